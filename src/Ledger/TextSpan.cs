namespace Hearsay.Ledger;

/// <summary>Half-open range <c>[Start, End)</c> of Unicode code points of a version's text.</summary>
/// <param name="Start">First code point inside.</param>
/// <param name="End">First code point after; greater than <paramref name="Start"/>.</param>
/// <remarks>Code points, as in all that leaves the program (<c>docs/formats.md</c>): SQL's <c>substr</c> counts them, too. A text
/// never changes, so a span never moves.</remarks>
public readonly record struct TextSpan(int Start, int End);
