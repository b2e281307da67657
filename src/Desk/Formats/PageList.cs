using System.Globalization;
using System.Text;
using Hearsay.Reading;

namespace Hearsay.Desk.Formats;

/// <summary>The list of statements of a page.</summary>
internal static class PageList
{
    /// <summary>Writes the aside element.</summary>
    public static void Write(StringBuilder page, string text, ArticleReading reading)
    {
        page.Append(CultureInfo.InvariantCulture, $"<aside aria-labelledby=\"list-name\">\n<h2 id=\"list-name\">Statements <span>{reading.Statements.Count}</span></h2>\n");
        if (reading.Statements.Count == 0)
        {
            page.Append("<p class=\"empty\" id=\"list\">No statements were found in this text.</p>\n</aside>\n");
            return;
        }

        Dictionary<string, string> names = reading.Actors.ToDictionary(a => a.Id, a => a.Name, StringComparer.Ordinal);
        IReadOnlyList<StatementLine> lines = StatementLine.Of(text, reading.Statements);
        page.Append("<p class=\"keys\"><span><kbd>J</kbd> <kbd>K</kbd> next, previous</span> <span><kbd>↓</kbd> <kbd>↑</kbd> in the list</span> ")
            .Append("<span><kbd>Esc</kbd> none</span> <span><kbd>1</kbd> <kbd>2</kbd> <kbd>3</kbd> show, hide</span></p>\n")
            .Append("<ol id=\"list\" tabindex=\"-1\">\n");
        for (int i = 0; i < lines.Count; i++)
        {
            WriteCard(page, lines[i], reading.Statements[i], names);
        }

        page.Append("</ol>\n</aside>\n");
    }

    private static void WriteCard(StringBuilder page, StatementLine line, Statement statement, Dictionary<string, string> names)
    {
        string id = ReadingPage.Escape(line.Id);
        page.Append(CultureInfo.InvariantCulture, $"<li class=\"card\" id=\"s-{id}\" style=\"--d:{line.Depth}\">")
            .Append(CultureInfo.InvariantCulture, $"<a class=\"go\" href=\"#t-{id}\"><span class=\"id\">{id}</span>")
            .Append(WordsOrNone("who", line.Source, "no source named")).Append(' ')
            .Append(WordsOrNone("how", line.Cue, "no cue")).Append("</a>")
            .Append("<blockquote>").Append(ReadingPage.Escape(line.Content)).Append("</blockquote><dl>");
        WriteFact(page, "Mode", line.Mode);
        string share = statement.Confidence.ToString("0.###", CultureInfo.InvariantCulture);
        page.Append(CultureInfo.InvariantCulture, $"<div title=\"Confidence {share}\"><dt class=\"unseen\">Confidence</dt><dd>{line.Confidence}</dd>")
            .Append(CultureInfo.InvariantCulture, $"<span class=\"bar\" style=\"--p:{share}\" aria-hidden=\"true\"></span></div>");
        WriteFact(page, "Stance", Words.Of(statement.Stance));
        WriteFact(page, "Certainty", statement.Certainty is Certainty.Unstated ? null : Words.Of(statement.Certainty));
        WriteFact(page, "Sourcing", statement.Sourcing is Sourcing.Named ? null : Words.Of(statement.Sourcing));
        if (statement.Within is not null)
        {
            string within = ReadingPage.Escape(statement.Within);
            page.Append(CultureInfo.InvariantCulture, $"<div><dt>in</dt><dd><a href=\"#s-{within}\">{within}</a></dd></div>");
        }

        if (statement.Chain.Count > 1)
        {
            WriteFact(page, "Chain", string.Join(" › ", statement.Chain.Select(a => names.GetValueOrDefault(a, a))));
        }

        page.Append("</dl></li>\n");
    }

    private static string WordsOrNone(string part, string words, string none) => words.Length > 0
        ? $"<span class=\"{part}\">{ReadingPage.Escape(words)}</span>"
        : $"<span class=\"{part} none\">({none})</span>";

    private static void WriteFact(StringBuilder page, string name, string? value)
    {
        if (value is not null)
        {
            page.Append(CultureInfo.InvariantCulture, $"<div><dt class=\"unseen\">{name}</dt><dd>{ReadingPage.Escape(value)}</dd></div>");
        }
    }
}
