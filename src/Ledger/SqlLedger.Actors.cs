using System.Data.Common;
using Hearsay.Ledger.Search;

namespace Hearsay.Ledger;

/// <content>Looking for actors.</content>
internal sealed partial class SqlLedger
{
    /// <summary>Actors that are weighed by their statements; shared ones come first, so that only chance companions fall out.</summary>
    private const int MaxCandidates = 1000;

    /// <summary>Newest appearances whose descriptions are counted.</summary>
    private const int MaxDescribed = 500;

    /// <inheritdoc/>
    public IReadOnlyList<ActorRow> Who(string name, DateTimeOffset? asOf, int limit)
    {
        ArgumentNullException.ThrowIfNull(name);
        CheckLimit(limit);
        string key = ActorKeys.OfName(name);
        if (key.Length == 0)
        {
            throw new ArgumentException($"There is no name in \"{name}\"; give at least one letter or digit.");
        }

        string? at = At(asOf);
        var search = new IndexSearch([.. key.Split(' ').Select(w => new SearchPhrase([w]))], [], IsPrefix: true);
        return Read(connection =>
        {
            string then = at is null ? "" : " AND n.recorded_at <= @at";
            List<(long Actor, bool IsExact)> candidates = connection.Rows(
                $"""
                SELECT n.actor_id, max(CASE WHEN n.key = @key THEN 1 ELSE 0 END) AS exact, max(CASE WHEN a.key IS NULL THEN 1 ELSE 0 END) AS own
                FROM {Tables.ActorNameSearch} f CROSS JOIN actor_name n JOIN actor a ON a.id = n.actor_id
                WHERE {database.Matches(Tables.ActorNameSearch)} AND n.id = f.{database.IndexId}{then}
                GROUP BY n.actor_id ORDER BY exact DESC, own, n.actor_id LIMIT {MaxCandidates}
                """,
                r => (r.GetInt64(0), r.GetInt64(1) != 0),
                [("@key", key), ("@match", database.MatchOf(search)), .. at is null ? Array.Empty<(string, object?)>() : [("@at", at)]]);
            Dictionary<long, int> counts = Held(connection, [.. candidates.Select(c => c.Actor)], at).ToDictionary(h => h.Actor, h => h.Count);
            return candidates
                .OrderByDescending(c => c.IsExact)
                .ThenByDescending(c => counts.GetValueOrDefault(c.Actor))
                .ThenBy(c => c.Actor)
                .Take(limit)
                .Select(c => LoadActor(connection, c.Actor, at)!)
                .ToList();
        });
    }

    /// <inheritdoc/>
    public ActorRow? Actor(ActorId id, DateTimeOffset? asOf) => Read(connection => LoadActor(connection, id.Value, At(asOf)));

    private static List<(long Actor, int Count, string? First, string? Last)> Held(DbConnection connection, IReadOnlyCollection<long> actors, string? at) =>
        connection.RowsOf(
            $$"""
            SELECT holder_actor_id, count(*), min(coalesce(said_from, said_to)), max(coalesce(said_to, said_from)) FROM statement
            WHERE holder_actor_id IN ({ids})
            AND {{(at is null ? "retired_at IS NULL" : "recorded_at <= @at AND (retired_at IS NULL OR retired_at > @at)")}}
            GROUP BY holder_actor_id
            """,
            actors,
            r => (r.GetInt64(0), r.Int(1), r.Text(2), r.Text(3)),
            at is null ? [] : [("@at", at)]);

    private static ActorRow? LoadActor(DbConnection connection, long id, string? at)
    {
        (string, object?)[] values = at is null ? [("@id", id)] : [("@id", id), ("@at", at)];
        string recorded = at is null ? "" : " AND recorded_at <= @at";
        List<(string Name, string? Kind)> found = connection.Rows(
            $"SELECT name, kind FROM actor WHERE id = @id{recorded}", r => (r.GetString(0), r.Text(1)), values);
        if (found.Count == 0)
        {
            return null;
        }

        string ownKey = ActorKeys.OfName(found[0].Name);
        List<string> names = connection.Rows(
            $"SELECT key, name FROM actor_name WHERE actor_id = @id{recorded} ORDER BY id", r => (Key: r.GetString(0), Name: r.GetString(1)), values)
            .Where(n => n.Key != ownKey).Select(n => n.Name).ToList();
        string standing = at is null
            ? "(r.id IS NULL OR r.superseded_at IS NULL)"
            : "(r.id IS NULL OR (r.recorded_at <= @at AND (r.superseded_at IS NULL OR r.superseded_at > @at)))";
        long documents = connection.Number(
            $"SELECT count(DISTINCT a.document_id) FROM appearance a LEFT JOIN reading r ON r.id = a.reading_id WHERE a.actor_id = @id AND {standing}",
            values) ?? 0;
        List<string> descriptions = connection.Rows(
            $"""
            SELECT a.description FROM appearance a LEFT JOIN reading r ON r.id = a.reading_id
            WHERE a.actor_id = @id AND a.description IS NOT NULL AND {standing} ORDER BY a.document_id DESC, a.id DESC LIMIT {MaxDescribed}
            """,
            r => r.GetString(0),
            values);
        (long _, int count, string? first, string? last) = Held(connection, [id], at).FirstOrDefault();
        return new ActorRow(
            new ActorId(id), found[0].Name, found[0].Kind,
            [.. descriptions.GroupBy(d => d, StringComparer.Ordinal).OrderByDescending(g => g.Count()).ThenBy(g => g.Key, StringComparer.Ordinal).Select(g => g.Key)],
            names, (int)documents, count, Stored.Day(first), Stored.Day(last));
    }
}
