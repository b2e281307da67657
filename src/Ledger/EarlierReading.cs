using Hearsay.Ledger.Search;

namespace Hearsay.Ledger;

/// <summary>What earlier readings, and people, have made of a version: which of its statements a new reading finds again.</summary>
/// <param name="text">Text of the version.</param>
/// <param name="statements">The last state of every statement of the version.</param>
/// <param name="mentions">Who is mentioned where, by the reading before.</param>
internal sealed class EarlierReading(CodePointText text, IReadOnlyList<EarlierStatement> statements, Dictionary<TextSpan, long> mentions)
{
    /// <summary>Share of common words, of the words of both, from which two contents are the same.</summary>
    private const double SameContent = 0.5;

    private readonly List<TextSpan> words = WordsOf(text);

    /// <summary>Actor whom the reading before saw at one of these places; null for none.</summary>
    public long? ActorAt(IReadOnlyList<TextSpan> places)
    {
        foreach (TextSpan place in places)
        {
            if (mentions.TryGetValue(place, out long actor))
            {
                return actor;
            }
        }

        return null;
    }

    /// <summary>For each statement found, the one that it was before; null for a new one. No two are the same one.</summary>
    public EarlierStatement?[] Match(IReadOnlyList<StatementRecord> found)
    {
        var pairs = new List<(double Share, int Found, int Earlier)>();
        HashSet<int>[] earlierCues = [.. statements.Select(s => WordsIn(s.Cue))];
        HashSet<int>[] earlierContents = [.. statements.Select(s => WordsIn(s.Content))];
        for (int f = 0; f < found.Count; f++)
        {
            HashSet<int> cue = WordsIn(found[f].Cue);
            HashSet<int> content = WordsIn(found[f].Content);
            for (int e = 0; e < statements.Count; e++)
            {
                bool isSameCue = cue.Count == 0 ? earlierCues[e].Count == 0 : cue.Overlaps(earlierCues[e]);
                if (isSameCue && Share(content, earlierContents[e]) is >= SameContent and var share)
                {
                    pairs.Add((share, f, e));
                }
            }
        }

        var matches = new EarlierStatement?[found.Count];
        var taken = new HashSet<int>();
        foreach ((_, int f, int e) in pairs.OrderByDescending(p => p.Share).ThenBy(p => p.Found).ThenBy(p => p.Earlier))
        {
            if (matches[f] is null && taken.Add(e))
            {
                matches[f] = statements[e];
            }
        }

        return matches;
    }

    private static double Share(HashSet<int> one, HashSet<int> other)
    {
        int common = one.Count(other.Contains);
        int all = one.Count + other.Count - common;
        return all == 0 ? 0 : (double)common / all;
    }

    private HashSet<int> WordsIn(IReadOnlyList<TextSpan> spans)
    {
        HashSet<int> inside = [];
        foreach (TextSpan span in spans)
        {
            int first = words.BinarySearch(new TextSpan(span.Start, 0), ByStart);
            for (int i = first < 0 ? ~first : first; i < words.Count && words[i].Start < span.End; i++)
            {
                inside.Add(i);
            }
        }

        return inside;
    }

    private static Comparer<TextSpan> ByStart { get; } = Comparer<TextSpan>.Create((a, b) => a.Start.CompareTo(b.Start));

    private static List<TextSpan> WordsOf(CodePointText text)
    {
        List<TextSpan> words = [];
        var reader = new KeyReader(text.Text);
        while (reader.MoveNext())
        {
            words.Add(new TextSpan(text.CodePointOf(reader.Start), text.CodePointOf(reader.End)));
        }

        return words;
    }
}
