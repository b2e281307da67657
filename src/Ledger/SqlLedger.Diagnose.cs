using System.Data.Common;
using System.Globalization;

namespace Hearsay.Ledger;

/// <content>Whether everything holds together.</content>
internal sealed partial class SqlLedger
{
    /// <summary>Texts that are looked at where not all are.</summary>
    private const int SampleSize = 20;

    /// <summary>Texts between two words on how far the work has come.</summary>
    private const int ProgressStep = 10_000;

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
    public Diagnosis Diagnose(bool isFull, Action<string>? progress, CancellationToken stop) => ReadAtOnce(connection =>
    {
        ProjectFacts facts = FactsOf(connection);
        List<string> problems = [];
        if (isFull)
        {
            progress?.Invoke("the database");
            problems.AddRange(database.Check(connection));
            foreach ((string problem, string count) in Invariants)
            {
                stop.ThrowIfCancellationRequested();
                progress?.Invoke(problem);
                if (connection.Number(count) is > 0 and var rows)
                {
                    problems.Add(string.Create(CultureInfo.InvariantCulture, $"{rows} {problem}"));
                }
            }

            progress?.Invoke("counts");
            problems.AddRange(facts.Counts.SelectMany(c => Lacking(connection, c.Table, c.Rows)));
        }

        problems.AddRange(Indexes.SelectMany(i => Unindexed(connection, i.Index, i.Table, isFull)));
        problems.AddRange(Damaged(connection, isFull, progress, stop));
        return new Diagnosis(facts, isFull, problems);
    });

    private static (string Index, string Table)[] Indexes { get; } =
    [
        (Tables.StatementSearch, Tables.Statement.Name), (Tables.VersionSearch, Tables.Version.Name), (Tables.ActorNameSearch, Tables.ActorName.Name),
    ];

    private static IEnumerable<string> Lacking(DbConnection connection, string table, long highest)
    {
        if (connection.Number($"SELECT count(*) FROM {table}") is { } rows && rows != highest)
        {
            yield return string.Create(CultureInfo.InvariantCulture, $"{table} has {rows} rows, but ids up to {highest}: rows have been lost");
        }
    }

    /// <summary>An index that has other rows than its table: their number, or else the first and the last.</summary>
    private IEnumerable<string> Unindexed(DbConnection connection, string index, string table, bool isFull)
    {
        string ids = database.IdsOf(index);
        foreach (string figure in isFull ? ["count(*)", "min(id)", "max(id)"] : (string[])["min(id)", "max(id)"])
        {
            if (connection.Number($"SELECT {figure} FROM {ids}") != connection.Number($"SELECT {figure} FROM {table}"))
            {
                yield return $"the index {index} has other rows than {table}; export the project and import it into a new one";
                yield break;
            }
        }
    }

    /// <summary>Texts that are not there, spans that leave their text, and bytes that are not those received.</summary>
    private static IEnumerable<string> Damaged(DbConnection connection, bool isFull, Action<string>? progress, CancellationToken stop)
    {
        long last = HighestId(connection, Tables.Version.Name);
        long sampled = isFull ? last : Math.Min(last, SampleSize);
        for (long i = 0; i < sampled; i++)
        {
            stop.ThrowIfCancellationRequested();
            if (isFull && i % ProgressStep == 0)
            {
                progress?.Invoke(string.Create(CultureInfo.InvariantCulture, $"texts, {i:N0} of {last:N0}"));
            }

            // Spread evenly, both ends included.
            long id = sampled == 1 ? 1 : 1 + (i * (last - 1) / (sampled - 1));
            foreach (string problem in Damaged(connection, id))
            {
                yield return problem;
            }
        }
    }

    private static IEnumerable<string> Damaged(DbConnection connection, long id)
    {
        var version = new VersionId(id);
        if (!Texts(connection, [id]).TryGetValue(id, out CodePointText? text))
        {
            yield return $"{version}: is not there";
            yield break;
        }

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

        List<string?> damages = connection.Rows(
            "SELECT o.sha256, o.coding, o.bytes, o.size_bytes FROM original o JOIN version v ON v.original_id = o.id WHERE v.id = @id",
            r => BytesProblem(r.GetString(0), r.GetString(1), r.GetFieldValue<byte[]>(2), r.GetInt64(3)), ("@id", id));
        if ((damages.Count == 0 ? "its bytes are not there" : damages[0]) is { } damage)
        {
            yield return $"{version}: {damage}";
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
