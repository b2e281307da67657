using Hearsay.Language;

namespace Hearsay.Training.Scoring;

/// <summary>Gold and read attributions of one article in scoring tokens, and which belong together.</summary>
/// <param name="Text">The article.</param>
/// <param name="Tokens">The article cut for scoring.</param>
/// <param name="Gold">Marked attributions.</param>
/// <param name="Read">Attributions that a reader found.</param>
/// <param name="Links">For each read attribution the number of the gold one it is linked to, or -1.</param>
/// <remarks>
/// Linked: one-to-one by content, best token F1 first; a pair counts if that is at least one half and the sources share a
/// token or are both empty. Defined in <c>docs/method.md</c>.
/// </remarks>
internal sealed record Comparison(string Text, ScoringTokens Tokens, Roles[] Gold, Roles[] Read, int[] Links)
{
    private const double LeastOverlap = 0.5;

    /// <summary>Compares one article.</summary>
    /// <param name="article">Text and gold.</param>
    /// <param name="read">What a reader found.</param>
    public static Comparison Of(LabelledArticle article, IReadOnlyList<LabelledArticle.Attribution> read)
    {
        var tokens = new ScoringTokens(article.Text);
        Roles Cut(LabelledArticle.Attribution a) => new(tokens.Pieces(a.Source), tokens.Pieces(a.Cue), tokens.Pieces(a.Content));
        Roles[] gold = [.. article.Attributions.Select(Cut)];
        Roles[] own = [.. read.Select(Cut)];
        return new Comparison(article.Text, tokens, gold, own, Link(gold, own));
    }

    /// <summary>Share of tokens that two roles have in common, as F1; 1 if both are empty.</summary>
    public static double TokenF1(IReadOnlyList<Span> a, IReadOnlyList<Span> b)
    {
        int all = a.Sum(x => x.Length) + b.Sum(y => y.Length);
        return all == 0 ? 1 : 2.0 * Shared(a, b) / all;
    }

    /// <summary>Tokens that two roles have in common.</summary>
    public static int Shared(IReadOnlyList<Span> a, IReadOnlyList<Span> b) =>
        a.Sum(x => b.Sum(y => Math.Max(0, Math.Min(x.End, y.End) - Math.Max(x.Start, y.Start))));

    private static int[] Link(Roles[] gold, Roles[] read)
    {
        var pairs = new List<(double Overlap, int Gold, int Read)>();
        for (int i = 0; i < gold.Length; i++)
        {
            for (int j = 0; j < read.Length; j++)
            {
                double overlap = TokenF1(gold[i].Content, read[j].Content);
                bool sources = gold[i].Source.Count == 0
                    ? read[j].Source.Count == 0
                    : Shared(gold[i].Source, read[j].Source) > 0;
                if (overlap >= LeastOverlap && sources)
                {
                    pairs.Add((overlap, i, j));
                }
            }
        }

        return OneToOne(pairs, read.Length);
    }

    /// <summary>Pairs the likest first.</summary>
    /// <param name="pairs">Likeness, number of the gold and number of the read attribution.</param>
    /// <param name="readCount">How many were read.</param>
    /// <returns>For each read one the number of its gold one, or -1.</returns>
    public static int[] OneToOne(IEnumerable<(double Likeness, int Gold, int Read)> pairs, int readCount)
    {
        int[] links = new int[readCount];
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
}
