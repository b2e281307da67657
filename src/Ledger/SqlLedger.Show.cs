using System.Data.Common;

namespace Hearsay.Ledger;

/// <content>A statement with its surroundings.</content>
internal sealed partial class SqlLedger
{
    /// <inheritdoc/>
    public StatementView? Show(StatementId id, DateTimeOffset? asOf)
    {
        string? at = At(asOf);
        return Read(connection => RowOf(connection, id.Value, at) is { } row ? View(connection, row, at) : null);
    }

    private static StatementView View(DbConnection connection, long rowId, string? at)
    {
        StatementRow row = Load(connection, [rowId], at, null)[0];
        (string, object?)[] values = at is null ? [("@root", row.Id.Value)] : [("@root", row.Id.Value), ("@at", at)];
        string recorded = at is null ? "" : " AND recorded_at <= @at";
        string holds = at is null ? "s.retired_at IS NULL" : "s.recorded_at <= @at AND (s.retired_at IS NULL OR s.retired_at > @at)";
        List<(string Text, string Where, string? Url, string Sha256, string CapturedAt)> version = connection.Rows(
            """
            SELECT v.text, v.place, v.url, o.sha256, v.captured_at FROM version v JOIN original o ON o.id = v.original_id WHERE v.id = @id
            """,
            r => (r.GetString(0), r.GetString(1), r.Text(2), r.GetString(3), r.GetString(4)),
            ("@id", row.Version.Value));
        List<long> inner = connection.Rows(
            $"SELECT s.id FROM statement s WHERE s.version_id = @version AND s.within_id = @root AND {holds} ORDER BY s.id",
            r => r.GetInt64(0),
            [("@version", row.Version.Value), .. values]);
        List<(long Id, string Relation)> answers = connection.Rows(
            $"""
            SELECT s.id, d.relation FROM dispute d JOIN reading r ON r.id = d.reading_id
                JOIN statement s ON s.root_id = CASE WHEN d.first_id = @root THEN d.second_id ELSE d.first_id END
            WHERE (d.first_id = @root OR d.second_id = @root) AND {holds}
                AND {(at is null ? "r.superseded_at IS NULL" : "r.recorded_at <= @at AND (r.superseded_at IS NULL OR r.superseded_at > @at)")}
            ORDER BY d.id
            """,
            r => (r.GetInt64(0), r.GetString(1)),
            values);
        List<Judgement> history = connection.Rows(
            $"SELECT subject, verb, value, who, at, why FROM judgement WHERE root_id = @root{(at is null ? "" : " AND at <= @at")} ORDER BY id",
            r => new Judgement(r.GetString(0), r.GetString(1), r.Text(2), r.GetString(3), Stored.Time(r.GetString(4)), r.Text(5)),
            values);
        List<long> earlier = [.. connection.Rows(
            $"SELECT id FROM statement WHERE root_id = @root{recorded} ORDER BY id", r => r.GetInt64(0), values).Where(e => e != rowId)];
        Dictionary<long, StatementRow> others = Load(connection, [.. inner.Concat(answers.Select(a => a.Id)).Concat(earlier).Distinct()], at, null)
            .Zip(inner.Concat(answers.Select(a => a.Id)).Concat(earlier).Distinct(), (r, i) => (i, r)).ToDictionary(p => p.i, p => p.r);
        (string text, string where, string? url, string sha256, string capturedAt) = version[0];
        return new StatementView(
            row, Passages.Around(new CodePointText(text), row), text, where, url, sha256, Stored.Time(capturedAt),
            [.. inner.Select(i => others[i])], [.. answers.Select(a => (a.Relation, others[a.Id]))], history, [.. earlier.Select(e => others[e])]);
    }
}
