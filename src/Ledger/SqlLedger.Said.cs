using System.Data.Common;
using Hearsay.Ledger.Search;

namespace Hearsay.Ledger;

/// <content>Looking for statements.</content>
internal sealed partial class SqlLedger
{
    /// <inheritdoc/>
    public IReadOnlyList<StatementRow> Said(StatementQuery query)
    {
        ArgumentNullException.ThrowIfNull(query);
        CheckLimit(query.Limit);
        IReadOnlyList<SearchPhrase> words = SearchWords.Parse(query.Words);
        string? at = At(query.AsOf);
        return Read(connection =>
        {
            var conditions = new Conditions();
            AddFilters(query, conditions);
            bool isScattered = AddState(query.State, at, conditions);
            WordMatcher? matcher = words.Count > 0 ? new WordMatcher(words) : null;
            var search = new IndexSearch(words, conditions.Facets);
            long before = FirstAfter(connection, Tables.Statement, at);
            if (query.Before is { } last)
            {
                before = Math.Min(before, RowOf(connection, last.Value, at) ?? 0);
            }

            return Page(
                query.Limit,
                before,
                (bound, count) => Candidates(
                    connection, search, Tables.StatementSearch, "statement s", "s.id", conditions, isScattered, bound, count),
                ids => Load(connection, ids, at, matcher),
                isFiltered: matcher is not null);
        });
    }

    /// <summary>Goes through candidates, newest first, until enough of them pass.</summary>
    private static List<T> Page<T>(
        int limit, long before, Func<long, int, List<long>> candidates, Func<List<long>, List<T>> load, bool isFiltered)
    {
        List<T> page = [];
        int count = limit;
        while (page.Count < limit)
        {
            List<long> ids = candidates(before, count);
            page.AddRange(load(ids).Take(limit - page.Count));
            if (ids.Count < count || !isFiltered)
            {
                break;
            }

            before = ids[^1];
            count = Math.Min(count * 2, StatementQuery.MaxLimit);
        }

        return page;
    }

    /// <summary>Ids of rows that may answer, newest first.</summary>
    private List<long> Candidates(
        DbConnection connection, IndexSearch search, string index, string table, string id, Conditions conditions, bool isScattered,
        long before, int count)
    {
        string limit = " LIMIT " + count.ToString(System.Globalization.CultureInfo.InvariantCulture);
        List<(string, object?)> values = [.. conditions.Values, ("@before", before)];
        string sql;
        if (search.IsEmpty)
        {
            // Few rows, far apart: the database shall not go through all rows in their order to find them.
            string order = isScattered ? $"{id} + 0" : id;
            sql = $"SELECT {id} FROM {table}{conditions.Joins} WHERE {id} < @before AND {conditions.Sql} ORDER BY {order} DESC{limit}";
        }
        else
        {
            string key = "f." + database.IndexId;
            values.Add(("@match", database.MatchOf(search)));
            sql = $"SELECT {key} FROM {index} f CROSS JOIN {table}{conditions.Joins} "
                + $"WHERE {database.Matches(index)} AND {key} < @before AND {id} = {key} AND {conditions.Sql} ORDER BY {key} DESC{limit}";
        }

        return connection.Rows(sql, r => r.GetInt64(0), System.Runtime.InteropServices.CollectionsMarshal.AsSpan(values));
    }

    private static void AddFilters(StatementQuery query, Conditions conditions)
    {
        if (query.Actor is { } actor)
        {
            conditions.Add("s.holder_actor_id = {0}", actor.Value);
            conditions.Facets.Add([Facets.Term(FacetKind.Actor, actor.Value)]);
        }

        if (query.Document is { } document)
        {
            conditions.Add("s.document_id = {0}", document.Value);
            conditions.Facets.Add([Facets.Term(FacetKind.Document, document.Value)]);
        }

        conditions.AddEqual("s.stance", FacetKind.Stance, query.Stance);
        conditions.AddEqual("s.certainty", FacetKind.Certainty, query.Certainty);
        conditions.AddEqual("s.sourcing", FacetKind.Sourcing, query.Sourcing);
        conditions.AddDays("s.said_from", "s.said_to", query.From, query.To);
        if (query.Outlet is { } outlet)
        {
            conditions.Joins = " JOIN version v ON v.id = s.version_id";
            conditions.AddEqual("v.outlet_key", FacetKind.Outlet, Keeping.OutletKey(outlet) ?? "");
        }
    }

    /// <summary>Adds what people have decided; tells whether few rows far apart are left.</summary>
    private static bool AddState(StatementState? state, string? at, Conditions conditions)
    {
        string then = at is null ? "" : " AND j.at <= @at";
        if (at is not null)
        {
            conditions.Name("@at", at);
            conditions.Add("s.recorded_at <= @at");
        }

        if (state == StatementState.Rejected)
        {
            conditions.Add(
                $"""
                s.root_id IN (SELECT j.root_id FROM judgement j WHERE j.verb = 'reject'{then} AND NOT EXISTS
                    (SELECT 1 FROM judgement l WHERE l.root_id = j.root_id AND l.id > j.id{then.Replace("j.", "l.", StringComparison.Ordinal)}))
                AND NOT EXISTS (SELECT 1 FROM statement n WHERE n.root_id = s.root_id AND n.id > s.id{(at is null ? "" : " AND n.recorded_at <= @at")})
                """);
            return true;
        }

        conditions.Add(at is null ? "s.retired_at IS NULL" : "(s.retired_at IS NULL OR s.retired_at > @at)");
        switch (state)
        {
            case StatementState.Unreviewed:
                conditions.Add($"NOT EXISTS (SELECT 1 FROM judgement j WHERE j.root_id = s.root_id{then})");
                return false;
            case StatementState.Accepted:
                conditions.Add($"s.origin = 'reader' AND s.root_id IN (SELECT j.root_id FROM judgement j WHERE j.root_id IS NOT NULL{then})");
                return true;
            case StatementState.Corrected:
                conditions.Add($"s.origin = 'person' AND s.root_id IN (SELECT j.root_id FROM judgement j WHERE j.verb = 'correct'{then})");
                return true;
            default:
                return false;
        }
    }

    /// <summary>Id of the first row that was recorded after a time; no row has a greater one where all were recorded before.</summary>
    /// <remarks>Ids grow with the time of recording, so that halving finds it without an index.</remarks>
    private static long FirstAfter(DbConnection connection, TableShape table, string? at)
    {
        if (at is null)
        {
            return long.MaxValue;
        }

        long low = 1;
        long high = (connection.Number($"SELECT max(id) FROM {table.Name}") ?? 0) + 1;
        using DbCommand command = connection.Command(
            $"SELECT recorded_at FROM {table.Name} WHERE id >= @id ORDER BY id LIMIT 1", ("@id", low));
        while (low < high)
        {
            long middle = low + ((high - low) / 2);
            command.Parameters[0].Value = middle;
            if (command.ExecuteScalar() is string recorded && string.CompareOrdinal(recorded, at) <= 0)
            {
                low = middle + 1;
            }
            else
            {
                high = middle;
            }
        }

        return low;
    }

    /// <summary>The row in which a statement stands, or the last in which it stood; null where there is none.</summary>
    private static long? RowOf(DbConnection connection, long root, string? at) => connection.Number(
        at is null
            ? "SELECT id FROM statement WHERE root_id = @root ORDER BY retired_at IS NULL DESC, id DESC LIMIT 1"
            : """
              SELECT id FROM statement WHERE root_id = @root AND recorded_at <= @at
              ORDER BY retired_at IS NULL OR retired_at > @at DESC, id DESC LIMIT 1
              """,
        at is null ? [("@root", root)] : [("@root", root), ("@at", at)]);

    private static string? At(DateTimeOffset? asOf) => asOf is { } time ? Stored.Time(time) : null;

    private static void CheckLimit(int limit)
    {
        if (limit is < 1 or > StatementQuery.MaxLimit)
        {
            throw new ArgumentException($"A limit of {limit} is not between 1 and {StatementQuery.MaxLimit}.");
        }
    }
}
