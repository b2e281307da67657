using System.Globalization;
using System.Text;
using Hearsay.Meaning.Stances;
using Hearsay.Reading;

namespace Hearsay.Desk.Formats;

/// <summary>The list of statements of a page.</summary>
internal static class PageList
{
    /// <summary>Writes the aside element.</summary>
    public static void Write(StringBuilder page, ReadArticle read)
    {
        IReadOnlyList<Statement> statements = read.Reading.Statements;
        page.Append(CultureInfo.InvariantCulture, $"<aside aria-labelledby=\"list-name\">\n<h2 id=\"list-name\">Statements <span>{statements.Count}</span></h2>\n");
        if (statements.Count == 0)
        {
            page.Append("<p class=\"empty\" id=\"list\">No statements were found in this text.</p>\n</aside>\n");
            return;
        }

        IReadOnlyList<StatementLine> lines = StatementLine.Of(read);
        page.Append("<p class=\"keys\"><span><kbd>J</kbd> <kbd>K</kbd> next, previous</span> <span><kbd>↓</kbd> <kbd>↑</kbd> in the list</span> ")
            .Append("<span><kbd>Esc</kbd> none</span> <span><kbd>1</kbd> <kbd>2</kbd> <kbd>3</kbd> show, hide</span></p>\n")
            .Append("<ol id=\"list\" tabindex=\"-1\">\n");
        for (int i = 0; i < lines.Count; i++)
        {
            WriteCard(page, read, lines[i], statements[i]);
        }

        page.Append("</ol>\n</aside>\n");
    }

    /// <summary>Stance and certainty as badges.</summary>
    public static void WriteBadges(StringBuilder page, Statement statement)
    {
        if (Words.Of(statement.Stance) is { } stance)
        {
            page.Append(CultureInfo.InvariantCulture, $"<span class=\"badge {stance}\">{stance}</span>");
        }

        if (statement.Certainty is not Certainty.Unstated && Words.Of(statement.Certainty) is { } certainty)
        {
            page.Append(CultureInfo.InvariantCulture, $"<span class=\"badge sure {certainty}\">{certainty}</span>");
        }
    }

    private static void WriteCard(StringBuilder page, ReadArticle read, StatementLine line, Statement statement)
    {
        string id = ReadingPage.Escape(line.Id);
        string actor = statement.Actor is { } a ? $" data-actor=\"{ReadingPage.Escape(a)}\"" : "";
        page.Append(CultureInfo.InvariantCulture, $"<li class=\"card\" id=\"s-{id}\" style=\"--d:{line.Depth}\"{actor}>")
            .Append(CultureInfo.InvariantCulture, $"<a class=\"go\" href=\"#t-{id}\"><span class=\"id\">{id}</span>")
            .Append(CultureInfo.InvariantCulture, $"<span class=\"who\">{ReadingPage.Escape(line.Chain)}</span> ")
            .Append(line.Cue.Length > 0 ? $"<span class=\"how\">{ReadingPage.Escape(line.Cue)}</span>" : "<span class=\"how none\">(in its own voice)</span>")
            .Append("</a><blockquote>").Append(ReadingPage.Escape(line.Content)).Append("</blockquote><p class=\"badges\">");
        WriteBadges(page, statement);
        page.Append("</p><dl>");
        WriteFact(page, "Mode", line.Mode);
        string share = statement.Confidence.ToString("0.###", CultureInfo.InvariantCulture);
        page.Append(CultureInfo.InvariantCulture, $"<div title=\"Confidence {share}\"><dt class=\"unseen\">Confidence</dt><dd>{line.Confidence}</dd>")
            .Append(CultureInfo.InvariantCulture, $"<span class=\"bar\" style=\"--p:{share}\" aria-hidden=\"true\"></span></div>");
        WriteFact(page, "Sourcing", statement.Sourcing is Sourcing.Named ? null : Words.Of(statement.Sourcing));
        if (statement.Within is not null)
        {
            string within = ReadingPage.Escape(statement.Within);
            page.Append(CultureInfo.InvariantCulture, $"<div><dt>in</dt><dd><a href=\"#s-{within}\">{within}</a></dd></div>");
        }

        page.Append("</dl>");
        WriteAnswers(page, line);
        WriteReasons(page, read, line);
        page.Append("</li>\n");
    }

    private static void WriteAnswers(StringBuilder page, StatementLine line)
    {
        foreach (AnswerLine answer in line.Answers)
        {
            string id = ReadingPage.Escape(answer.Id);
            page.Append(CultureInfo.InvariantCulture, $"<p class=\"answer {answer.Relation}\">{answer.Sign} <a href=\"#s-{id}\">{ReadingPage.Escape(answer.Holder)} ({id})</a>")
                .Append(answer.Words.Length > 0 ? $": {ReadingPage.Escape(answer.Words)}" : "").Append("</p>");
        }
    }

    private static void WriteReasons(StringBuilder page, ReadArticle read, StatementLine line)
    {
        IReadOnlyList<StanceReason> reasons = read.Reasons.GetValueOrDefault(line.Id, []);
        if (reasons.Count > 0)
        {
            page.Append("<p class=\"why\">").AppendJoin(" · ", reasons.Select(r =>
                $"“{ReadingPage.Escape(StatementLine.Join(read.Article.Text, [r.Words]))}”: {ReadingPage.Escape(r.Tells)}")).Append("</p>");
        }
    }

    private static void WriteFact(StringBuilder page, string name, string? value)
    {
        if (value is not null)
        {
            page.Append(CultureInfo.InvariantCulture, $"<div><dt class=\"unseen\">{name}</dt><dd>{ReadingPage.Escape(value)}</dd></div>");
        }
    }
}
