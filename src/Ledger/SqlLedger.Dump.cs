using System.Data.Common;
using Hearsay.Ledger.Search;

namespace Hearsay.Ledger;

/// <content>Out of one project and into another.</content>
internal sealed partial class SqlLedger
{
    private const int RowsAtOnce = 1000;

    /// <inheritdoc/>
    public IEnumerable<TableRows> Dump()
    {
        using DbConnection connection = database.Connect();
        using DbTransaction transaction = database.BeginReading(connection);
        foreach (TableShape table in Tables.All)
        {
            yield return new TableRows(table, RowsOfTable(connection, table));
        }
    }

    /// <inheritdoc/>
    public void Restore(IEnumerable<TableRows> tables, CancellationToken stop)
    {
        ArgumentNullException.ThrowIfNull(tables);
        Write(null, writing =>
        {
            DbConnection connection = writing.Connection;
            foreach (TableShape table in Tables.All.Where(t => t != Tables.Project))
            {
                if (connection.Scalar($"SELECT 1 FROM {table.Name} LIMIT 1") is not null)
                {
                    throw new InvalidOperationException($"{database.Place} is not empty: it has rows in {table.Name}. Take them into a new project.");
                }
            }

            connection.Run("DELETE FROM project");
            foreach (TableRows rows in tables)
            {
                TableShape table = Tables.All.FirstOrDefault(t => t.Name == rows.Table.Name)
                    ?? throw new InvalidDataException($"There is no table {rows.Table.Name} in a project; a newer Hearsay may have written it.");
                if (!rows.Table.Columns.Select(c => c.Name).SequenceEqual(table.Columns.Select(c => c.Name), StringComparer.Ordinal))
                {
                    throw new InvalidDataException($"The table {table.Name} has not the columns {string.Join(", ", table.Columns.Select(c => c.Name))}.");
                }

                database.Insert(connection, table, Checked(table, rows.Rows, stop));
            }

            if (connection.Number("SELECT count(*) FROM project WHERE key IN (@made, @last)", ("@made", Database.CreatedAt), ("@last", Database.RecordedAt)) != 2)
            {
                throw new InvalidDataException($"The table project lacks {Database.CreatedAt} or {Database.RecordedAt}; take in the whole of an export.");
            }

            BuildIndexes(connection, stop);
            return 0;
        });
    }

    private static IEnumerable<IReadOnlyList<object?>> RowsOfTable(DbConnection connection, TableShape table)
    {
        string columns = string.Join(", ", table.Columns.Select(c => c.Name));
        using DbCommand command = connection.Command($"SELECT {columns} FROM {table.Name} ORDER BY {Tables.OrderOf(table)}");
        using DbDataReader reader = command.ExecuteReader();
        while (reader.Read())
        {
            object?[] row = new object?[table.Columns.Count];
            for (int i = 0; i < row.Length; i++)
            {
                row[i] = reader.IsDBNull(i) ? null : table.Columns[i].Type switch
                {
                    ColumnType.Number => reader.GetInt64(i),
                    ColumnType.Fraction => reader.GetDouble(i),
                    ColumnType.Text => reader.GetString(i),
                    _ => reader.GetFieldValue<byte[]>(i),
                };
            }

            yield return row;
        }
    }

    private static IEnumerable<IReadOnlyList<object?>> Checked(TableShape table, IEnumerable<IReadOnlyList<object?>> rows, CancellationToken stop)
    {
        long number = 0;
        foreach (IReadOnlyList<object?> row in rows)
        {
            stop.ThrowIfCancellationRequested();
            number++;
            if (row.Count != table.Columns.Count)
            {
                throw new InvalidDataException($"Row {number} of {table.Name} has {row.Count} values; {table.Columns.Count} belong there.");
            }

            for (int i = 0; i < row.Count; i++)
            {
                TableColumn column = table.Columns[i];
                bool fits = row[i] switch
                {
                    null => column.IsNullable,
                    long => column.Type == ColumnType.Number,
                    double => column.Type == ColumnType.Fraction,
                    string text => column.Type == ColumnType.Text && ReferenceEquals(text, Stored.Text(text)),
                    byte[] => column.Type == ColumnType.Bytes,
                    _ => false,
                };
                if (!fits)
                {
                    throw new InvalidDataException($"Row {number} of {table.Name} has a value of {column.Name} that is no {column.Type}.");
                }
            }

            yield return row;
        }
    }

    /// <summary>Makes the indexes of words anew from the rows.</summary>
    private void BuildIndexes(DbConnection connection, CancellationToken stop)
    {
        database.ClearIndexes(connection);
        InPages(connection, Tables.Version, 100, ids => database.Index(connection, Tables.VersionSearch, connection.RowsOf(
            "SELECT id, title, text, outlet_key, state, published_from, published_to FROM version WHERE id IN ({ids}) ORDER BY id",
            ids,
            r => IndexRows.OfVersion(
                r.GetInt64(0), r.Text(1), r.GetString(2), r.Text(3), r.GetString(4) == "read", Stored.Day(r.Text(5)), Stored.Day(r.Text(6))))), stop);
        InPages(connection, Tables.Statement, RowsAtOnce, ids =>
        {
            List<StatementValues> values = LoadValues(connection, ids);
            Dictionary<long, CodePointText> texts = Texts(connection, values.Select(v => v.Version));
            database.Index(connection, Tables.StatementSearch, [.. values.Select(v => IndexRows.OfStatement(v, texts[v.Version]))]);
        }, stop);
        InPages(connection, Tables.ActorName, RowsAtOnce, ids => database.Index(connection, Tables.ActorNameSearch, connection.RowsOf(
            "SELECT n.id, n.key, a.key FROM actor_name n JOIN actor a ON a.id = n.actor_id WHERE n.id IN ({ids}) ORDER BY n.id",
            ids,
            r => IndexRows.OfName(r.GetInt64(0), r.GetString(1), !r.IsDBNull(2)))), stop);
    }

    private static void InPages(DbConnection connection, TableShape table, int size, Action<List<long>> use, CancellationToken stop)
    {
        long last = 0;
        while (true)
        {
            stop.ThrowIfCancellationRequested();
            List<long> ids = connection.Rows(
                $"SELECT id FROM {table.Name} WHERE id > @last ORDER BY id LIMIT {size.ToString(System.Globalization.CultureInfo.InvariantCulture)}",
                r => r.GetInt64(0), ("@last", last));
            if (ids.Count == 0)
            {
                return;
            }

            use(ids);
            last = ids[^1];
        }
    }
}
