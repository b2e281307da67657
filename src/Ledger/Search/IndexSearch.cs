namespace Hearsay.Ledger.Search;

/// <summary>What is looked for in an index of words; the rows that it gives are checked in C# against the words themselves.</summary>
/// <param name="Words">Phrases, all of which must occur; empty for no condition.</param>
/// <param name="Facets">Groups of terms; one of each group must occur.</param>
/// <param name="IsPrefix">Whether a word need only begin with the last key of each phrase.</param>
internal sealed record IndexSearch(IReadOnlyList<SearchPhrase> Words, IReadOnlyList<IReadOnlyList<string>> Facets, bool IsPrefix = false)
{
    /// <summary>Whether everything matches.</summary>
    public bool IsEmpty => Words.Count == 0 && Facets.Count == 0;
}
