using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;

namespace Hearsay.Samples.Tests;

/// <summary>A text with its attributions written into it by hand.</summary>
/// <remarks><c>{s1|The mayor} {q1|said} {c1|it was over}</c>: s for source, q for cue, c for content, then the number of the
/// attribution, or of several that share a source (<c>{s1,2|…}</c>). A content of several pieces repeats its number.
/// Marks never nest: PolNeAR annotates the outermost attribution only. Samples therefore hold no braces of their own.</remarks>
internal sealed partial record MarkedText(string Text, IReadOnlyList<Attribution> Attributions)
{
    /// <summary>Takes the marks out and turns them into offsets.</summary>
    /// <exception cref="InvalidDataException">A brace is left over, or an attribution lacks a cue or a content or has two.</exception>
    public static MarkedText Parse(string marked)
    {
        var text = new StringBuilder();
        var spans = new SortedDictionary<int, Dictionary<char, List<int[]>>>();
        int at = 0;
        int codePoints = 0;

        void Copy(string piece)
        {
            if (piece.AsSpan().IndexOfAny('{', '}') is >= 0 and var i)
            {
                throw new InvalidDataException($"A brace that opens or closes no mark, at \"{piece[i..Math.Min(piece.Length, i + 30)]}\".");
            }

            text.Append(piece);
            codePoints += piece.EnumerateRunes().Count();
        }

        foreach (Match mark in Mark().Matches(marked))
        {
            Copy(marked[at..mark.Index]);
            int start = codePoints;
            Copy(mark.Groups["text"].Value);
            at = mark.Index + mark.Length;
            foreach (string number in mark.Groups["numbers"].Value.Split(','))
            {
                int n = int.Parse(number, CultureInfo.InvariantCulture);
                char role = mark.Groups["role"].Value[0];
                spans.TryAdd(n, new() { ['s'] = [], ['q'] = [], ['c'] = [] });
                spans[n][role].Add([start, codePoints]);
            }
        }

        Copy(marked[at..]);
        return new MarkedText(text.ToString(), [.. spans.Select(s => ToAttribution(s.Key, s.Value)).OrderBy(First)]);
    }

    private static Attribution ToAttribution(int number, Dictionary<char, List<int[]>> roles) =>
        roles['q'].Count == 1 && roles['c'].Count >= 1 && roles['s'].Count <= 1
            ? new Attribution(roles['s'], roles['q'], roles['c'])
            : throw new InvalidDataException(
                $"Attribution {number}: {roles['s'].Count} sources, {roles['q'].Count} cues, {roles['c'].Count} contents; "
                + "expected at most one, one, and at least one.");

    private static int First(Attribution a) => a.Source.Concat(a.Cue).Concat(a.Content).Min(s => s[0]);

    [GeneratedRegex(@"\{(?<role>[sqc])(?<numbers>\d+(?:,\d+)*)\|(?<text>[^{}]+)\}")]
    private static partial Regex Mark();
}
