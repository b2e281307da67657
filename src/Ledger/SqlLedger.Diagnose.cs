using System.Data.Common;
using System.Globalization;

namespace Hearsay.Ledger;

/// <content>Whether everything holds together.</content>
internal sealed partial class SqlLedger
{
    /// <summary>Versions whose spans and bytes are looked at.</summary>
    private const int SampleSize = 200;

    /// <summary>Conditions that no sound project meets: what is wrong, and SQL that counts it.</summary>
    private static readonly (string Problem, string Count)[] Invariants =
    [
        ("documents without a text", "SELECT count(*) FROM document d WHERE NOT EXISTS (SELECT 1 FROM version v WHERE v.document_id = d.id)"),
        ("texts that never came in", "SELECT count(*) FROM version v WHERE NOT EXISTS (SELECT 1 FROM capture c WHERE c.document_id = v.document_id AND c.version_id = v.id)"),
        ("texts that count as read, but have no reading", "SELECT count(*) FROM version v WHERE v.state = 'read' AND NOT EXISTS (SELECT 1 FROM reading r WHERE r.version_id = v.id)"),
        ("texts with two readings that both hold", "SELECT count(*) FROM (SELECT version_id FROM reading WHERE superseded_at IS NULL GROUP BY version_id HAVING count(*) > 1) t"),
        ("statements that stand in two states at once", "SELECT count(*) FROM (SELECT root_id FROM statement WHERE retired_at IS NULL GROUP BY root_id HAVING count(*) > 1) t"),
        ("statements whose text belongs to another document", "SELECT count(*) FROM statement s JOIN version v ON v.id = s.version_id WHERE v.document_id <> s.document_id"),
        ("statements that were retired before they were recorded", "SELECT count(*) FROM statement WHERE retired_at < recorded_at"),
        ("judgements about no statement of the record", "SELECT count(*) FROM judgement j WHERE j.root_id IS NOT NULL AND NOT EXISTS (SELECT 1 FROM statement s WHERE s.root_id = j.root_id)"),
    ];

    /// <inheritdoc/>
    public Diagnosis Diagnose() => ReadAtOnce(connection =>
    {
        List<(string Table, long Rows)> counts = [.. Tables.All.Select(t => (t.Name, connection.Number($"SELECT count(*) FROM {t.Name}") ?? 0))];
        return new Diagnosis
        {
            Database = database.Version(connection),
            SchemaVersion = database.SchemaVersion(connection),
            CreatedAt = Stored.Time((string)connection.Scalar("SELECT value FROM project WHERE key = @key", ("@key", Database.CreatedAt))!),
            Counts = counts,
            SizeBytes = database.SizeBytes(connection),
            Models = connection.Rows(
                """
                SELECT coalesce(r.model, ''), count(DISTINCT v.document_id) FROM version v
                    LEFT JOIN reading r ON r.version_id = v.id AND r.superseded_at IS NULL
                WHERE NOT EXISTS (SELECT 1 FROM version n WHERE n.document_id = v.document_id AND n.number > v.number)
                GROUP BY coalesce(r.model, '') ORDER BY 1
                """,
                r => (r.GetString(0), r.GetInt64(1))),
            Problems = [.. database.Check(connection), .. Broken(connection), .. Unindexed(connection, counts.ToDictionary(c => c.Table, c => c.Rows)), .. Damaged(connection)],
        };
    });

    private static IEnumerable<string> Broken(DbConnection connection)
    {
        foreach ((string problem, string count) in Invariants)
        {
            if (connection.Number(count) is > 0 and var rows)
            {
                yield return string.Create(CultureInfo.InvariantCulture, $"{rows} {problem}");
            }
        }
    }

    private IEnumerable<string> Unindexed(DbConnection connection, Dictionary<string, long> counts)
    {
        foreach ((string index, TableShape table) in new[]
        {
            (Tables.StatementSearch, Tables.Statement), (Tables.VersionSearch, Tables.Version), (Tables.ActorNameSearch, Tables.ActorName),
        })
        {
            long indexed = database.CountIndex(connection, index);
            if (indexed != counts[table.Name])
            {
                yield return string.Create(
                    CultureInfo.InvariantCulture,
                    $"the index {index} has {indexed} rows for {counts[table.Name]} of {table.Name}; export the project and import it into a new one");
            }
        }
    }

    /// <summary>Spans that leave their text and bytes that are not those received, in versions spread evenly over the record.</summary>
    private static IEnumerable<string> Damaged(DbConnection connection)
    {
        long last = connection.Number("SELECT max(id) FROM version") ?? 0;
        long step = Math.Max(1, last / SampleSize);
        foreach (long id in connection.Rows(
            "SELECT id FROM version WHERE id % @step = 0 ORDER BY id", r => r.GetInt64(0), ("@step", step)))
        {
            CodePointText text = Texts(connection, [id])[id];
            var version = new VersionId(id);
            if (connection.Number("SELECT length FROM version WHERE id = @id", ("@id", id)) != text.Length)
            {
                yield return $"{version}: the text has {text.Length} characters, but is noted with another length";
            }

            foreach ((long root, string spans) in connection.Rows(
                "SELECT root_id, source || ' ' || cue || ' ' || content FROM statement WHERE version_id = @id ORDER BY id",
                r => (r.GetInt64(0), r.GetString(1)), ("@id", id)))
            {
                if (SpanProblem(text, spans) is { } problem)
                {
                    yield return $"{new StatementId(root)}: {problem}";
                }
            }

            (string sha256, string coding, byte[] bytes, long size) = connection.Rows(
                "SELECT o.sha256, o.coding, o.bytes, o.size_bytes FROM original o JOIN version v ON v.original_id = o.id WHERE v.id = @id",
                r => (r.GetString(0), r.GetString(1), r.GetFieldValue<byte[]>(2), r.GetInt64(3)), ("@id", id))[0];
            if (BytesProblem(sha256, coding, bytes, size) is { } damage)
            {
                yield return $"{version}: {damage}";
            }
        }
    }

    private static string? SpanProblem(CodePointText text, string spans)
    {
        try
        {
            foreach (string piece in spans.Split(' ', StringSplitOptions.RemoveEmptyEntries))
            {
                if (!text.Holds(Spans.Parse(piece)[0]))
                {
                    return $"the span {piece} is not in its text of {text.Length} characters";
                }
            }

            return null;
        }
        catch (InvalidDataException damage)
        {
            return damage.Message;
        }
    }

    private static string? BytesProblem(string sha256, string coding, byte[] bytes, long size)
    {
        try
        {
            string actual = Convert.ToHexStringLower(System.Security.Cryptography.SHA256.HashData(Packed.Unpack(coding, bytes, size)));
            return actual == sha256 ? null : "the original bytes are not those that were received (their SHA-256 differs)";
        }
        catch (InvalidDataException damage)
        {
            return damage.Message;
        }
    }
}
