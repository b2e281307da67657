using System.Buffers;
using System.Text;
using System.Text.Json;
using Hearsay.Desk.Formats;
using Hearsay.Ledger;

namespace Hearsay.Desk.Exchange;

/// <summary>One object a row, one property a column; bytes in base64, what lacks as null.</summary>
internal sealed class JsonLinesTables : ITableFormat
{
    /// <inheritdoc/>
    public long Write(TableRows rows, Stream to, CancellationToken stop)
    {
        long count = 0;
        var line = new ArrayBufferWriter<byte>();
        using var json = new Utf8JsonWriter(line, ReadingJson.OptionsOf(indented: false));
        foreach (IReadOnlyList<object?> row in rows.Rows)
        {
            stop.ThrowIfCancellationRequested();
            line.ResetWrittenCount();
            json.Reset();
            json.WriteStartObject();
            for (int c = 0; c < rows.Table.Columns.Count; c++)
            {
                Write(json, rows.Table.Columns[c].Name, row[c]);
            }

            json.WriteEndObject();
            json.Flush();
            line.Write("\n"u8);
            to.Write(line.WrittenSpan);
            count++;
        }

        return count;
    }

    /// <inheritdoc/>
    public IEnumerable<IReadOnlyList<object?>> Read(TableShape table, Stream from, string file)
    {
        using var lines = new StreamReader(from, new UTF8Encoding(false, throwOnInvalidBytes: true), detectEncodingFromByteOrderMarks: false, leaveOpen: true);
        long number = 0;
        while (lines.ReadLine() is { } line)
        {
            number++;
            yield return Parse(table, line, $"{file}, line {number}");
        }
    }

    private static object?[] Parse(TableShape table, string line, string place)
    {
        try
        {
            using var document = JsonDocument.Parse(line);
            JsonElement root = document.RootElement;
            if (root.ValueKind != JsonValueKind.Object)
            {
                throw new InvalidDataException($"{place}: expected a JSON object, found {root.ValueKind}.");
            }

            var row = new object?[table.Columns.Count];
            for (int c = 0; c < row.Length; c++)
            {
                TableColumn column = table.Columns[c];
                row[c] = root.TryGetProperty(column.Name, out JsonElement value)
                    ? ValueOf(value, column, place)
                    : throw new InvalidDataException($"{place}: has no property \"{column.Name}\".");
            }

            return row;
        }
        catch (JsonException e)
        {
            throw new InvalidDataException($"{place}: is no JSON: {e.Message}", e);
        }
    }

    private static object? ValueOf(JsonElement value, TableColumn column, string place) => (column.Type, value.ValueKind) switch
    {
        (_, JsonValueKind.Null) when column.IsNullable => null,
        (ColumnType.Number, JsonValueKind.Number) when value.TryGetInt64(out long number) => number,
        (ColumnType.Fraction, JsonValueKind.Number) => value.GetDouble(),
        (ColumnType.Text, JsonValueKind.String) => value.GetString(),
        (ColumnType.Bytes, JsonValueKind.String) when value.TryGetBytesFromBase64(out byte[]? bytes) => bytes,
        _ => throw TableValues.Misfit(column, place),
    };

    private static void Write(Utf8JsonWriter json, string name, object? value)
    {
        switch (value)
        {
            case null: json.WriteNull(name); break;
            case long number: json.WriteNumber(name, number); break;
            case double fraction: json.WriteNumber(name, fraction); break;
            case string text: json.WriteString(name, text); break;
            case byte[] bytes: json.WriteBase64String(name, bytes); break;
            default: throw new ArgumentException($"A value of the type {value.GetType()} has no place in a table.", nameof(value));
        }
    }
}
