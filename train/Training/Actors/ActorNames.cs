using Hearsay.Reading;

namespace Hearsay.Training.Actors;

/// <summary>Whether two names mean the same actor, as the layer's reference scorer decides it.</summary>
internal static class ActorNames
{
    /// <summary>What the layer calls a holder that nobody can find.</summary>
    public const string Nobody = "(unnamed)";

    /// <summary>All that an actor is called: its name, then its aliases.</summary>
    public static string Called(Actor actor) => string.Join(' ', [actor.Name, .. actor.Aliases]);

    /// <summary>Whether the last word of one is a word of the other, or one is part of the other; or nobody holds either.</summary>
    public static bool Same(string gold, string found)
    {
        if (gold == Nobody && found.Contains("unnamed", StringComparison.Ordinal))
        {
            return true;
        }

        string g = Normal(gold.Replace("(anonymous)", "", StringComparison.Ordinal)), f = Normal(found);
        if (g.Length == 0 || f.Length == 0)
        {
            return false;
        }

        string[] gs = g.Split(' ', StringSplitOptions.RemoveEmptyEntries), fs = f.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        return fs.Contains(gs[^1]) || gs.Contains(fs[^1]) || f.Contains(g, StringComparison.Ordinal) || g.Contains(f, StringComparison.Ordinal);
    }

    private static string Normal(string name)
        => string.Concat(name.ToLowerInvariant().Where(c => c is ' ' or (>= 'a' and <= 'z'))).Trim();
}
