using Hearsay.Language;

namespace Hearsay.Meaning.Stances;

/// <summary>Words of a text that told for a stance or a certainty.</summary>
/// <param name="Words">Where they stand, in UTF-16 units of the text as received.</param>
/// <param name="Pattern">The entry of the lexicon that they match, or the form of the content, such as <c>form:question</c>.</param>
/// <param name="Tells">What they tell: a class ("denies", "probable") or "negates".</param>
/// <param name="Origin">What the class rests on, as the lexicon cites it.</param>
public sealed record StanceReason(Span Words, string Pattern, string Tells, string Origin);
