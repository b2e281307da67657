using Hearsay.Language;
using Hearsay.Meaning.Stances;
using Hearsay.Reading;

namespace Hearsay.Meaning.Disputes;

/// <summary>Finds pairs of statements in one article that contradict, doubt or bear out one another.</summary>
/// <remarks>Rules over words that show the relation (<c>docs/stance.md</c>), each asking for more than a shared subject: better a pair
/// missed than a silly one. Safe for use by several threads at once.</remarks>
public static class DisputeFinder
{
    private static readonly StanceReader Reader = new();

    /// <summary>Finds the disputes of an article.</summary>
    /// <param name="document">The article, tagged.</param>
    /// <param name="statements">Its statements; stance is read from words where it is missing, holders are told apart by the words of
    /// the source where no actor is known, and inner statements need <see cref="Statement.Within"/>.</param>
    /// <param name="actors">Actors whose mentions help to see that two contents speak of one; may be empty.</param>
    /// <returns>Each pair once, in order of the second statement.</returns>
    /// <exception cref="ArgumentNullException">An argument is null.</exception>
    /// <exception cref="InvalidOperationException">The document has not been tagged.</exception>
    public static IReadOnlyList<Dispute> Find(Document document, IReadOnlyList<Statement> statements, IReadOnlyList<Actor> actors)
    {
        ArgumentNullException.ThrowIfNull(document);
        ArgumentNullException.ThrowIfNull(statements);
        ArgumentNullException.ThrowIfNull(actors);
        HeldStatement[] held = [.. statements
            .Where(s => s.Content.Count > 0)
            .Select(s => new HeldStatement(document, s, actors, Reader))
            .Where(h => h.Start >= 0 && h.Content.Count > 0)
            .OrderBy(h => h.Start)];
        var holders = new Holders(held);
        var found = new Dictionary<(string, string), Dispute>();
        foreach (Dispute d in InnerDisputes.Of(document, held, holders)
            .Concat(AnsweredDisputes.Of(document, held, holders))
            .Concat(ConnectedDisputes.Of(document, held, holders))
            .Concat(OpposedDisputes.Of(document, held, holders)))
        {
            // The rules are in order of how sure they are: the first word on a pair stands.
            (string, string) pair = string.CompareOrdinal(d.First, d.Second) < 0 ? (d.First, d.Second) : (d.Second, d.First);
            found.TryAdd(pair, d);
        }

        var order = held.Select((h, i) => (h.Statement.Id, i)).ToDictionary(x => x.Id, x => x.i, StringComparer.Ordinal);
        return [.. found.Values.OrderBy(d => order[d.Second]).ThenBy(d => order[d.First])];
    }
}
