namespace Hearsay.Ledger;

/// <content>Taking in.</content>
internal sealed partial class SqlLedger
{
    /// <inheritdoc/>
    public bool Knows(string? url, string where, string sha256)
    {
        ArgumentNullException.ThrowIfNull(where);
        ArgumentNullException.ThrowIfNull(sha256);
        return Read(connection => string.IsNullOrWhiteSpace(url)
            ? connection.Scalar(
                "SELECT 1 FROM original o JOIN capture c ON c.original_id = o.id WHERE o.sha256 = @sha256 LIMIT 1",
                ("@sha256", sha256)) is not null
            : connection.Scalar(
                """
                SELECT 1 FROM document d JOIN capture c ON c.document_id = d.id JOIN original o ON o.id = c.original_id
                WHERE d.key = @key AND o.sha256 = @sha256 LIMIT 1
                """,
                ("@key", Keeping.KeyOf(url, where)), ("@sha256", sha256)) is not null);
    }

    /// <inheritdoc/>
    public SourceMark? MarkOf(string where)
    {
        ArgumentNullException.ThrowIfNull(where);
        List<SourceMark> marks = Read(connection => connection.Rows(
            "SELECT place, size_bytes, modified_at, position, is_done, etag, last_modified FROM source WHERE place = @place",
            r => new SourceMark(
                r.GetString(0), r.Number(1), r.Text(2) is { } time ? Stored.Time(time) : null, r.GetInt64(3), r.GetInt64(4) != 0, r.Text(5), r.Text(6)),
            ("@place", Stored.Text(where))));
        return marks.Count > 0 ? marks[0] : null;
    }

    /// <inheritdoc/>
    public IReadOnlyList<Kept> Keep(Delivery delivery, CancellationToken stop)
    {
        ArgumentNullException.ThrowIfNull(delivery);
        return Write(delivery.At, writing =>
        {
            var keeping = new Keeping(writing);
            var kept = new List<Kept>(delivery.Documents.Count);
            foreach (DeliveredDocument document in delivery.Documents)
            {
                stop.ThrowIfCancellationRequested();
                kept.Add(keeping.Keep(document));
            }

            HashSet<string> open = [.. writing.Connection.Rows("SELECT place FROM failure WHERE resolved_at IS NULL", r => r.GetString(0))];
            open.IntersectWith(delivery.Documents.SelectMany(d => new[] { d.Where, d.Url }).Concat(delivery.Marks.Where(m => m.IsDone).Select(m => m.Where))
                .OfType<string>().Select(place => Stored.Text(place)!));
            foreach (string place in open)
            {
                Settle(writing, place);
            }

            foreach (DeliveredFailure failure in delivery.Failures)
            {
                Note(writing, failure);
            }

            foreach (SourceMark mark in delivery.Marks)
            {
                Mark(writing, mark);
            }

            return kept;
        });
    }

    /// <inheritdoc/>
    public IReadOnlyList<FailureRow> Failures() => Read(connection => connection.Rows(
        """
        SELECT id, place, reason, advice, is_fault, first_at, last_at, attempts FROM failure WHERE resolved_at IS NULL
        ORDER BY last_at DESC, id DESC
        """,
        r => new FailureRow(
            new FailureId(r.GetInt64(0)), r.GetString(1), r.GetString(2), r.GetString(3), r.GetInt64(4) != 0, Stored.Time(r.GetString(5)),
            Stored.Time(r.GetString(6)), r.Int(7))));

    private static void Settle(Writing writing, string place) => writing.Connection.Run(
        "UPDATE failure SET resolved_at = @at WHERE place = @place AND resolved_at IS NULL", ("@at", writing.At), ("@place", place));

    private static void Note(Writing writing, DeliveredFailure failure)
    {
        string place = Stored.Text(failure.Where)!;
        int known = writing.Connection.Run(
            """
            UPDATE failure SET reason = @reason, advice = @advice, is_fault = @fault, last_at = @at, attempts = attempts + 1
            WHERE place = @place AND resolved_at IS NULL
            """,
            ("@reason", Stored.Text(failure.Reason)), ("@advice", Stored.Text(failure.Advice)), ("@fault", Writing.Flag(failure.IsFault)),
            ("@at", Stored.Time(failure.At)), ("@place", place));
        if (known == 0)
        {
            string at = Stored.Time(failure.At);
            writing.Add(
                Tables.Failure, writing.NextId(Tables.Failure), place, failure.Reason, failure.Advice, Writing.Flag(failure.IsFault), at, at, 1L, null);

            // The same place may fail again in this delivery.
            writing.Flush();
        }
    }

    private static void Mark(Writing writing, SourceMark mark)
    {
        string place = Stored.Text(mark.Where)!;
        writing.Connection.Run("DELETE FROM source WHERE place = @place", ("@place", place));
        writing.Add(
            Tables.Source, place, mark.SizeBytes, mark.ModifiedAt is { } time ? Stored.Time(time) : null, mark.Position, Writing.Flag(mark.IsDone),
            mark.ETag, mark.LastModified, writing.At);
        writing.Flush();
    }
}
