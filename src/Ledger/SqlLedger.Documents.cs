using System.Data.Common;
using Hearsay.Ledger.Search;

namespace Hearsay.Ledger;

/// <content>Looking for documents.</content>
internal sealed partial class SqlLedger
{
    private const int MaxHits = 20;

    private const string DocumentColumns =
        """
        SELECT v.id, v.document_id, v.number, v.title, v.published, v.outlet, v.author, v.url, v.language, v.place, v.captured_at, o.sha256, v.length
        FROM version v JOIN original o ON o.id = v.original_id WHERE v.id IN ({ids})
        """;

    /// <inheritdoc/>
    public IReadOnlyList<DocumentRow> Documents(DocumentQuery query)
    {
        ArgumentNullException.ThrowIfNull(query);
        CheckLimit(query.Limit);
        IReadOnlyList<SearchPhrase> words = SearchWords.Parse(query.Words);
        string? at = At(query.AsOf);
        return Read(connection =>
        {
            var conditions = new Conditions();
            AddNewest(at, conditions);
            conditions.AddDays("v.published_from", "v.published_to", query.From, query.To);
            if (query.Outlet is { } outlet)
            {
                conditions.AddEqual("v.outlet_key", FacetKind.Outlet, Keeping.OutletKey(outlet) ?? "");
            }

            if (query.IsRead is { } isRead)
            {
                conditions.Add("v.state = {0}", isRead ? "read" : "foreign");
                conditions.Facets.Add([isRead ? FacetKind.IsRead : FacetKind.IsForeign]);
            }

            WordMatcher? matcher = words.Count > 0 ? new WordMatcher(words) : null;
            var search = new IndexSearch(words, conditions.Facets);
            long before = Math.Min(
                FirstAfter(connection, Tables.Version, at),
                query.Before is { } last ? NewestVersion(connection, last.Value, at) ?? 0 : long.MaxValue);
            return Page(
                query.Limit,
                before,
                (bound, count) => Candidates(connection, search, Tables.VersionSearch, "version v", "v.id", conditions, false, bound, count),
                ids => LoadDocuments(connection, ids, at, matcher),
                isFiltered: matcher is not null);
        });
    }

    /// <inheritdoc/>
    public DocumentRow? Document(DocumentId id, DateTimeOffset? asOf) => Read(connection =>
        NewestVersion(connection, id.Value, At(asOf)) is { } version ? LoadDocuments(connection, [version], At(asOf), null)[0] : null);

    /// <inheritdoc/>
    public string? Text(VersionId id) => Read(connection => connection.Scalar("SELECT text FROM version WHERE id = @id", ("@id", id.Value)) as string);

    /// <inheritdoc/>
    public (byte[] Bytes, string MediaType)? Original(VersionId id)
    {
        List<(byte[], string)> found = Read(connection => connection.Rows(
            "SELECT o.coding, o.bytes, o.size_bytes, o.media_type FROM original o JOIN version v ON v.original_id = o.id WHERE v.id = @id",
            r => (Packed.Unpack(r.GetString(0), (byte[])r.GetValue(1), r.GetInt64(2)), r.GetString(3)),
            ("@id", id.Value)));
        return found.Count > 0 ? found[0] : null;
    }

    private static long? NewestVersion(DbConnection connection, long document, string? at) => connection.Number(
        $"SELECT id FROM version WHERE document_id = @document{(at is null ? "" : " AND recorded_at <= @at")} ORDER BY number DESC LIMIT 1",
        at is null ? [("@document", document)] : [("@document", document), ("@at", at)]);

    /// <summary>Adds that a version is the newest of its document.</summary>
    private static void AddNewest(string? at, Conditions conditions)
    {
        string then = "";
        if (at is not null)
        {
            conditions.Name("@at", at);
            conditions.Add("v.recorded_at <= @at");
            then = " AND n.recorded_at <= @at";
        }

        conditions.Add($"NOT EXISTS (SELECT 1 FROM version n WHERE n.document_id = v.document_id AND n.number > v.number{then})");
    }

    private static List<DocumentRow> LoadDocuments(DbConnection connection, IReadOnlyList<long> versions, string? at, WordMatcher? matcher)
    {
        ReadOnlySpan<(string, object?)> then = at is null ? [] : [("@at", at)];
        string recorded = at is null ? "" : " AND recorded_at <= @at";
        Dictionary<long, DocumentRow> rows = connection.RowsOf(DocumentColumns, versions, ReadDocument).ToDictionary(d => d.Version.Value);
        long[] documents = [.. rows.Values.Select(d => d.Id.Value)];
        Dictionary<long, int> captures = connection.RowsOf(
            $"SELECT document_id, count(*) FROM capture WHERE document_id IN ({{ids}}){recorded} GROUP BY document_id",
            documents, r => (r.GetInt64(0), r.Int(1)), then).ToDictionary();
        Dictionary<long, int> statements = connection.RowsOf(
            $"""
            SELECT s.version_id, count(*) FROM statement s WHERE s.version_id IN ({"{ids}"})
            AND {(at is null ? "s.retired_at IS NULL" : "s.recorded_at <= @at AND (s.retired_at IS NULL OR s.retired_at > @at)")} GROUP BY s.version_id
            """,
            versions, r => (r.GetInt64(0), r.Int(1)), then).ToDictionary();
        ILookup<long, string> models = connection.RowsOf(
            $"""
            SELECT version_id, model FROM reading WHERE version_id IN ({"{ids}"})
            AND {(at is null ? "superseded_at IS NULL" : "recorded_at <= @at AND (superseded_at IS NULL OR superseded_at > @at)")} ORDER BY id
            """,
            versions, r => (Id: r.GetInt64(0), Model: r.GetString(1)), then).ToLookup(r => r.Id, r => r.Model);
        Dictionary<long, CodePointText>? texts = matcher is null ? null : Texts(connection, rows.Keys);
        List<DocumentRow> loaded = [];
        foreach (long version in versions)
        {
            DocumentRow row = rows[version] with
            {
                Captures = captures.GetValueOrDefault(rows[version].Id.Value),
                Statements = statements.GetValueOrDefault(version),
                Model = models[version].LastOrDefault(),
            };
            if (matcher is null)
            {
                loaded.Add(row);
            }
            else if (Found(row, texts![version], matcher) is { } found)
            {
                loaded.Add(found);
            }
        }

        return loaded;
    }

    private static DocumentRow? Found(DocumentRow row, CodePointText text, WordMatcher matcher)
    {
        matcher.Clear();
        matcher.Add(0, row.Title);
        int inTitle = matcher.Hits.Count;
        matcher.Add(1, text.Text);
        if (!matcher.IsMatch)
        {
            return null;
        }

        List<(int Part, int Start, int End)> hits = matcher.Hits[inTitle..];
        return row with
        {
            Hits = [.. hits.Take(MaxHits).Select(h => InText(text, 0, h.Start, h.End))],
            Snippet = Snippets.Around(text.Text, hits.Count > 0 ? hits[0].Start : 0),
        };
    }

    private static DocumentRow ReadDocument(DbDataReader r) => new()
    {
        Version = new VersionId(r.GetInt64(0)),
        Id = new DocumentId(r.GetInt64(1)),
        Versions = r.Int(2),
        Captures = 0,
        Title = r.Text(3),
        Published = r.Text(4),
        Outlet = r.Text(5),
        Author = r.Text(6),
        Url = r.Text(7),
        Language = r.Text(8),
        Where = r.GetString(9),
        CapturedAt = Stored.Time(r.GetString(10)),
        Sha256 = r.GetString(11),
        Length = r.Int(12),
        Statements = 0,
    };
}
