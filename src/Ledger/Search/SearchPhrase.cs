namespace Hearsay.Ledger.Search;

/// <summary>Keys that must follow one another.</summary>
/// <param name="Keys">One at least.</param>
internal sealed record SearchPhrase(IReadOnlyList<string> Keys);
