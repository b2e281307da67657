using System.Data.Common;

namespace Hearsay.Ledger;

/// <content>What the project is and holds.</content>
internal sealed partial class SqlLedger
{
    /// <inheritdoc/>
    public ProjectFacts Facts() => ReadAtOnce(FactsOf);

    private ProjectFacts FactsOf(DbConnection connection)
    {
        List<(string Table, long Rows)> counts = [.. Tables.Numbered.Select(t => (t.Name, HighestId(connection, t.Name)))];
        return new ProjectFacts
        {
            Database = database.Version(connection),
            SchemaVersion = database.SchemaVersion(connection),
            CreatedAt = Stored.Time((string)connection.Scalar("SELECT value FROM project WHERE key = @key", ("@key", Database.CreatedAt))!),
            Counts = counts,
            SizeBytes = database.SizeBytes(connection),
            Models = Models(connection, counts.First(c => c.Table == Tables.Document.Name).Rows),
        };
    }

    private static long HighestId(DbConnection connection, string table) => connection.Number($"SELECT max(id) FROM {table}") ?? 0;

    /// <summary>Documents by the model that read their newest text.</summary>
    /// <remarks>Looks up the older texts, which are few, rather than the newest of every document.</remarks>
    private static List<(string Model, long Documents)> Models(DbConnection connection, long documents)
    {
        List<(string Model, long Documents)> read = connection.Rows(
            """
            WITH replaced AS (
                SELECT o.id FROM version n JOIN version o ON o.document_id = n.document_id AND o.number = n.number - 1 WHERE n.number > 1)
            SELECT model, count(*) FROM reading WHERE superseded_at IS NULL AND version_id NOT IN (SELECT id FROM replaced) GROUP BY model ORDER BY model
            """,
            r => (r.GetString(0), r.GetInt64(1)));
        long unread = documents - read.Sum(r => r.Documents);
        return unread > 0 ? [("", unread), .. read] : read;
    }
}
