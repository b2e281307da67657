using System.Data.Common;

namespace Hearsay.Ledger;

/// <content>All texts of a document.</content>
internal sealed partial class SqlLedger
{
    /// <inheritdoc/>
    public IReadOnlyList<VersionRow> Versions(DocumentId id, DateTimeOffset? asOf) =>
        ReadAtOnce(connection => LoadVersions(connection, "v.document_id", id.Value, At(asOf)));

    /// <inheritdoc/>
    public VersionRow? Version(VersionId id, DateTimeOffset? asOf) =>
        ReadAtOnce(connection => LoadVersions(connection, "v.id", id.Value, At(asOf)).FirstOrDefault());

    /// <inheritdoc/>
    public IReadOnlyList<StatementRow> Statements(VersionId id, DateTimeOffset? asOf) => ReadAtOnce<IReadOnlyList<StatementRow>>(connection =>
    {
        string? at = At(asOf);
        if (LoadVersions(connection, "v.id", id.Value, at).FirstOrDefault() is not { } version)
        {
            return [];
        }

        string? replaced = version.ReplacedAt is { } time ? Stored.Time(time) : null;
        List<long> rows = Standing(connection, id.Value, replaced, at);
        return
        [
            .. rows.Chunk(StatementQuery.MaxLimit).SelectMany(c => Load(connection, c, replaced ?? at, null))
                .OrderBy(s => s.ContentSpans.Count > 0 ? s.ContentSpans[0].Start : 0).ThenBy(s => s.Id.Value),
        ];
    });

    private static List<VersionRow> LoadVersions(DbConnection connection, string column, long id, string? at)
    {
        string recorded = at is null ? "" : " AND v.recorded_at <= @at";
        string next = at is null ? "" : " AND n.recorded_at <= @at";
        List<VersionRow> versions = connection.Rows(
            $"""
            SELECT v.id, v.document_id, v.number, v.title, v.published, v.outlet, v.author, v.url, v.language, v.place, v.captured_at, v.recorded_at,
                n.recorded_at, o.sha256, v.length
            FROM version v JOIN original o ON o.id = v.original_id
                LEFT JOIN version n ON n.document_id = v.document_id AND n.number = v.number + 1{next}
            WHERE {column} = @id{recorded} ORDER BY v.number
            """,
            ReadVersion,
            at is null ? [("@id", id)] : [("@id", id), ("@at", at)]);
        return [.. versions.Select(v => WithReading(connection, v, at))];
    }

    private static VersionRow WithReading(DbConnection connection, VersionRow version, string? at)
    {
        string? replaced = version.ReplacedAt is { } time ? Stored.Time(time) : null;
        string? then = replaced ?? at;
        string held = then is null ? "superseded_at IS NULL" : "recorded_at <= @at AND (superseded_at IS NULL OR superseded_at > @at)";
        return version with
        {
            Model = connection.Scalar(
                $"SELECT model FROM reading WHERE version_id = @id AND {held} ORDER BY id DESC LIMIT 1",
                then is null ? [("@id", version.Id.Value)] : [("@id", version.Id.Value), ("@at", then)]) as string,
            Statements = Standing(connection, version.Id.Value, replaced, at).Count,
        };
    }

    /// <summary>Rows of the statements that stand in a text, or stood in it when it was replaced.</summary>
    /// <param name="connection">Open.</param>
    /// <param name="version">Which text.</param>
    /// <param name="replaced">When it was replaced; null if it was not.</param>
    /// <param name="at">As the record stood then; null for now.</param>
    private static List<long> Standing(DbConnection connection, long version, string? replaced, string? at)
    {
        // What was retired at that very moment was so because the text was replaced.
        string holds = replaced is not null ? "recorded_at <= @at AND (retired_at IS NULL OR retired_at >= @at)"
            : at is not null ? "recorded_at <= @at AND (retired_at IS NULL OR retired_at > @at)"
            : "retired_at IS NULL";
        return connection.Rows(
            $"SELECT max(id) FROM statement WHERE version_id = @id AND {holds} GROUP BY root_id ORDER BY 1",
            r => r.GetInt64(0),
            (replaced ?? at) is { } then ? [("@id", version), ("@at", then)] : [("@id", version)]);
    }

    private static VersionRow ReadVersion(DbDataReader r) => new()
    {
        Id = new VersionId(r.GetInt64(0)),
        Document = new DocumentId(r.GetInt64(1)),
        Number = r.Int(2),
        Title = r.Text(3),
        Published = r.Text(4),
        Outlet = r.Text(5),
        Author = r.Text(6),
        Url = r.Text(7),
        Language = r.Text(8),
        Where = r.GetString(9),
        CapturedAt = Stored.Time(r.GetString(10)),
        RecordedAt = Stored.Time(r.GetString(11)),
        ReplacedAt = r.Text(12) is { } time ? Stored.Time(time) : null,
        Sha256 = r.GetString(13),
        Length = r.Int(14),
    };
}
