using System.Data.Common;
using System.Globalization;
using System.Runtime.CompilerServices;
using System.Text;
using Hearsay.Ledger.Search;
using Microsoft.Data.Sqlite;

namespace Hearsay.Ledger.Sqlite;

/// <content>Rows and words.</content>
internal sealed partial class SqliteDatabase
{
    /// <summary>Prepared inserts of each connection; they are the same statement for thousands of rows.</summary>
    private readonly ConditionalWeakTable<DbConnection, Dictionary<string, SqliteCommand>> prepared = [];

    /// <inheritdoc/>
    public override string IndexId => "rowid";

    /// <inheritdoc/>
    public override void Insert(DbConnection connection, TableShape table, IEnumerable<IReadOnlyList<object?>> rows)
    {
        SqliteCommand command = InsertInto(connection, table.Name, [.. table.Columns.Select(c => c.Name)]);
        foreach (IReadOnlyList<object?> row in rows)
        {
            for (int i = 0; i < row.Count; i++)
            {
                command.Parameters[i].Value = row[i] ?? DBNull.Value;
            }

            command.ExecuteNonQuery();
        }
    }

    /// <inheritdoc/>
    public override void Index(DbConnection connection, string index, IReadOnlyList<IndexRow> rows)
    {
        SqliteCommand command = InsertInto(connection, index, ["rowid", "words", "facets"]);
        foreach (IndexRow row in rows)
        {
            command.Parameters[0].Value = row.Id;
            command.Parameters[1].Value = row.Words;
            command.Parameters[2].Value = row.Facets;
            command.ExecuteNonQuery();
        }
    }

    /// <inheritdoc/>
    public override void ClearIndexes(DbConnection connection)
    {
        foreach (string index in (ReadOnlySpan<string>)[Tables.StatementSearch, Tables.VersionSearch, Tables.ActorNameSearch])
        {
            connection.Run($"INSERT INTO {index} ({index}) VALUES ('delete-all')");
        }
    }

    /// <inheritdoc/>
    public override string Matches(string index) => index + " MATCH @match";

    /// <inheritdoc/>
    public override string MatchOf(IndexSearch search)
    {
        var match = new StringBuilder();
        foreach (SearchPhrase phrase in search.Words)
        {
            // Keys are letters and digits, so that nothing in them can end the quotation.
            match.Append(match.Length > 0 ? " AND " : "").Append("words : \"").AppendJoin(' ', phrase.Keys).Append('"');
            if (search.IsPrefix)
            {
                match.Append(" *");
            }
        }

        foreach (IReadOnlyList<string> group in search.Facets)
        {
            match.Append(match.Length > 0 ? " AND " : "").Append("facets : (\"").AppendJoin("\" OR \"", group).Append("\")");
        }

        return match.ToString();
    }

    /// <inheritdoc/>
    public override string IdsOf(string index) => index + "_docsize";

    /// <inheritdoc/>
    public override IEnumerable<string> Check(DbConnection connection)
    {
        foreach (string line in connection.Rows("PRAGMA integrity_check", r => r.GetString(0)).Where(l => l != "ok"))
        {
            yield return "the file is damaged: " + line;
        }

        List<string> broken = connection.Rows(
            "PRAGMA foreign_key_check",
            r => string.Create(CultureInfo.InvariantCulture, $"a row of {r.GetString(0)} refers to a row of {r.GetString(2)} that is not there"));
        foreach (IGrouping<string, string> line in broken.GroupBy(l => l, StringComparer.Ordinal))
        {
            yield return string.Create(CultureInfo.InvariantCulture, $"{line.Key} ({line.Count()} times)");
        }
    }

    /// <inheritdoc/>
    public override string Version(DbConnection connection) => "sqlite " + connection.ServerVersion;

    /// <inheritdoc/>
    public override long? SizeBytes(DbConnection connection) =>
        connection.Number("SELECT page_count * page_size FROM pragma_page_count(), pragma_page_size()");

    private SqliteCommand InsertInto(DbConnection connection, string table, string[] columns)
    {
        Dictionary<string, SqliteCommand> commands = prepared.GetOrCreateValue(connection);
        if (!commands.TryGetValue(table, out SqliteCommand? command))
        {
            command = ((SqliteConnection)connection).CreateCommand();
            command.CommandText = $"INSERT INTO {table} ({string.Join(", ", columns)}) VALUES ({string.Join(", ", columns.Select(c => "@" + c))})";
            foreach (string column in columns)
            {
                command.Parameters.Add(new SqliteParameter("@" + column, null));
            }

            commands.Add(table, command);
        }

        // The provider tells its transaction only to new commands.
        using SqliteCommand current = ((SqliteConnection)connection).CreateCommand();
        command.Transaction = current.Transaction;
        return command;
    }
}
