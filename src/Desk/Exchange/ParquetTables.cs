using Hearsay.Ledger;
using Parquet;
using Parquet.Schema;

namespace Hearsay.Desk.Exchange;

/// <summary>Apache Parquet: numbers as INT64 and DOUBLE, text as UTF-8 strings, bytes as they are, what lacks as null.</summary>
/// <remarks>Rows are held in memory a group at a time. The library works with tasks, the tables of the record do not; files are
/// read and written as fast as they can be waited for, so nothing is lost by waiting here.</remarks>
internal sealed class ParquetTables : ITableFormat
{
    private const int MaxGroupRows = 50_000;
    private const long MaxGroupBytes = 64_000_000;
    private const int ValueBytes = 8;

    /// <inheritdoc/>
    public long Write(TableRows rows, Stream to, CancellationToken stop) => WriteAsync(rows, to, stop).GetAwaiter().GetResult();

    /// <inheritdoc/>
    public IEnumerable<IReadOnlyList<object?>> Read(TableShape table, Stream from, string file)
    {
        ParquetReader reader = Do(() => ParquetReader.CreateAsync(from), file);
        try
        {
            DataField[] fields = [.. table.Columns.Select(c => reader.Schema.DataFields.FirstOrDefault(f => f.Name == c.Name)
                ?? throw new InvalidDataException($"{file}: has no column \"{c.Name}\"."))];
            for (int g = 0; g < reader.RowGroupCount; g++)
            {
                int group = g;
                object?[][] columns = Do(() => ReadGroupAsync(reader, group, table, fields), file);
                int count = columns.Length == 0 ? 0 : columns[0].Length;
                for (int r = 0; r < count; r++)
                {
                    var row = new object?[columns.Length];
                    for (int c = 0; c < row.Length; c++)
                    {
                        row[c] = columns[c][r];
                    }

                    yield return row;
                }
            }
        }
        finally
        {
            reader.DisposeAsync().AsTask().GetAwaiter().GetResult();
        }
    }

    private static async Task<long> WriteAsync(TableRows rows, Stream to, CancellationToken stop)
    {
        DataField[] fields = [.. rows.Table.Columns.Select(FieldOf)];
        await using ParquetWriter writer = await ParquetWriter.CreateAsync(new ParquetSchema(fields), to, cancellationToken: stop);
        long count = 0, bytes = 0;
        var group = new List<IReadOnlyList<object?>>();
        foreach (IReadOnlyList<object?> row in rows.Rows)
        {
            stop.ThrowIfCancellationRequested();
            group.Add(row);
            bytes += row.Sum(v => v switch { string text => text.Length, byte[] b => b.Length, _ => (long)ValueBytes });
            if (group.Count == MaxGroupRows || bytes >= MaxGroupBytes)
            {
                await WriteGroupAsync(writer, rows.Table, fields, group, stop);
                (count, bytes) = (count + group.Count, 0);
                group.Clear();
            }
        }

        await WriteGroupAsync(writer, rows.Table, fields, group, stop);
        return count + group.Count;
    }

    private static async Task WriteGroupAsync(
        ParquetWriter writer, TableShape table, DataField[] fields, List<IReadOnlyList<object?>> rows, CancellationToken stop)
    {
        if (rows.Count == 0)
        {
            return;
        }

        using ParquetRowGroupWriter group = writer.CreateRowGroup();
        for (int c = 0; c < fields.Length; c++)
        {
            DataField field = fields[c];
            int column = c;
            switch (table.Columns[c].Type, table.Columns[c].IsNullable)
            {
                case (ColumnType.Number, true):
                    await group.WriteAsync<long>(field, ColumnOf(rows, r => (long?)r[column]), cancellationToken: stop);
                    break;
                case (ColumnType.Number, false):
                    await group.WriteAsync<long>(field, ColumnOf(rows, r => (long)r[column]!), cancellationToken: stop);
                    break;
                case (ColumnType.Fraction, true):
                    await group.WriteAsync<double>(field, ColumnOf(rows, r => (double?)r[column]), cancellationToken: stop);
                    break;
                case (ColumnType.Fraction, false):
                    await group.WriteAsync<double>(field, ColumnOf(rows, r => (double)r[column]!), cancellationToken: stop);
                    break;
                case (ColumnType.Text, _):
                    await group.WriteAsync(field, ColumnOf(rows, r => (string)r[column]!).ToArray());
                    break;
                default:
                    await group.WriteAsync(field, ColumnOf(rows, r => (byte[])r[column]!).ToArray());
                    break;
            }
        }
    }

    private static async Task<object?[][]> ReadGroupAsync(ParquetReader reader, int index, TableShape table, DataField[] fields)
    {
        using ParquetRowGroupReader group = reader.OpenRowGroupReader(index);
        var columns = new object?[fields.Length][];
        for (int c = 0; c < fields.Length; c++)
        {
            columns[c] = await ReadColumnAsync(group, fields[c], table.Columns[c].Type, checked((int)group.RowCount));
        }

        return columns;
    }

    private static async Task<object?[]> ReadColumnAsync(ParquetRowGroupReader group, DataField field, ColumnType type, int count)
    {
        switch (type)
        {
            case ColumnType.Number when field.IsNullable:
                var numbers = new long?[count];
                await group.ReadAsync<long>(field, numbers.AsMemory());
                return [.. numbers];
            case ColumnType.Number:
                var wholes = new long[count];
                await group.ReadAsync<long>(field, wholes.AsMemory());
                return [.. wholes];
            case ColumnType.Fraction when field.IsNullable:
                var fractions = new double?[count];
                await group.ReadAsync<double>(field, fractions.AsMemory());
                return [.. fractions];
            case ColumnType.Fraction:
                var reals = new double[count];
                await group.ReadAsync<double>(field, reals.AsMemory());
                return [.. reals];
            case ColumnType.Text:
                var texts = new string?[count];
                await group.ReadAsync(field, texts.AsMemory());
                return texts;
            default:
                var bytes = new byte[]?[count];
                await group.ReadAsync(field, bytes.AsMemory());
                return bytes;
        }
    }

    private static DataField FieldOf(TableColumn column) => column.Type switch
    {
        ColumnType.Number => new DataField<long>(column.Name, column.IsNullable),
        ColumnType.Fraction => new DataField<double>(column.Name, column.IsNullable),
        ColumnType.Text => new DataField(column.Name, typeof(string), column.IsNullable),
        _ => new DataField(column.Name, typeof(byte[]), column.IsNullable),
    };

    private static Memory<T> ColumnOf<T>(List<IReadOnlyList<object?>> rows, Func<IReadOnlyList<object?>, T> value)
    {
        var column = new T[rows.Count];
        for (int r = 0; r < column.Length; r++)
        {
            column[r] = value(rows[r]);
        }

        return column;
    }

    // The library throws many kinds of exceptions on a file that is not what it should be.
    private static T Do<T>(Func<Task<T>> read, string file)
    {
        try
        {
            return read().GetAwaiter().GetResult();
        }
        catch (Exception e) when (e is not (OperationCanceledException or OutOfMemoryException or InvalidDataException))
        {
            throw new InvalidDataException($"{file}: is no Parquet file of this table: {e.Message}", e);
        }
    }
}
