namespace Hearsay.Desk.Exchange;

/// <summary>The formats by their names, which are also the endings of their files.</summary>
public static class ExportFormats
{
    /// <summary>All names, for help and messages.</summary>
    public const string Names = "jsonl, csv or parquet";

    /// <summary>Name of a format.</summary>
    public static string NameOf(ExportFormat format) => format switch
    {
        ExportFormat.JsonLines => "jsonl",
        ExportFormat.Csv => "csv",
        ExportFormat.Parquet => "parquet",
        _ => throw new ArgumentOutOfRangeException(nameof(format)),
    };

    /// <summary>The format of a name; null for any other word.</summary>
    public static ExportFormat? Of(string? name) =>
        Enum.GetValues<ExportFormat>().Where(f => NameOf(f) == name).Select(f => (ExportFormat?)f).FirstOrDefault();

    /// <summary>What writes and reads a format.</summary>
    internal static ITableFormat For(ExportFormat format) => format switch
    {
        ExportFormat.JsonLines => new JsonLinesTables(),
        ExportFormat.Csv => new CsvTables(),
        ExportFormat.Parquet => new ParquetTables(),
        _ => throw new ArgumentOutOfRangeException(nameof(format)),
    };
}
