using System.Globalization;
using Hearsay.Language;
using Hearsay.Meaning.Narration;
using Hearsay.Reading;

namespace Hearsay.Desk;

/// <summary>Adds the article's own assertions to a reading, held by the outlet.</summary>
internal static class Narrator
{
    /// <summary>What the outlet is called where its name is not known.</summary>
    public const string Nameless = "(the article)";

    /// <summary>The reading with the assertions among its statements, as <c>n1</c>, <c>n2</c> …; the ids of the others stay.
    /// What the reader took for somebody's but is the article's own ("appears") gives way.</summary>
    /// <param name="document">The article, tagged.</param>
    /// <param name="reading">Statements in order of their first span, and actors.</param>
    /// <param name="assertions">Each a piece of text, in text order.</param>
    /// <param name="outlet">Name of the publisher, where it is known.</param>
    public static ArticleReading Tell(Document document, ArticleReading reading, IReadOnlyList<Statement> assertions, string? outlet)
    {
        if (assertions.Count == 0)
        {
            return reading;
        }

        Actor teller = reading.Actors.FirstOrDefault(a => a.Kind == ActorKind.Outlet && a.Name == outlet)
            ?? new Actor(FreeId(reading.Actors), outlet ?? Nameless, ActorKind.Outlet, null, [], []);
        var instead = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (Statement own in reading.Statements.Where(s => NarrationReader.IsOwnVoice(document, s)))
        {
            if (assertions.FirstOrDefault(a => a.Content[0].Start <= own.Start && own.Content[^1].End <= a.Content[0].End) is { } assertion)
            {
                instead[own.Id] = assertion.Id;
            }
        }

        return reading with
        {
            Actors = reading.Actors.Contains(teller) ? reading.Actors : [.. reading.Actors, teller],
            Statements = [.. reading.Statements
                .Where(s => !instead.ContainsKey(s.Id))
                .Select(s => s.Within is { } around && instead.TryGetValue(around, out string? n) ? s with { Within = n, Chain = [teller.Id, .. s.Chain.Skip(1)] } : s)
                .Concat(assertions.Select(s => s with { Actor = teller.Id, Chain = [teller.Id] }))
                .OrderBy(s => s.Start)],
        };
    }

    private static string FreeId(IReadOnlyList<Actor> actors) => string.Create(CultureInfo.InvariantCulture, $"a{actors.Count + 1}");
}
