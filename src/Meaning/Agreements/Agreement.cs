using Hearsay.Language;

namespace Hearsay.Meaning.Agreements;

/// <summary>Something that two sides have agreed on: where, who, what, how much.</summary>
/// <remarks>What the text does not say is null or empty.</remarks>
public sealed record Agreement
{
    /// <summary>Where it was made.</summary>
    public Party? Place { get; init; }

    /// <summary>Who made it. From an earlier sentence only where this one says "both sides" and that one "between X and Y".</summary>
    public IReadOnlyList<Party> Parties { get; init; } = [];

    /// <summary>What was agreed, in the words of the text; empty where they do not say.</summary>
    public string Terms { get; init; } = "";

    /// <summary>The first amount in the terms; null where there is none.</summary>
    public Quantity? Quantity { get; init; }

    /// <summary>The words that tell of it.</summary>
    public required Span Evidence { get; init; }
}
