using System.Globalization;
using System.Text;
using Hearsay.Language;
using Hearsay.Reading;

namespace Hearsay.Actors.Tests;

/// <summary>An article with statements marked in it: <c>[1s source] [1c cue] [1t content]</c>, inner ones inside contents.</summary>
internal sealed record MarkedArticle(string Text, IReadOnlyList<Statement> Statements)
{
    /// <summary>Takes the marks out of a text.</summary>
    public static MarkedArticle Parse(string marked)
    {
        var text = new StringBuilder();
        var open = new Stack<(string Mark, int Start)>();
        var pieces = new List<(string Mark, Span Span)>();
        for (int i = 0; i < marked.Length; i++)
        {
            if (marked[i] == '[')
            {
                int space = marked.IndexOf(' ', i);
                open.Push((marked[(i + 1)..space], text.Length));
                i = space;
            }
            else if (marked[i] == ']')
            {
                (string mark, int start) = open.Pop();
                pieces.Add((mark, new Span(start, text.Length)));
            }
            else
            {
                text.Append(marked[i]);
            }
        }

        int count = pieces.Max(p => Number(p.Mark));
        IReadOnlyList<Span> Of(int n, char role) => [.. pieces.Where(p => Number(p.Mark) == n && p.Mark[^1] == role).Select(p => p.Span).OrderBy(s => s.Start)];
        Statement[] statements = [.. Enumerable.Range(1, count).Where(n => Of(n, 't').Count > 0).Select(n => new Statement
        {
            Id = $"s{n}",
            Source = Of(n, 's'),
            Cue = Of(n, 'c'),
            Content = Of(n, 't'),
            Mode = Mode.Indirect,
            Confidence = 1,
            Within = Enumerable.Range(1, count).Where(m => m != n && Of(m, 't').Any(t => t.Start <= Of(n, 't')[0].Start && Of(n, 't')[^1].End <= t.End))
                .OrderBy(m => Of(m, 't').Sum(t => t.Length)).Select(m => $"s{m}").FirstOrDefault(),
        })];
        return new MarkedArticle(text.ToString(), statements);
    }

    private static int Number(string mark) => int.Parse(mark[..^1], CultureInfo.InvariantCulture);
}
