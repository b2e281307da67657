namespace Hearsay.Ledger;

/// <summary>A table of the record: its name and columns, the same on both databases.</summary>
/// <param name="Name">Lower case.</param>
/// <param name="Columns">In order.</param>
public sealed record TableShape(string Name, IReadOnlyList<TableColumn> Columns);
