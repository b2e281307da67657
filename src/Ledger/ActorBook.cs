using Hearsay.Ledger.Search;

namespace Hearsay.Ledger;

/// <summary>Finds or adds the actors of a text while it is recorded.</summary>
internal sealed class ActorBook(Writing writing)
{
    private readonly Dictionary<string, long> byKey = new(StringComparer.Ordinal);
    private readonly Dictionary<long, HashSet<string>> names = [];

    /// <summary>Id of the actor that a text shows.</summary>
    public long IdOf(ActorRecord actor, EarlierReading? earlier)
    {
        string? key = ActorKeys.Of(actor.Name, actor.Kind);
        long id = key is not null ? IdOf(key, actor.Name, actor.Kind) : earlier?.ActorAt(actor.Mentions) ?? Add(null, actor.Name, actor.Kind);
        AddName(id, actor.Name, key is not null);
        foreach (string alias in actor.Aliases)
        {
            AddName(id, alias, key is not null);
        }

        return id;
    }

    /// <summary>Id of a new actor; with a key, others may share him.</summary>
    public long Add(string? key, string name, string? kind)
    {
        long id = writing.NextId(Tables.Actor);
        writing.Add(Tables.Actor, id, key, name, kind, writing.At);
        names.Add(id, new HashSet<string>(StringComparer.Ordinal));
        return id;
    }

    /// <summary>Adds a name of an actor, unless it is known.</summary>
    /// <param name="actor">Whose name.</param>
    /// <param name="name">The name.</param>
    /// <param name="isShared">Whether texts share him.</param>
    public void AddName(long actor, string name, bool isShared)
    {
        string key = ActorKeys.OfName(name);
        if (key.Length == 0)
        {
            return;
        }

        if (!names.TryGetValue(actor, out HashSet<string>? known))
        {
            known = [.. writing.Connection.Rows("SELECT key FROM actor_name WHERE actor_id = @actor", r => r.GetString(0), ("@actor", actor))];
            names.Add(actor, known);
        }

        if (known.Add(key))
        {
            long id = writing.NextId(Tables.ActorName);
            writing.Add(Tables.ActorName, id, actor, key, name, writing.At);
            writing.Index(Tables.ActorNameSearch, IndexRows.OfName(id, key, isShared));
        }
    }

    private long IdOf(string key, string name, string? kind)
    {
        if (!byKey.TryGetValue(key, out long id))
        {
            id = writing.Connection.Number("SELECT id FROM actor WHERE key = @key", ("@key", key)) ?? Add(key, name, kind);
            byKey.Add(key, id);
        }

        return id;
    }
}
