using System.Text;

namespace Hearsay.Samples.Tests;

/// <summary>Counts how many of the expected attributions are among those read.</summary>
/// <remarks>Two match when their contents share at least half of their tokens (F1) and their sources share a token or are both
/// left out; each is matched once, the best pairs first. A token is a run of letters and digits, or one other mark.</remarks>
internal sealed class Matcher
{
    private const double MinF1 = 0.5;

    /// <summary>For each code point the token that holds it; -1 for blanks.</summary>
    private readonly int[] _tokenAt;

    public Matcher(string text)
    {
        var runes = text.EnumerateRunes().ToArray();
        _tokenAt = new int[runes.Length];
        int token = -1;
        for (int i = 0; i < runes.Length; i++)
        {
            bool isInside = i > 0 && IsWord(runes[i]) && IsWord(runes[i - 1]);
            token += isInside || Rune.IsWhiteSpace(runes[i]) ? 0 : 1;
            _tokenAt[i] = Rune.IsWhiteSpace(runes[i]) ? -1 : token;
        }
    }

    public int Count(IReadOnlyList<Attribution> expected, IReadOnlyList<Attribution> read)
    {
        var pairs =
            from e in Enumerable.Range(0, expected.Count)
            from r in Enumerable.Range(0, read.Count)
            let f1 = F1(Tokens(expected[e].Content), Tokens(read[r].Content))
            where f1 >= MinF1 && HaveSameSource(expected[e], read[r])
            orderby f1 descending, e, r
            select (e, r);
        var usedExpected = new HashSet<int>();
        var usedRead = new HashSet<int>();
        foreach (var (e, r) in pairs)
        {
            if (!usedExpected.Contains(e) && !usedRead.Contains(r))
            {
                usedExpected.Add(e);
                usedRead.Add(r);
            }
        }

        return usedExpected.Count;
    }

    private bool HaveSameSource(Attribution a, Attribution b) =>
        a.Source.Count == 0 && b.Source.Count == 0 || Tokens(a.Source).Overlaps(Tokens(b.Source));

    private HashSet<int> Tokens(IReadOnlyList<int[]> spans) =>
        [.. spans.SelectMany(s => _tokenAt[s[0]..s[1]]).Where(t => t >= 0)];

    private static double F1(HashSet<int> a, HashSet<int> b) =>
        a.Count + b.Count == 0 ? 0 : 2.0 * a.Count(b.Contains) / (a.Count + b.Count);

    private static bool IsWord(Rune rune) => Rune.IsLetterOrDigit(rune) || rune.Value == '_';
}
