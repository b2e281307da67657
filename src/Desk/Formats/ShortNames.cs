using Hearsay.Reading;

namespace Hearsay.Desk.Formats;

/// <summary>What lists call actors: people by their surname where the text does so and no other has it, the others by their name.</summary>
public sealed class ShortNames
{
    private const string Anonymous = " (anonymous)";

    private static readonly string[] Suffixes = ["Jr.", "Jr", "Sr.", "Sr", "II", "III", "IV"];

    private readonly Dictionary<string, string> _byId;

    /// <summary>Finds the names for the actors of one reading.</summary>
    public ShortNames(IReadOnlyList<Actor> actors)
    {
        ArgumentNullException.ThrowIfNull(actors);
        ILookup<string, string> bearers = actors.ToLookup(Surname, a => a.Id, StringComparer.OrdinalIgnoreCase);
        _byId = actors.ToDictionary(
            a => a.Id,
            a => Surname(a) is var surname && bearers[surname].Count() == 1 ? surname : WithoutNote(a.Name),
            StringComparer.Ordinal);
    }

    /// <summary>Short name of an actor; the id itself where there is no such actor.</summary>
    public string this[string id] => _byId.GetValueOrDefault(id, id);

    /// <summary>The names along a chain, or those of the source's words where no chain is known; <c>—</c> for nobody at all.</summary>
    internal string Of(Statement statement, string source) => statement.Chain.Count > 0
        ? string.Join(StatementLine.Step, statement.Chain.Select(a => this[a]))
        : source.Length > 0 ? source : "—";

    private static string Surname(Actor actor)
    {
        string name = WithoutNote(actor.Name);
        if (actor.Kind != ActorKind.Person || !name.Contains(' ', StringComparison.Ordinal) || !char.IsUpper(name[0]))
        {
            return name;
        }

        // What the text never says alone may be no surname: "Coastal Timber" looks like a person to a rule.
        string[] words = name.Split(' ');
        string bare = Suffixes.Contains(words[^1], StringComparer.Ordinal) ? string.Join(' ', words[..^1]).TrimEnd(',') : name;
        return actor.Aliases.Where(a => bare.EndsWith(" " + a, StringComparison.OrdinalIgnoreCase)).MaxBy(a => a.Length) ?? name;
    }

    private static string WithoutNote(string name) => name.EndsWith(Anonymous, StringComparison.Ordinal) ? name[..^Anonymous.Length] : name;
}
