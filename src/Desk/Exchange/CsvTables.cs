using System.Globalization;
using System.Text;
using CsvHelper;
using CsvHelper.Configuration;
using Hearsay.Ledger;

namespace Hearsay.Desk.Exchange;

/// <summary>RFC 4180 with a head, line feeds between rows, bytes in base64.</summary>
/// <remarks>What lacks is <c>\N</c>, and a text that begins with a backslash gets one more in front; so null and the empty text
/// differ whatever program has rewritten the quotation marks.</remarks>
internal sealed class CsvTables : ITableFormat
{
    private const string Null = @"\N";

    private static readonly CsvConfiguration Settings = new(CultureInfo.InvariantCulture)
    {
        NewLine = "\n",
        HasHeaderRecord = true,
        IgnoreBlankLines = false,
        ShouldQuote = field => field.Field is { } text
            && (text.AsSpan().ContainsAny("\",\r\n") || text.StartsWith(' ') || text.EndsWith(' ')),
    };

    /// <inheritdoc/>
    public long Write(TableRows rows, Stream to, CancellationToken stop)
    {
        using var text = new StreamWriter(to, new UTF8Encoding(false), leaveOpen: true);
        using var csv = new CsvWriter(text, Settings);
        foreach (TableColumn column in rows.Table.Columns)
        {
            csv.WriteField(column.Name);
        }

        csv.NextRecord();
        long count = 0;
        foreach (IReadOnlyList<object?> row in rows.Rows)
        {
            stop.ThrowIfCancellationRequested();
            foreach (object? value in row)
            {
                csv.WriteField(TextOf(value));
            }

            csv.NextRecord();
            count++;
        }

        return count;
    }

    /// <inheritdoc/>
    public IEnumerable<IReadOnlyList<object?>> Read(TableShape table, Stream from, string file)
    {
        using var text = new StreamReader(from, new UTF8Encoding(false, throwOnInvalidBytes: true), leaveOpen: true);
        using var csv = new CsvParser(text, Settings);
        if (!Next(csv, file) || !table.Columns.Select(c => c.Name).SequenceEqual(csv.Record ?? [], StringComparer.Ordinal))
        {
            throw new InvalidDataException($"{file}: must begin with the columns {string.Join(",", table.Columns.Select(c => c.Name))}.");
        }

        while (Next(csv, file))
        {
            yield return Parse(table, csv, $"{file}, row {csv.Row - 1}");
        }
    }

    private static bool Next(CsvParser csv, string file)
    {
        try
        {
            return csv.Read();
        }
        catch (CsvHelperException e)
        {
            throw new InvalidDataException($"{file}, row {csv.Row}: is no CSV: {e.Message.Split('\n')[0].TrimEnd()}", e);
        }
    }

    private static object?[] Parse(TableShape table, CsvParser csv, string place)
    {
        if (csv.Count != table.Columns.Count)
        {
            throw new InvalidDataException($"{place}: expected {table.Columns.Count} cells, found {csv.Count}.");
        }

        var row = new object?[csv.Count];
        for (int c = 0; c < row.Length; c++)
        {
            TableColumn column = table.Columns[c];
            row[c] = ValueOf(csv[c], column, place);
        }

        return row;
    }

    private static object? ValueOf(string cell, TableColumn column, string place) => column.Type switch
    {
        _ when cell == Null => column.IsNullable ? null : throw TableValues.Misfit(column, place),
        ColumnType.Number when long.TryParse(cell, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out long number) => number,
        ColumnType.Fraction when double.TryParse(cell, NumberStyles.Float, CultureInfo.InvariantCulture, out double fraction) => fraction,
        ColumnType.Text => cell.StartsWith('\\') ? cell[1..] : cell,
        ColumnType.Bytes when BytesOf(cell) is { } bytes => bytes,
        _ => throw TableValues.Misfit(column, place),
    };

    private static byte[]? BytesOf(string cell)
    {
        var bytes = new byte[(cell.Length / 4 * 3) + 3];
        return Convert.TryFromBase64String(cell, bytes, out int length) ? bytes[..length] : null;
    }

    private static string TextOf(object? value) => value switch
    {
        null => Null,
        long number => number.ToString(CultureInfo.InvariantCulture),
        double fraction => fraction.ToString("R", CultureInfo.InvariantCulture),
        string text => text.StartsWith('\\') ? @"\" + text : text,
        byte[] bytes => Convert.ToBase64String(bytes),
        _ => throw new ArgumentException($"A value of the type {value.GetType()} has no place in a table.", nameof(value)),
    };
}
