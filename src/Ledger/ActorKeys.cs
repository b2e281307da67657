using Hearsay.Ledger.Search;

namespace Hearsay.Ledger;

/// <summary>Whether texts may share an actor, and under which name.</summary>
/// <remarks>Only full names are shared. A lone surname may be anybody's; an unnamed source is never joined to another, since that could
/// tell who it is; groups ("officials") are others in each text.</remarks>
internal static class ActorKeys
{
    private static readonly HashSet<string> Titles = new(
        "mr mrs ms miss mx dr prof professor sir dame lord lady president vice prime minister premier chancellor senator sen representative rep governor gov mayor councillor cllr judge justice general gen colonel col major maj captain capt commander lieutenant lt sergeant sgt corporal admiral ambassador envoy king queen prince princess emperor pope bishop archbishop cardinal rabbi imam sheikh reverend rev father sister brother secretary deputy minister foreign defence defense interior finance chief acting former the"
            .Split(' ').Distinct(), StringComparer.Ordinal);

    /// <summary>Key of an actor: kind and name; null for one who belongs to one text alone.</summary>
    public static string? Of(string name, string? kind) => kind switch
    {
        "person" => OfPerson(name),
        "organisation" or "outlet" or "place" => OfBody(name, kind),
        _ => null,
    };

    /// <summary>Keys under which a name that a person gives may be known, whatever its kind; empty for a description.</summary>
    public static IEnumerable<string> Any(string name)
    {
        foreach (string? kind in (string?[])["person", "organisation", "outlet", "place"])
        {
            if (Of(name, kind) is { } key)
            {
                yield return key;
            }
        }

        if (OfBody(name, "named") is { } named)
        {
            yield return named;
        }
    }

    /// <summary>Key of a name alone: words in plain letters.</summary>
    public static string OfName(string name)
    {
        string plain = PlainWord.OfAll(name);
        return plain.Length <= MaxLength ? plain : plain[..MaxLength];
    }

    private const int MaxLength = 200;

    private static string? OfPerson(string name)
    {
        string[] given = name.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        if (given.Length < 2 || !char.IsUpper(given[0][0]) || !char.IsUpper(given[^1][0]))
        {
            return null;
        }

        // A name with an owner in it ("Ruan's president") is a description.
        if (given.Any(g => g.EndsWith("'s", StringComparison.Ordinal) || g.EndsWith("’s", StringComparison.Ordinal)))
        {
            return null;
        }

        string[] words = OfName(name).Split(' ');
        int first = 0;
        while (first < words.Length && Titles.Contains(words[first]))
        {
            first++;
        }

        return words.Length - first >= 2 ? "person:" + string.Join(' ', words[first..]) : null;
    }

    private static string? OfBody(string name, string kind)
    {
        string key = OfName(name);
        if (!name.Any(char.IsUpper) || key.Length == 0)
        {
            return null;
        }

        return kind + ":" + (key.StartsWith("the ", StringComparison.Ordinal) ? key[4..] : key);
    }
}
