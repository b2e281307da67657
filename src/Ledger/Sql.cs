using System.Data.Common;
using System.Globalization;
using System.Text;

namespace Hearsay.Ledger;

/// <summary>Short forms of the calls to a database that the record makes.</summary>
internal static class Sql
{
    /// <summary>A command with its parameters.</summary>
    public static DbCommand Command(this DbConnection connection, string sql, params ReadOnlySpan<(string Name, object? Value)> values)
    {
        DbCommand command = connection.CreateCommand();
        command.CommandText = sql;
        foreach ((string name, object? value) in values)
        {
            DbParameter parameter = command.CreateParameter();
            parameter.ParameterName = name;
            parameter.Value = value ?? DBNull.Value;
            command.Parameters.Add(parameter);
        }

        return command;
    }

    /// <summary>Runs a command; gives the number of rows changed.</summary>
    public static int Run(this DbConnection connection, string sql, params ReadOnlySpan<(string Name, object? Value)> values)
    {
        using DbCommand command = connection.Command(sql, values);
        return command.ExecuteNonQuery();
    }

    /// <summary>First value of the first row; null for none.</summary>
    public static object? Scalar(this DbConnection connection, string sql, params ReadOnlySpan<(string Name, object? Value)> values)
    {
        using DbCommand command = connection.Command(sql, values);
        return command.ExecuteScalar() is { } value and not DBNull ? value : null;
    }

    /// <summary>A whole number; null for none.</summary>
    public static long? Number(this DbConnection connection, string sql, params ReadOnlySpan<(string Name, object? Value)> values) =>
        connection.Scalar(sql, values) is { } value ? Convert.ToInt64(value, CultureInfo.InvariantCulture) : null;

    /// <summary>All rows.</summary>
    public static List<T> Rows<T>(
        this DbConnection connection, string sql, Func<DbDataReader, T> read, params ReadOnlySpan<(string Name, object? Value)> values)
    {
        using DbCommand command = connection.Command(sql, values);
        using DbDataReader reader = command.ExecuteReader();
        List<T> rows = [];
        while (reader.Read())
        {
            rows.Add(read(reader));
        }

        return rows;
    }

    /// <summary>All rows for a set of ids: <c>{ids}</c> in the SQL stands for the list of their parameters.</summary>
    public static List<T> RowsOf<T>(
        this DbConnection connection, string sql, IReadOnlyCollection<long> ids, Func<DbDataReader, T> read,
        params ReadOnlySpan<(string Name, object? Value)> values)
    {
        if (ids.Count == 0)
        {
            return [];
        }

        var list = new StringBuilder();
        var all = new List<(string, object?)>(ids.Count + values.Length);
        all.AddRange(values);
        int i = 0;
        foreach (long id in ids)
        {
            string name = string.Create(CultureInfo.InvariantCulture, $"@id{i++}");
            list.Append(list.Length > 0 ? ", " : "").Append(name);
            all.Add((name, id));
        }

        return connection.Rows(
            sql.Replace("{ids}", list.ToString(), StringComparison.Ordinal), read, System.Runtime.InteropServices.CollectionsMarshal.AsSpan(all));
    }

    /// <summary>Text of a column; null for null.</summary>
    public static string? Text(this DbDataReader reader, int column) => reader.IsDBNull(column) ? null : reader.GetString(column);

    /// <summary>Number of a column; null for null.</summary>
    public static long? Number(this DbDataReader reader, int column) => reader.IsDBNull(column) ? null : reader.GetInt64(column);

    /// <summary>Number of a column that is small.</summary>
    public static int Int(this DbDataReader reader, int column) => checked((int)reader.GetInt64(column));
}
