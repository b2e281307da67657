using System.Text.RegularExpressions;
using Hearsay.Language;

namespace Hearsay.Training.Scoring;

/// <summary>Compares the attributions of many articles with gold: exact spans of each role, and whole attributions linked.</summary>
/// <remarks>
/// Exact: a piece counts if the same range of scoring tokens is gold in the same role, each distinct piece once an article.
/// Linked: one-to-one by content, best token F1 first; a pair counts if that is at least one half and the sources share a
/// token or are both empty. Defined in <c>docs/method.md</c>.
/// </remarks>
internal sealed partial class AttributionScores
{
    private const double LeastOverlap = 0.5;

    private static readonly HashSet<string> Pronouns = new(
        ["he", "she", "they", "i", "we", "it", "who", "his", "her", "their", "him"], StringComparer.Ordinal);

    /// <summary>Exact spans by role: <c>source, cue, content</c>.</summary>
    public Dictionary<string, Tally> Exact { get; } = new(StringComparer.Ordinal) { ["source"] = new(), ["cue"] = new(), ["content"] = new() };

    /// <summary>Linked attributions.</summary>
    public Tally Linked { get; } = new();

    /// <summary>Linked attributions whose three roles are all exact.</summary>
    public Tally AllExact { get; } = new();

    /// <summary>Recall of linked attributions by kind of gold: mode, kind of source, publisher.</summary>
    public SortedDictionary<string, Tally> Kinds { get; } = new(StringComparer.Ordinal);

    /// <summary>Counts one article.</summary>
    /// <param name="article">Text and gold.</param>
    /// <param name="found">What a reader found.</param>
    /// <param name="kind">A further kind that all its attributions belong to, or null.</param>
    /// <returns>For each found attribution the number of the gold one it is linked to, or -1.</returns>
    public int[] Add(LabelledArticle article, IReadOnlyList<LabelledArticle.Attribution> found, string? kind)
    {
        var tokens = new ScoringTokens(article.Text);
        Roles Cut(LabelledArticle.Attribution a) => new(tokens.Pieces(a.Source), tokens.Pieces(a.Cue), tokens.Pieces(a.Content));
        Roles[] gold = [.. article.Attributions.Select(Cut)];
        Roles[] own = [.. found.Select(Cut)];
        foreach ((string role, Tally tally) in Exact)
        {
            HashSet<Span> g = Distinct(gold, role), p = Distinct(own, role);
            tally.Add(g.Count, p.Count, g.Intersect(p).Count());
        }

        int[] links = Link(gold, own);
        Linked.Add(gold.Length, own.Length, links.Count(i => i >= 0));
        AllExact.Add(gold.Length, own.Length, links.Where((i, j) => i >= 0 && gold[i].Same(own[j])).Count());
        for (int i = 0; i < gold.Length; i++)
        {
            foreach (string key in KindsOf(gold[i], tokens, article.Text, kind))
            {
                Kinds.TryAdd(key, new Tally());
                Kinds[key].Add(1, 0, links.Contains(i) ? 1 : 0);
            }
        }

        return links;
    }

    private static HashSet<Span> Distinct(Roles[] attributions, string role) =>
        [.. attributions.SelectMany(a => a.All.Single(r => r.Name == role).Pieces)];

    private static int[] Link(Roles[] gold, Roles[] own)
    {
        var pairs = new List<(double Overlap, int Gold, int Own)>();
        for (int i = 0; i < gold.Length; i++)
        {
            for (int j = 0; j < own.Length; j++)
            {
                double overlap = TokenF1(gold[i].Content, own[j].Content);
                bool sources = gold[i].Source.Count == 0
                    ? own[j].Source.Count == 0
                    : gold[i].Source.Any(s => own[j].Source.Any(s.Overlaps));
                if (overlap >= LeastOverlap && sources)
                {
                    pairs.Add((overlap, i, j));
                }
            }
        }

        int[] links = new int[own.Length];
        Array.Fill(links, -1);
        var taken = new HashSet<int>();
        foreach ((_, int i, int j) in pairs.OrderDescending())
        {
            if (links[j] < 0 && taken.Add(i))
            {
                links[j] = i;
            }
        }

        return links;
    }

    private static double TokenF1(IReadOnlyList<Span> a, IReadOnlyList<Span> b)
    {
        int shared = a.Sum(x => b.Sum(y => Math.Max(0, Math.Min(x.End, y.End) - Math.Max(x.Start, y.Start))));
        int all = a.Sum(x => x.Length) + b.Sum(y => y.Length);
        return all == 0 ? 1 : 2.0 * shared / all;
    }

    private static IEnumerable<string> KindsOf(Roles gold, ScoringTokens tokens, string text, string? kind)
    {
        string[] content = [.. gold.Content.Select(p => tokens.Characters(p).In(text).ToString())];
        bool direct = content.Length > 0 && content.All(c => OpensWithMark().IsMatch(c));
        yield return direct ? "direct" : content.Any(c => DoubleMark().IsMatch(c)) ? "mixed" : "indirect";
        string source = string.Join(' ', gold.Source.Select(p => tokens.Characters(p).In(text).ToString())).ToLowerInvariant();
        yield return source.Length == 0 ? "no source" : Pronouns.Contains(source) ? "pronoun source" : "nominal source";
        if (kind is not null)
        {
            yield return kind;
        }
    }

    [GeneratedRegex("""^["“‘'`]""")]
    private static partial Regex OpensWithMark();

    [GeneratedRegex("""["“”]""")]
    private static partial Regex DoubleMark();
}
