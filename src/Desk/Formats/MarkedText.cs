using Hearsay.Language;
using Hearsay.Reading;

namespace Hearsay.Desk.Formats;

/// <summary>Cuts a text where spans begin and end, since spans may nest and cross.</summary>
public static class MarkedText
{
    /// <summary>Runs that tile the text.</summary>
    /// <param name="text">The text that the spans point into.</param>
    /// <param name="statements">Their empty spans are passed over.</param>
    /// <param name="breaks">Further places to cut at, such as ends of paragraphs.</param>
    public static IReadOnlyList<MarkedRun> Cut(string text, IReadOnlyList<Statement> statements, IEnumerable<int>? breaks = null)
    {
        ArgumentNullException.ThrowIfNull(text);
        ArgumentNullException.ThrowIfNull(statements);
        Mark[] marks = [.. MarksOf(statements).OrderBy(m => m.Span.Start).ThenByDescending(m => m.Span.End)];
        int[] cuts =
        [
            .. marks.SelectMany(m => new[] { m.Span.Start, m.Span.End })
                .Concat(breaks ?? [])
                .Append(0)
                .Append(text.Length)
                .Distinct()
                .Order(),
        ];
        var runs = new List<MarkedRun>(cuts.Length);
        var open = new List<Mark>();
        int next = 0;
        for (int i = 0; i + 1 < cuts.Length; i++)
        {
            open.RemoveAll(m => m.Span.End <= cuts[i]);
            for (; next < marks.Length && marks[next].Span.Start <= cuts[i]; next++)
            {
                open.Add(marks[next]);
            }

            Mark[] around = open.Count == 0 ? [] : [.. open.OrderByDescending(m => m.Span.Length)];
            runs.Add(new MarkedRun(new Span(cuts[i], cuts[i + 1]), around));
        }

        return runs;
    }

    private static IEnumerable<Mark> MarksOf(IReadOnlyList<Statement> statements) => statements
        .SelectMany((s, i) => s.Source.Select(span => new Mark(i, Role.Source, span))
            .Concat(s.Cue.Select(span => new Mark(i, Role.Cue, span)))
            .Concat(s.Content.Select(span => new Mark(i, Role.Content, span))))
        .Where(m => m.Span.Length > 0);
}
