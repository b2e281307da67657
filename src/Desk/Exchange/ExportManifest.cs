using System.Globalization;
using System.Text.Json;
using Hearsay.Desk.Formats;
using Hearsay.Desk.Records;
using Hearsay.Ledger;

namespace Hearsay.Desk.Exchange;

/// <summary>What an export consists of: the file <c>manifest.json</c> in its folder.</summary>
public sealed record ExportManifest
{
    /// <summary>Name of the file.</summary>
    public const string FileName = "manifest.json";

    /// <summary>Name and version of its schema.</summary>
    public const string Schema = "hearsay.export/1";

    private const long MaxBytes = 1_000_000;

    /// <summary>Version of the program that wrote it.</summary>
    public required string Program { get; init; }

    /// <summary>Schema of the record (<see cref="ProjectFacts.SchemaVersion"/>).</summary>
    public required string SchemaVersion { get; init; }

    /// <summary>When it was written.</summary>
    public required DateTimeOffset ExportedAt { get; init; }

    /// <summary>What the files are.</summary>
    public required ExportFormat Format { get; init; }

    /// <summary>The files, in the order in which they must be taken in.</summary>
    public required IReadOnlyList<ExportedTable> Tables { get; init; }

    /// <summary>As UTF-8 JSON.</summary>
    public byte[] Write()
    {
        using var bytes = new MemoryStream();
        using (var json = new Utf8JsonWriter(bytes, ReadingJson.OptionsOf(indented: true)))
        {
            json.WriteStartObject();
            json.WriteString("schema"u8, Schema);
            json.WriteString("program"u8, Program);
            json.WriteString("schemaVersion"u8, SchemaVersion);
            json.WriteMoment("exportedAt", ExportedAt);
            json.WriteString("format"u8, ExportFormats.NameOf(Format));
            json.WriteArray("tables", Tables, WriteTable);
            json.WriteEndObject();
        }

        bytes.WriteByte((byte)'\n');
        return bytes.ToArray();
    }

    /// <summary>Reads the manifest of a folder.</summary>
    /// <exception cref="InvalidDataException">There is none, or it is not what it should be.</exception>
    public static ExportManifest Read(string folder)
    {
        string path = Path.Combine(folder, FileName);
        var file = new FileInfo(path);
        if (!file.Exists)
        {
            throw new InvalidDataException($"{folder}: is no export: it has no {FileName}. Name a folder that hearsay export has written.");
        }

        if (file.Length > MaxBytes)
        {
            throw new InvalidDataException($"{path}: is larger than {MaxBytes.ToString("N0", CultureInfo.InvariantCulture)} bytes, so it is no manifest.");
        }

        try
        {
            using var document = JsonDocument.Parse(File.ReadAllBytes(path));
            return Parse(document.RootElement, path);
        }
        catch (Exception e) when (e is JsonException or KeyNotFoundException or FormatException or InvalidOperationException)
        {
            throw new InvalidDataException($"{path}: is no manifest of {Schema}: {e.Message}", e);
        }
    }

    private static ExportManifest Parse(JsonElement root, string path)
    {
        if (root.GetProperty("schema").GetString() is var schema && schema != Schema)
        {
            throw new InvalidDataException($"{path}: expected {Schema}, found {schema}. Export the project again with this version of the program.");
        }

        string format = root.GetProperty("format").GetString()!;
        return new ExportManifest
        {
            Program = root.GetProperty("program").GetString()!,
            SchemaVersion = root.GetProperty("schemaVersion").GetString()!,
            ExportedAt = root.GetProperty("exportedAt").GetDateTimeOffset(),
            Format = ExportFormats.Of(format) ?? throw new InvalidDataException($"{path}: expected the format {ExportFormats.Names}, found {format}."),
            Tables = [.. root.GetProperty("tables").EnumerateArray().Select(ParseTable)],
        };
    }

    private static ExportedTable ParseTable(JsonElement table) => new(
        new TableShape(table.GetProperty("name").GetString()!, [.. table.GetProperty("columns").EnumerateArray().Select(ParseColumn)]),
        table.GetProperty("file").GetString()!,
        table.GetProperty("rows").GetInt64(),
        table.GetProperty("bytes").GetInt64(),
        table.GetProperty("sha256").GetString()!);

    private static TableColumn ParseColumn(JsonElement column) => new(
        column.GetProperty("name").GetString()!,
        Enum.GetValues<ColumnType>().First(t => TableValues.NameOf(t) == column.GetProperty("type").GetString()),
        column.GetProperty("nullable").GetBoolean());

    private static void WriteTable(Utf8JsonWriter json, ExportedTable table)
    {
        json.WriteString("name"u8, table.Table.Name);
        json.WriteString("file"u8, table.File);
        json.WriteNumber("rows"u8, table.Rows);
        json.WriteNumber("bytes"u8, table.SizeBytes);
        json.WriteString("sha256"u8, table.Sha256);
        json.WriteArray("columns", table.Table.Columns, static (json, column) =>
        {
            json.WriteString("name"u8, column.Name);
            json.WriteString("type"u8, TableValues.NameOf(column.Type));
            json.WriteBoolean("nullable"u8, column.IsNullable);
        });
    }
}
