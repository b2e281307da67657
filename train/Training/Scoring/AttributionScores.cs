using Hearsay.Language;

namespace Hearsay.Training.Scoring;

/// <summary>Sums over many articles: exact spans of each role, and whole attributions linked.</summary>
/// <remarks>Exact: a piece counts if the same range of scoring tokens is gold in the same role, each distinct piece once an article.</remarks>
internal sealed class AttributionScores
{
    /// <summary>Exact spans by role: <c>source, cue, content</c>.</summary>
    public Dictionary<string, Tally> Exact { get; } = new(StringComparer.Ordinal) { ["source"] = new(), ["cue"] = new(), ["content"] = new() };

    /// <summary>Linked attributions.</summary>
    public Tally Linked { get; } = new();

    /// <summary>Linked attributions whose three roles are all exact.</summary>
    public Tally AllExact { get; } = new();

    /// <summary>Counts one article.</summary>
    public void Add(Comparison article)
    {
        foreach ((string role, Tally tally) in Exact)
        {
            HashSet<Span> gold = Distinct(article.Gold, role), read = Distinct(article.Read, role);
            tally.Add(gold.Count, read.Count, gold.Intersect(read).Count());
        }

        Linked.Add(article.Gold.Length, article.Read.Length, article.Links.Count(i => i >= 0));
        AllExact.Add(
            article.Gold.Length, article.Read.Length, article.Links.Where((i, j) => i >= 0 && article.Gold[i].Same(article.Read[j])).Count());
    }

    private static HashSet<Span> Distinct(Roles[] attributions, string role) =>
        [.. attributions.SelectMany(a => a.All.Single(r => r.Name == role).Pieces)];
}
