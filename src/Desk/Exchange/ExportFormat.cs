namespace Hearsay.Desk.Exchange;

/// <summary>What the files of an export are.</summary>
public enum ExportFormat
{
    /// <summary>A JSON object a line.</summary>
    JsonLines,

    /// <summary>Comma-separated values (RFC 4180).</summary>
    Csv,

    /// <summary>Apache Parquet.</summary>
    Parquet,
}
