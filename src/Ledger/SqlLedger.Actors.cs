using System.Data.Common;
using Hearsay.Ledger.Search;

namespace Hearsay.Ledger;

/// <content>Looking for actors.</content>
internal sealed partial class SqlLedger
{
    /// <summary>Names among which actors are weighed, newest first: of those whom texts share, and of those of one text.</summary>
    private const int MaxShared = 20_000;
    private const int MaxOwn = 500;

    /// <summary>Newest appearances whose descriptions are counted.</summary>
    private const int MaxDescribed = 100;

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
        return Read(connection =>
        {
            Dictionary<long, bool> isExact = [];
            foreach ((string kind, int most) in new[] { (FacetKind.IsShared, MaxShared), (FacetKind.IsOwn, MaxOwn) })
            {
                foreach ((long actor, bool isSame) in Named(connection, key, kind, most, at))
                {
                    isExact[actor] = isSame || isExact.GetValueOrDefault(actor);
                }
            }

            List<(long Actor, bool IsExact)> candidates = [.. isExact.Select(c => (c.Key, c.Value))];
            Dictionary<long, int> counts = candidates.Chunk(1000)
                .SelectMany(c => Held(connection, [.. c.Select(x => x.Actor)], at)).ToDictionary(h => h.Actor, h => h.Count);
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

    /// <summary>Actors one of whose names has all words of a name, or words that begin so, and whether it is that name.</summary>
    private List<(long Actor, bool IsSame)> Named(DbConnection connection, string key, string kind, int most, string? at)
    {
        var search = new IndexSearch([.. key.Split(' ').Select(w => new SearchPhrase([w]))], [[kind]], IsPrefix: true);
        List<long> names = connection.Rows(
            $"""
            SELECT f.{database.IndexId} FROM {Tables.ActorNameSearch} f WHERE {database.Matches(Tables.ActorNameSearch)}
            ORDER BY f.{database.IndexId} DESC LIMIT {most}
            """,
            r => r.GetInt64(0),
            ("@match", database.MatchOf(search)));
        return [.. names.Chunk(1000).SelectMany(ids => connection.RowsOf(
            $$"""SELECT actor_id, key FROM actor_name WHERE id IN ({ids}){{(at is null ? "" : " AND recorded_at <= @at")}}""",
            ids,
            r => (r.GetInt64(0), string.Equals(r.GetString(1), key, StringComparison.Ordinal)),
            at is null ? [] : [("@at", at)]))];
    }

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
