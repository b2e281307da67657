namespace Hearsay.Ledger.Search;

/// <summary>A row of an index of words.</summary>
/// <param name="Id">Of the row of the record.</param>
/// <param name="Words">Keys with spaces between; <c>_</c> between parts that are not neighbours.</param>
/// <param name="Facets">Terms to filter by, with spaces between; each holds a <c>_</c>, so that none is a word.</param>
internal readonly record struct IndexRow(long Id, string Words, string Facets);
