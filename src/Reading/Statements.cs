using System.Globalization;
using Hearsay.Language;

namespace Hearsay.Reading;

/// <summary>Turns attributions over tokens into statements over characters.</summary>
internal static class Statements
{
    /// <summary>Statements in text order, numbered from <c>s1</c>.</summary>
    public static List<Statement> Of(Document document, List<Attribution> attributions, Calibration calibration)
    {
        var ordered = attributions
            .OrderBy(First)
            .ThenBy(a => a.Cue.Start)
            .ToList();
        var statements = new List<Statement>(ordered.Count);
        foreach (Attribution a in ordered)
        {
            statements.Add(new Statement
            {
                Id = string.Create(CultureInfo.InvariantCulture, $"s{statements.Count + 1}"),
                Source = Characters(document, a.Source),
                Cue = Characters(document, [a.Cue]),
                Content = Characters(document, a.Content),
                Mode = ModeOf(document, a.Content),
                Confidence = calibration.Confidence(a),
            });
        }

        return statements;
    }

    /// <summary>Whether the content is quoted: direct if every piece opens with a mark, mixed if any mark stands inside.</summary>
    internal static Mode ModeOf(Document document, IReadOnlyList<Span> content)
    {
        bool all = true, any = false;
        foreach (Span piece in content)
        {
            Quoting first = document.Quotes[piece.Start];
            all &= (first & (Quoting.Opening | Quoting.Continued)) != 0 || IsMark(document, piece.Start);
            for (int t = piece.Start; t < piece.End && !any; t++)
            {
                any = IsDoubleMark(document, t) || ((document.Quotes[t] & Quoting.SingleMark) != 0);
            }
        }

        return all ? Mode.Direct : any ? Mode.Mixed : Mode.Indirect;
    }

    private static int First(Attribution a)
    {
        int first = Math.Min(a.Cue.Start, a.Content[0].Start);
        return a.Source.Count > 0 ? Math.Min(first, a.Source[0].Start) : first;
    }

    private static bool IsMark(Document document, int token) => document.Token(token) is ['"' or '“' or '”' or '‘'];

    private static bool IsDoubleMark(Document document, int token) => document.Token(token) is ['"' or '“' or '”' or '„' or '«' or '»'];

    private static Span[] Characters(Document document, IReadOnlyList<Span> pieces)
    {
        var spans = new Span[pieces.Count];
        for (int i = 0; i < spans.Length; i++)
        {
            spans[i] = document.Characters(pieces[i]);
        }

        return spans;
    }
}
