using Hearsay.Ledger;

namespace Hearsay.Desk.Exchange;

/// <summary>What the values of a table are called in manifests and messages.</summary>
internal static class TableValues
{
    /// <summary><c>number</c>, <c>fraction</c>, <c>text</c> or <c>bytes</c>.</summary>
    public static string NameOf(ColumnType type) => type switch
    {
        ColumnType.Number => "number",
        ColumnType.Fraction => "fraction",
        ColumnType.Text => "text",
        ColumnType.Bytes => "bytes",
        _ => throw new ArgumentOutOfRangeException(nameof(type)),
    };

    /// <summary>Says that a value is not what its column takes.</summary>
    public static InvalidDataException Misfit(TableColumn column, string place) =>
        new($"{place}: \"{column.Name}\" must be a {NameOf(column.Type)}{(column.IsNullable ? " or null" : "")}. Export the project again.");
}
