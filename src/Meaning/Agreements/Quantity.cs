using Hearsay.Language;

namespace Hearsay.Meaning.Agreements;

/// <summary>An amount in words: "more than 300 prisoners" is 300, "more than", "prisoners", and at least 301.</summary>
/// <param name="Span">The words, in UTF-16 units of the text as received.</param>
/// <param name="Value">The number that is named; of two the lower; null for "dozens of".</param>
/// <param name="Relation">The words that relate the true amount to it ("more than", "some"); null where it is named alone.</param>
/// <param name="Unit">What is counted or measured: a noun, "percent", or a currency.</param>
/// <param name="Least">The least value that fits the words, itself inside; null where they set none.</param>
/// <param name="Most">The greatest value that fits the words, itself inside; null where they set none.</param>
/// <remarks>Of what is counted one by one, "more than 300" starts at 301; of percents and money, at 300.</remarks>
public sealed record Quantity(Span Span, decimal? Value, string? Relation, string Unit, decimal? Least, decimal? Most);
