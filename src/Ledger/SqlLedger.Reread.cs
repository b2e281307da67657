using System.Data.Common;

namespace Hearsay.Ledger;

/// <content>Reading again.</content>
internal sealed partial class SqlLedger
{
    private const int TextsAtOnce = 50;

    /// <inheritdoc/>
    public IEnumerable<StoredText> TextsNotReadBy(string model, string program)
    {
        ArgumentNullException.ThrowIfNull(model);
        ArgumentNullException.ThrowIfNull(program);
        return Go();

        IEnumerable<StoredText> Go()
        {
            // Page by page, so that whoever reads them again can write in between.
            long last = 0;
            while (true)
            {
                List<StoredText> page = TextsAfter(last, model, program);
                foreach (StoredText text in page)
                {
                    yield return text;
                }

                if (page.Count < TextsAtOnce)
                {
                    yield break;
                }

                last = page[^1].Version.Value;
            }
        }
    }

    /// <inheritdoc/>
    public void Reread(IReadOnlyList<(VersionId Version, ReadingRecord Reading)> readings, CancellationToken stop)
    {
        ArgumentNullException.ThrowIfNull(readings);
        if (readings.Count == 0)
        {
            return;
        }

        Write(readings.Max(r => r.Reading.ReadAt), writing =>
        {
            var rows = new ReadingRows(writing);
            HashSet<VersionId> done = [];
            foreach ((VersionId id, ReadingRecord reading) in readings)
            {
                stop.ThrowIfCancellationRequested();
                if (!done.Add(id))
                {
                    writing.Flush();
                }

                ReadVersion version = VersionToRead(writing.Connection, id);
                EarlierReading earlier = Earlier(writing.Connection, version);
                writing.Connection.Run(
                    "UPDATE reading SET superseded_at = @at WHERE version_id = @version AND superseded_at IS NULL",
                    ("@at", writing.At), ("@version", id.Value));
                writing.Connection.Run(
                    """
                    UPDATE statement SET retired_at = @at WHERE version_id = @version AND retired_at IS NULL
                    AND NOT EXISTS (SELECT 1 FROM judgement j WHERE j.root_id = statement.root_id)
                    """,
                    ("@at", writing.At), ("@version", id.Value));
                rows.Add(version, reading, earlier);
            }

            return readings.Count;
        });
    }

    private List<StoredText> TextsAfter(long last, string model, string program) => Read(connection => connection.Rows(
        $"""
        SELECT v.id, v.text, v.title, v.place, v.published, v.outlet, v.url, v.language FROM version v
        WHERE v.id > @last AND v.state = 'read'
            AND NOT EXISTS (SELECT 1 FROM version n WHERE n.document_id = v.document_id AND n.number > v.number)
            AND NOT EXISTS (SELECT 1 FROM reading r WHERE r.version_id = v.id AND r.superseded_at IS NULL AND r.model = @model AND r.program = @program)
        ORDER BY v.id LIMIT {TextsAtOnce}
        """,
        r => new StoredText(
            new VersionId(r.GetInt64(0)), r.GetString(1), r.Text(2) ?? r.GetString(3), r.Text(2), r.Text(4), r.Text(5), r.Text(6), r.Text(7)),
        ("@last", last), ("@model", model), ("@program", program)));

    private static ReadVersion VersionToRead(DbConnection connection, VersionId id)
    {
        List<ReadVersion> found = connection.Rows(
            """
            SELECT v.document_id, v.text, v.published_from, v.published_to, v.outlet_key,
                (SELECT max(n.number) FROM version n WHERE n.document_id = v.document_id) - v.number
            FROM version v WHERE v.id = @id
            """,
            r => new ReadVersion(
                id.Value, r.GetInt64(0), new CodePointText(r.GetString(1)), Stored.Day(r.Text(2)), Stored.Day(r.Text(3)), r.Text(4), r.GetInt64(5) > 0),
            ("@id", id.Value));
        return found.Count > 0 ? found[0] : throw new ArgumentException($"There is no version {id} to read again.");
    }

    private static EarlierReading Earlier(DbConnection connection, ReadVersion version)
    {
        List<EarlierStatement> rows = connection.Rows(
            "SELECT id, root_id, cue, content, retired_at FROM statement WHERE version_id = @version ORDER BY id",
            r => new EarlierStatement(
                r.GetInt64(0), r.GetInt64(1), Spans.Parse(r.GetString(2)), Spans.Parse(r.GetString(3)), IsSettled: false, Holds: r.IsDBNull(4)),
            ("@version", version.Id));
        Dictionary<long, string> verbs = LastVerbs(connection, [.. rows.Select(r => r.Root).Distinct()], null);
        List<EarlierStatement> last = [.. rows.GroupBy(r => r.Root)
            .Select(g => g.LastOrDefault(r => r.Holds) ?? g.Last())
            .Select(r => r with { IsSettled = verbs.ContainsKey(r.Root) })];
        Dictionary<TextSpan, long> mentions = [];
        foreach ((long actor, string places) in connection.Rows(
            """
            SELECT a.actor_id, a.mentions FROM appearance a JOIN reading r ON r.id = a.reading_id JOIN actor w ON w.id = a.actor_id
            WHERE r.version_id = @version AND r.superseded_at IS NULL AND w.key IS NULL ORDER BY a.id
            """,
            r => (r.GetInt64(0), r.GetString(1)),
            ("@version", version.Id)))
        {
            foreach (TextSpan place in Spans.Parse(places))
            {
                mentions.TryAdd(place, actor);
            }
        }

        return new EarlierReading(version.Text, last, mentions);
    }
}
