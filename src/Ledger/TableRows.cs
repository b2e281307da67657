namespace Hearsay.Ledger;

/// <summary>Rows of one table, on their way out of or into a project.</summary>
/// <param name="Table">Which table.</param>
/// <param name="Rows">Values in order of its columns: <see cref="long"/>, <see cref="double"/>, <see cref="string"/>, byte array or null.</param>
public sealed record TableRows(TableShape Table, IEnumerable<IReadOnlyList<object?>> Rows);
