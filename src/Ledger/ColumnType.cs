namespace Hearsay.Ledger;

/// <summary>What the values of a column are.</summary>
public enum ColumnType
{
    /// <summary>A whole number of 64 bits.</summary>
    Number,

    /// <summary>A number of double precision.</summary>
    Fraction,

    /// <summary>Text; days as <c>2026-02-10</c>, times as <c>2026-02-10T08:30:00.000Z</c>, spans as <c>12-30 44-50</c>.</summary>
    Text,

    /// <summary>Bytes.</summary>
    Bytes,
}
