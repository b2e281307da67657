namespace Hearsay.Time;

/// <summary>What a rule of the grammar found: an expression that ends before the word <paramref name="End"/>.</summary>
internal readonly record struct Phrase(int End, TimeExpression Time);
