namespace Hearsay.Ledger;

/// <summary>A column of a table.</summary>
/// <param name="Name">Lower case.</param>
/// <param name="Type">What its values are.</param>
/// <param name="IsNullable">Whether a value may lack.</param>
public sealed record TableColumn(string Name, ColumnType Type, bool IsNullable);
