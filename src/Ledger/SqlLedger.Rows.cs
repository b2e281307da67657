using System.Data.Common;
using Hearsay.Ledger.Search;

namespace Hearsay.Ledger;

/// <content>Statements by their rows.</content>
internal sealed partial class SqlLedger
{
    private const string StatementColumns =
        """
        SELECT s.id, s.root_id, s.document_id, s.version_id, v.number, v.title, v.outlet, v.published, s.holder_actor_id, h.name, s.within_id,
            s.source, s.cue, s.content, s.mode, s.stance, s.certainty, s.sourcing, s.confidence, s.said_from, s.said_to, s.is_day_told, s.origin,
            r.model, s.recorded_at, s.retired_at
        FROM statement s JOIN version v ON v.id = s.version_id LEFT JOIN appearance h ON h.id = s.holder_id
            LEFT JOIN reading r ON r.id = s.reading_id
        WHERE s.id IN ({ids})
        """;

    /// <summary>Rows by their ids, in the order of these, with all that belongs to them.</summary>
    /// <param name="connection">Open.</param>
    /// <param name="ids">Ids of rows, not of statements.</param>
    /// <param name="at">As the record stood then, as stored; null for now.</param>
    /// <param name="matcher">Words looked for; rows that lack them are left out. Null for none.</param>
    private static List<StatementRow> Load(DbConnection connection, IReadOnlyCollection<long> ids, string? at, WordMatcher? matcher)
    {
        Dictionary<long, StatementRow> rows = connection.RowsOf(StatementColumns, ids, r => (Id: r.GetInt64(0), Row: ReadStatement(r, at)))
            .ToDictionary(r => r.Id, r => r.Row);
        Dictionary<long, CodePointText> texts = Texts(connection, rows.Values.Select(r => r.Version.Value));
        ILookup<long, RungRow> chains = connection.RowsOf(
            """
            SELECT g.statement_id, a.actor_id, a.name FROM rung g JOIN appearance a ON a.id = g.appearance_id WHERE g.statement_id IN ({ids})
            ORDER BY g.statement_id, g.level
            """,
            ids,
            r => (Id: r.GetInt64(0), Rung: new RungRow(new ActorId(r.GetInt64(1)), r.GetString(2)))).ToLookup(r => r.Id, r => r.Rung);
        Dictionary<long, string> verbs = LastVerbs(connection, [.. rows.Values.Select(r => r.Id.Value).Distinct()], at);
        List<StatementRow> loaded = [];
        foreach (long id in ids)
        {
            if (!rows.TryGetValue(id, out StatementRow? row))
            {
                continue;
            }

            CodePointText text = texts[row.Version.Value];
            if (matcher is not null && !IsMatch(row, text, matcher))
            {
                continue;
            }

            loaded.Add(row with
            {
                Chain = [.. chains[id]],
                Source = text.Cut(row.SourceSpans),
                Cue = text.Cut(row.CueSpans),
                Content = text.Cut(row.ContentSpans),
                State = StateOf(row, verbs),
                Hits = matcher is null ? [] : [.. matcher.Hits.Where(h => h.Part >= 0).Select(h => InText(text, h.Part, h.Start, h.End)).Distinct().Order(ByPlace)],
            });
        }

        return loaded;
    }

    private static Comparer<TextSpan> ByPlace { get; } =
        Comparer<TextSpan>.Create((a, b) => a.Start != b.Start ? a.Start.CompareTo(b.Start) : a.End.CompareTo(b.End));

    private static TextSpan InText(CodePointText text, int unit, int start, int end) => new(text.CodePointOf(unit + start), text.CodePointOf(unit + end));

    /// <summary>Whether the words looked for stand in a statement; a hit's part is the UTF-16 unit at which the part begins, -1 for the name.</summary>
    private static bool IsMatch(StatementRow row, CodePointText text, WordMatcher matcher)
    {
        matcher.Clear();
        foreach (IReadOnlyList<TextSpan> spans in (ReadOnlySpan<IReadOnlyList<TextSpan>>)[row.SourceSpans, row.CueSpans, row.ContentSpans])
        {
            foreach (TextSpan span in spans)
            {
                matcher.Add(text.Holds(span) ? text.UnitOf(span.Start) : 0, text.Cut(span));
            }
        }

        matcher.Add(-1, row.Holder?.Name);
        return matcher.IsMatch;
    }

    private static StatementRow ReadStatement(DbDataReader r, string? at)
    {
        bool isByPerson = r.GetString(22) == "person";
        string? retiredAt = r.Text(25);
        return new StatementRow
        {
            Id = new StatementId(r.GetInt64(1)),
            Document = new DocumentId(r.GetInt64(2)),
            Version = new VersionId(r.GetInt64(3)),
            VersionNumber = r.Int(4),
            Title = r.Text(5),
            Outlet = r.Text(6),
            Published = r.Text(7),
            Holder = r.Number(8) is { } actor ? new RungRow(new ActorId(actor), r.Text(9) ?? "") : null,
            Within = r.Number(10) is { } within ? new StatementId(within) : null,
            SourceSpans = Spans.Parse(r.GetString(11)),
            CueSpans = Spans.Parse(r.GetString(12)),
            ContentSpans = Spans.Parse(r.GetString(13)),
            Mode = r.GetString(14),
            Stance = r.Text(15),
            Certainty = r.Text(16),
            Sourcing = r.Text(17),
            Confidence = r.IsDBNull(18) ? null : r.GetDouble(18),
            SaidFrom = Stored.Day(r.Text(19)),
            SaidTo = Stored.Day(r.Text(20)),
            IsDayTold = r.GetInt64(21) != 0,
            State = isByPerson ? StatementState.Corrected : StatementState.Unreviewed,
            Model = isByPerson ? null : r.Text(23),
            RecordedAt = Stored.Time(r.GetString(24)),
            RetiredAt = retiredAt is null || (at is not null && string.CompareOrdinal(retiredAt, at) > 0) ? null : Stored.Time(retiredAt),
        };
    }

    private static StatementState StateOf(StatementRow row, Dictionary<long, string> verbs) => verbs.GetValueOrDefault(row.Id.Value) switch
    {
        null => StatementState.Unreviewed,
        Verbs.Reject => StatementState.Rejected,
        _ => row.State == StatementState.Corrected ? StatementState.Corrected : StatementState.Accepted,
    };

    private static Dictionary<long, string> LastVerbs(DbConnection connection, IReadOnlyCollection<long> roots, string? at)
    {
        Dictionary<long, string> verbs = [];
        foreach ((long root, string verb) in connection.RowsOf(
            $"SELECT root_id, verb FROM judgement WHERE root_id IN ({{ids}}){(at is null ? "" : " AND at <= @at")} ORDER BY id",
            roots,
            r => (r.GetInt64(0), r.GetString(1)),
            at is null ? [] : [("@at", at)]))
        {
            verbs[root] = verb;
        }

        return verbs;
    }

    private static Dictionary<long, CodePointText> Texts(DbConnection connection, IEnumerable<long> versions) =>
        connection.RowsOf("SELECT id, text FROM version WHERE id IN ({ids})", [.. versions.Distinct()], r => (r.GetInt64(0), r.GetString(1)))
            .ToDictionary(v => v.Item1, v => new CodePointText(v.Item2));
}
