using System.Globalization;
using System.Text;
using Hearsay.Intake;
using Hearsay.Language;
using Hearsay.Reading;

namespace Hearsay.Desk.Formats;

/// <summary>The marked text of a page, with the numbers of its statements in the margin.</summary>
internal static class PageText
{
    private const int MaxDepth = 3;

    /// <summary>Writes the article element.</summary>
    public static void Write(StringBuilder page, Article article, ArticleReading reading)
    {
        IReadOnlyList<Span> paragraphs = Paragraphs(article.Text);
        (Span Span, string Actor)[] mentions = [.. reading.Actors.SelectMany(a => a.Mentions.Select(m => (m, a.Id))).OrderBy(m => m.m.Start)];
        IReadOnlyList<MarkedRun> runs = MarkedText.Cut(
            article.Text, reading.Statements, paragraphs.Concat(mentions.Select(m => m.Span)).SelectMany(p => new[] { p.Start, p.End }));
        Statement[] byStart = [.. reading.Statements.OrderBy(s => s.Start)];
        page.Append("<article aria-label=\"Article\" lang=\"").Append(article.Language ?? "en").Append("\">\n");
        int nextRun = 0, nextStatement = 0, nextMention = 0;
        var open = new List<(Span Span, string Actor)>();
        foreach (Span paragraph in paragraphs)
        {
            page.Append("<div class=\"par\"><div class=\"gutter\">");
            for (; nextStatement < byStart.Length && byStart[nextStatement].Start < paragraph.End; nextStatement++)
            {
                string id = ReadingPage.Escape(byStart[nextStatement].Id);
                page.Append(CultureInfo.InvariantCulture, $"<a id=\"t-{id}\" href=\"#s-{id}\" aria-label=\"Statement {id}\">{id}</a>");
            }

            page.Append("</div><p>");
            for (; nextRun < runs.Count && runs[nextRun].Span.End <= paragraph.End; nextRun++)
            {
                Span run = runs[nextRun].Span;
                open.RemoveAll(m => m.Span.End <= run.Start);
                for (; nextMention < mentions.Length && mentions[nextMention].Span.Start <= run.Start; nextMention++)
                {
                    open.Add(mentions[nextMention]);
                }

                if (run.Start >= paragraph.Start)
                {
                    WriteRun(page, article.Text, runs[nextRun], open.Select(m => m.Actor).Distinct());
                }
            }

            page.Append("</p></div>\n");
        }

        page.Append("</article>\n");
    }

    /// <summary>Parts of a text between blank lines; between all line ends where it has no blank line.</summary>
    internal static IReadOnlyList<Span> Paragraphs(string text)
    {
        var lines = new List<Span>();
        for (int start = 0; start < text.Length;)
        {
            int length = text.AsSpan(start).IndexOf('\n');
            int end = length < 0 ? text.Length : start + length;
            lines.Add(new Span(start, end));
            start = end + 1;
        }

        bool IsBlank(Span line) => line.In(text).IsWhiteSpace();
        int first = lines.FindIndex(l => !IsBlank(l)), last = lines.FindLastIndex(l => !IsBlank(l));
        bool hasBlank = first >= 0 && lines[first..last].Exists(IsBlank);
        var paragraphs = new List<Span>();
        bool isOpen = false;
        foreach (Span line in lines)
        {
            if (IsBlank(line))
            {
                isOpen = false;
                continue;
            }

            if (isOpen && hasBlank)
            {
                paragraphs[^1] = paragraphs[^1] with { End = line.End };
            }
            else
            {
                paragraphs.Add(line);
            }

            isOpen = true;
        }

        return paragraphs;
    }

    private static void WriteRun(StringBuilder page, string text, MarkedRun run, IEnumerable<string> actors)
    {
        string words = ReadingPage.Escape(run.Span.In(text).ToString().ReplaceLineEndings("\n"));
        string named = ReadingPage.Escape(string.Join(' ', actors));
        if (run.Marks.Count == 0 && named.Length == 0)
        {
            page.Append(words);
            return;
        }

        page.Append("<span");
        if (run.Marks.Count > 0)
        {
            page.Append(" class=\"m");
            if (run.Depth > 0)
            {
                page.Append(CultureInfo.InvariantCulture, $" c{Math.Min(run.Depth, MaxDepth)}");
            }

            page.Append(run.Role switch
            {
                Role.Source => " s",
                Role.Cue => " q",
                _ => "",
            });
            page.Append("\" data-m=\"")
                .AppendJoin(' ', run.Marks.Select(m => string.Create(CultureInfo.InvariantCulture, $"{m.Statement}-{Letter(m.Role)}")))
                .Append('"');
        }

        page.Append(named.Length > 0 ? $" data-a=\"{named}\"" : "").Append('>').Append(words).Append("</span>");
    }

    private static char Letter(Role role) => role switch
    {
        Role.Source => 's',
        Role.Cue => 'q',
        _ => 'c',
    };
}
