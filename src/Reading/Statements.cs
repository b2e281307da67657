using System.Globalization;
using Hearsay.Language;

namespace Hearsay.Reading;

/// <summary>Turns attributions over tokens into statements over characters.</summary>
internal static class Statements
{
    // How many statements before and after are looked at for one that holds this one; they all lie in one window.
    private const int Near = 32;

    /// <summary>Statements in text order, numbered from <c>s1</c>.</summary>
    public static List<Statement> Of(Document document, List<Attribution> attributions, Calibration calibration)
    {
        var ordered = attributions
            .OrderBy(First)
            .ThenBy(a => a.Cue.Start)
            .ToList();
        int[] parents = Parents(ordered);
        var statements = new List<Statement>(ordered.Count);
        foreach (Attribution a in ordered)
        {
            int parent = parents[statements.Count];
            statements.Add(new Statement
            {
                Id = Id(statements.Count),
                Within = parent < 0 ? null : Id(parent),
                Source = Characters(document, a.Source),
                Cue = Characters(document, [a.Cue]),
                Content = Characters(document, a.Content),
                Mode = ModeOf(document, a.Content),
                Confidence = calibration.Confidence(a),
                Stance = a.Meaning?.Stance,
                Certainty = a.Meaning?.Certainty,
                Sourcing = a.Meaning?.Sourcing,
                MeaningProbability = a.Meaning is { } m ? (m.StanceProbability, m.CertaintyProbability, m.SourcingProbability) : null,
            });
        }

        return statements;
    }

    /// <summary>Direct if all words are inside quotations, but for a "that" that opens it; mixed if some are.</summary>
    internal static Mode ModeOf(Document document, IReadOnlyList<Span> content)
    {
        int inside = 0, outside = 0;
        foreach (Span piece in content)
        {
            for (int t = piece.Start; t < piece.End; t++)
            {
                ReadOnlySpan<char> word = document.Token(t);
                if (char.IsLetterOrDigit(word[0]) && !(t == piece.Start && word.Equals("that", StringComparison.OrdinalIgnoreCase)))
                {
                    inside += document.InQuote(t) ? 1 : 0;
                    outside += document.InQuote(t) ? 0 : 1;
                }
            }
        }

        return inside == 0 ? Mode.Indirect : outside == 0 ? Mode.Direct : Mode.Mixed;
    }

    /// <summary>For each attribution the one around it, -1 for an outermost one.</summary>
    /// <remarks>
    /// Around an inner one: the smallest content that holds its cue and is larger than its own, else the outermost statement
    /// that it was found in. Around one that was found as outermost: the smallest content that holds all of it. Looks
    /// only at near ones: linear.
    /// </remarks>
    private static int[] Parents(List<Attribution> ordered)
    {
        int[] parents = new int[ordered.Count];
        int[] sizes = [.. ordered.Select(a => a.ContentLength)];
        for (int i = 0; i < parents.Length; i++)
        {
            Attribution a = ordered[i];
            parents[i] = -1;
            int smallest = int.MaxValue;
            for (int j = Math.Max(0, i - Near); j < Math.Min(parents.Length, i + Near); j++)
            {
                if (j == i || sizes[j] >= smallest)
                {
                    continue;
                }

                Attribution around = ordered[j];
                bool holds = a.Outermost is null
                    ? around.Outermost is null && Holds(around.Content, a)
                    : ReferenceEquals(around, a.Outermost)
                        || (ReferenceEquals(around.Outermost, a.Outermost) && sizes[j] > sizes[i] && around.Holds(a.Cue.Start));
                if (holds)
                {
                    parents[i] = j;
                    smallest = sizes[j];
                }
            }
        }

        return parents;
    }

    private static bool Holds(IReadOnlyList<Span> content, Attribution inner)
    {
        if (!Inside(content, inner.Cue))
        {
            return false;
        }

        foreach (Span piece in inner.Source)
        {
            if (!Inside(content, piece))
            {
                return false;
            }
        }

        foreach (Span piece in inner.Content)
        {
            if (!Inside(content, piece))
            {
                return false;
            }
        }

        return true;
    }

    private static bool Inside(IReadOnlyList<Span> pieces, Span span)
    {
        for (int i = 0; i < pieces.Count; i++)
        {
            if (pieces[i].Start <= span.Start && span.End <= pieces[i].End)
            {
                return true;
            }
        }

        return false;
    }

    private static string Id(int number) => string.Create(CultureInfo.InvariantCulture, $"s{number + 1}");

    private static int First(Attribution a)
    {
        int first = Math.Min(a.Cue.Start, a.Content[0].Start);
        return a.Source.Count > 0 ? Math.Min(first, a.Source[0].Start) : first;
    }

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
