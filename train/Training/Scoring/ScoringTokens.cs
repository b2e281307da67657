using System.Text.RegularExpressions;
using Hearsay.Language;

namespace Hearsay.Training.Scoring;

/// <summary>A text cut for scoring: runs of word characters, and every other visible character alone.</summary>
internal sealed partial class ScoringTokens
{
    private readonly int[] _starts;
    private readonly int[] _ends;

    /// <summary>Cuts a text.</summary>
    public ScoringTokens(string text)
    {
        var tokens = Token().Matches(text);
        _starts = [.. tokens.Select(t => t.Index)];
        _ends = [.. tokens.Select(t => t.Index + t.Length)];
    }

    /// <summary>Characters of a token range.</summary>
    public Span Characters(Span tokens) => new(_starts[tokens.Start], _ends[tokens.End - 1]);

    /// <summary>Token ranges that share characters with the spans, sorted, touching ones joined.</summary>
    public IReadOnlyList<Span> Pieces(IEnumerable<Span> characters)
    {
        var joined = new List<Span>();
        foreach (Span piece in characters.Select(Tokens).Where(t => t.Length > 0).OrderBy(t => t.Start).ThenBy(t => t.End))
        {
            if (joined.Count > 0 && piece.Start <= joined[^1].End)
            {
                joined[^1] = joined[^1] with { End = Math.Max(joined[^1].End, piece.End) };
            }
            else
            {
                joined.Add(piece);
            }
        }

        return joined;
    }

    private Span Tokens(Span characters)
    {
        int first = Array.BinarySearch(_ends, characters.Start + 1);
        int last = Array.BinarySearch(_starts, characters.End);
        first = first < 0 ? ~first : first;
        last = last < 0 ? ~last : last;
        return new Span(first, Math.Max(first, last));
    }

    [GeneratedRegex(@"\w+|[^\w\s]")]
    private static partial Regex Token();
}
