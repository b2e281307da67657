using Hearsay.Language;

namespace Hearsay.Training.Scoring;

/// <summary>Sorts what is wrong in a reading: each gold attribution that is not read exactly, and each that is read for nothing.</summary>
/// <remarks>
/// Linked attributions are pairs; of the rest those are paired whose cues share a word, or, without one, whose contents
/// agree by half, likest first. What stays single is <c>missed</c> or <c>spurious</c>. A pair that is not exact counts once,
/// for the first that holds: source (missing, needless, another one), content (elsewhere, too short, too long, other edges),
/// source edges, cue edges (elsewhere, too short, too long, other edges).
/// </remarks>
internal sealed class ErrorKinds
{
    private const double LeastContent = 0.5;

    private readonly Dictionary<string, int> _counts = new(StringComparer.Ordinal);

    /// <summary>Errors of each kind, the commonest first.</summary>
    public IEnumerable<(string Kind, int Count)> Commonest =>
        _counts.OrderByDescending(c => c.Value).ThenBy(c => c.Key, StringComparer.Ordinal).Select(c => (c.Key, c.Value));

    /// <summary>All errors.</summary>
    public int Total => _counts.Values.Sum();

    /// <summary>Counts one article.</summary>
    public void Add(Comparison article)
    {
        int[] pairs = Pair(article);
        foreach ((int gold, int read) in pairs.Select((g, r) => (g, r)))
        {
            Count(gold < 0 ? "spurious" : KindOf(article.Gold[gold], article.Read[read]));
        }

        for (int i = 0; i < article.Gold.Length; i++)
        {
            Count(pairs.Contains(i) ? null : "missed");
        }
    }

    /// <summary>What is wrong with one that was read; null if nothing is.</summary>
    public static string? KindOf(Roles gold, Roles read)
    {
        if (gold.Source.Count != 0 && read.Source.Count == 0)
        {
            return "source missing";
        }

        if (gold.Source.Count == 0 && read.Source.Count != 0)
        {
            return "source needless";
        }

        if (gold.Source.Count != 0 && Comparison.Shared(gold.Source, read.Source) == 0)
        {
            return "source another one";
        }

        return Edges("content", gold.Content, read.Content)
            ?? Edges("source", gold.Source, read.Source)
            ?? Edges("cue", gold.Cue, read.Cue);
    }

    private static string? Edges(string role, IReadOnlyList<Span> gold, IReadOnlyList<Span> read)
    {
        if (gold.SequenceEqual(read))
        {
            return null;
        }

        int shared = Comparison.Shared(gold, read);
        int missing = gold.Sum(s => s.Length) - shared, extra = read.Sum(s => s.Length) - shared;
        return shared == 0 ? $"{role} elsewhere"
            : extra == 0 ? $"{role} too short"
            : missing == 0 ? $"{role} too long"
            : $"{role} other edges";
    }

    private static int[] Pair(Comparison article)
    {
        int[] pairs = [.. article.Links];
        var rest = new List<(double Likeness, int Gold, int Read)>();
        for (int i = 0; i < article.Gold.Length; i++)
        {
            for (int j = 0; j < article.Read.Length; j++)
            {
                double cue = Comparison.Shared(article.Gold[i].Cue, article.Read[j].Cue) == 0 ? 0
                    : 1 + Comparison.TokenF1(article.Gold[i].Cue, article.Read[j].Cue);
                double content = Comparison.TokenF1(article.Gold[i].Content, article.Read[j].Content);
                if (pairs[j] < 0 && !article.Links.Contains(i) && (cue > 0 || content >= LeastContent))
                {
                    rest.Add((cue + content, i, j));
                }
            }
        }

        int[] more = Comparison.OneToOne(rest, pairs.Length);
        return [.. pairs.Select((g, j) => g >= 0 ? g : more[j])];
    }

    private void Count(string? kind)
    {
        if (kind is not null)
        {
            _counts[kind] = _counts.GetValueOrDefault(kind) + 1;
        }
    }
}
