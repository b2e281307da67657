using System.Globalization;
using Hearsay.Actors;
using Hearsay.Language;
using Hearsay.Reading;
using Hearsay.Training.Tagging;

namespace Hearsay.Training.Actors;

/// <summary>Compares the entities found in raw text with those that GUM annotates.</summary>
/// <remarks>
/// Mentions are the same if their heads are the same word (GUM's minimal span); clusters of one mention are left out on both
/// sides. No statements are given, so first and second persons stay open, as they do without a reader.
/// </remarks>
internal static class ScoreCoreferenceCommand
{
    private static readonly string[] Sides = ["news, interview", "all genres"];

    /// <summary><c>score-coreference --gum FILE.conllu</c></summary>
    public static void Run(Arguments arguments)
    {
        string path = arguments.Required("gum");
        Dictionary<string, List<GumEntities.Mention>> gold = GumEntities.Read(path);
        var tagger = Tagger.Load();
        CoreferenceScores[] every = [new(), new()], actors = [new(), new()];
        int[] kinds = new int[2], right = new int[2];
        foreach (TreebankDocument document in Treebank.Read(path))
        {
            List<Found> found = Find(document, tagger);
            bool news = document.Name.StartsWith("GUM_news_", StringComparison.Ordinal) || document.Name.StartsWith("GUM_interview_", StringComparison.Ordinal);
            List<GumEntities.Mention> marked = gold[document.Name];
            HashSet<string> living = [.. marked.Where(m => m.Kind is "person" or "organization").Select(m => m.Entity)];
            List<int[]> all = Clusters(marked.Select(m => (m.Entity, m.Head)));
            List<int[]> some = Clusters(marked.Where(m => living.Contains(m.Entity)).Select(m => (m.Entity, m.Head)));
            HashSet<int> others = [.. marked.Where(m => !living.Contains(m.Entity)).Select(m => m.Head)];
            List<int[]> ours = Clusters(found.Select(f => (f.Entity, f.Head)));
            List<int[]> ourActors = Clusters(found.Where(f => !others.Contains(f.Head)).Select(f => (f.Entity, f.Head)));
            for (int side = news ? 0 : 1; side < 2; side++)
            {
                every[side].Add(all, ours);
                actors[side].Add(some, ourActors);
                foreach (Found f in found.Where(f => f.Kind is not null))
                {
                    GumEntities.Mention? same = marked.FirstOrDefault(m => m.Head == f.Head && m.Kind is "person" or "organization" or "place");
                    kinds[side] += same is null ? 0 : 1;
                    right[side] += same is not null && same.Kind == f.Kind ? 1 : 0;
                }
            }
        }

        for (int side = 0; side < 2; side++)
        {
            Line(Sides[side] + ", all entities", every[side]);
            Line(Sides[side] + ", persons and bodies", actors[side]);
            Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{Sides[side]}: kind right for {right[side]} of {kinds[side]} mentions, {(double)right[side] / kinds[side]:F3}"));
        }
    }

    private sealed record Found(string Entity, int Head, string? Kind);

    private static List<Found> Find(TreebankDocument gold, Tagger tagger)
    {
        var document = Document.Parse(gold.Text);
        tagger.Tag(document);
        var scene = new Scene(document, []);
        ActorReader.Resolve(scene, new PronounLinker(scene, PronounWeights.Shared));
        var list = new ActorList(scene, null);
        int[] starts = [.. gold.Words.Select(w => w.Span.Start)];
        var found = new List<Found>();
        for (int e = 0; e < scene.Entities.Count; e++)
        {
            Entity entity = scene.Entities[e];
            string? kind = list.KindOf(entity, false) switch
            {
                ActorKind.Person or ActorKind.Unnamed or ActorKind.Group => "person",
                ActorKind.Organisation or ActorKind.Outlet => "organization",
                _ => "place",
            };
            foreach (Mention mention in entity.Mentions)
            {
                int at = Array.BinarySearch(starts, document.TokenSpan(mention.Head).Start);
                if (at >= 0)
                {
                    found.Add(new Found(e.ToString(CultureInfo.InvariantCulture), at, entity.Kind is null && !entity.IsNamed ? null : kind));
                }
            }
        }

        return found;
    }

    // A head belongs to the first cluster that claims it: appositions share theirs.
    private static List<int[]> Clusters(IEnumerable<(string Entity, int Head)> mentions) => [.. mentions
        .DistinctBy(m => m.Head)
        .GroupBy(m => m.Entity, m => m.Head)
        .Select(g => g.ToArray())
        .Where(c => c.Length > 1)];

    private static void Line(string name, CoreferenceScores scores) => Console.WriteLine(string.Create(
        CultureInfo.InvariantCulture, $"{name,-36} MUC {scores.Muc:F3}  B3 {scores.BCubed:F3}  CEAF {scores.Ceaf:F3}  CoNLL {scores.Conll:F3}"));
}
