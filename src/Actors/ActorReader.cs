using Hearsay.Language;
using Hearsay.Reading;

namespace Hearsay.Actors;

/// <summary>Finds the actors of an article with all their mentions, and the holder of each statement.</summary>
/// <remarks>Rules and word lists, and one linear ranking for pronouns; no network, near-linear in the text, deterministic.
/// Safe for use by several threads at once. <c>docs/actors.md</c> tells how it works and how well.</remarks>
public static class ActorReader
{
    /// <summary>Reads the actors of an article.</summary>
    /// <param name="document">Tagged by a <see cref="Tagger"/>.</param>
    /// <param name="statements">What was found in it; spans may be cut or too long, sources may be empty.</param>
    /// <param name="outlet">Name of the publisher, where it is known.</param>
    /// <exception cref="ArgumentNullException">The document or the statements are null.</exception>
    /// <exception cref="InvalidOperationException">The document has not been tagged.</exception>
    public static ActorReading Read(Document document, IReadOnlyList<Statement> statements, string? outlet = null)
    {
        ArgumentNullException.ThrowIfNull(document);
        ArgumentNullException.ThrowIfNull(statements);
        if (!document.IsTagged)
        {
            throw new InvalidOperationException("The document has not been tagged.");
        }

        var scene = new Scene(document, statements);
        Resolve(scene, new PronounLinker(scene, PronounWeights.Shared));
        List<Actor> actors = new ActorList(scene, outlet).Make();
        var holdings = new Holding[statements.Count];
        for (int s = 0; s < holdings.Length; s++)
        {
            Entity holder = scene.Holders[s]!;
            holdings[s] = new Holding(ActorList.Id(holder.Number), Chain(scene, s), SourcingRules.Of(holder), SourcingRules.UnnamedStrength(holder, s));
        }

        return new ActorReading(actors, holdings);
    }

    /// <summary>Names, roles, sources, descriptions and pronouns, holders: in this order.</summary>
    internal static void Resolve(Scene scene, PronounLinker pronouns)
    {
        NameLinker.Link(scene);
        RoleFinder.Find(scene);
        SourceFinder.Find(scene);
        Resolver.Resolve(scene, pronouns);
        HolderFinder.Find(scene);
        for (int s = 0; s < scene.Statements.Count; s++)
        {
            scene.Holders[s]!.HoldsOuter |= scene.Parents[s] < 0;
        }

        AnonymityFinder.Find(scene);
    }

    private static List<string> Chain(Scene scene, int statement)
    {
        var chain = new List<string>();
        Entity? last = null;
        // Statements may lie within each other in a circle; no chain is longer than all of them.
        for (int s = statement, steps = 0; s >= 0 && steps < scene.Statements.Count; s = scene.Parents[s], steps++)
        {
            if (scene.Holders[s] != last)
            {
                last = scene.Holders[s];
                chain.Add(ActorList.Id(last!.Number));
            }
        }

        chain.Reverse();
        return chain;
    }
}
