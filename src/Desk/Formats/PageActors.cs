using System.Globalization;
using System.Text;
using Hearsay.Reading;

namespace Hearsay.Desk.Formats;

/// <summary>Who speaks in an article, each actor's statements together.</summary>
internal static class PageActors
{
    /// <summary>Writes the section; nothing where no actor is known.</summary>
    public static void Write(StringBuilder page, ReadArticle read)
    {
        ILookup<string?, Statement> said = read.Reading.Statements.ToLookup(s => s.Actor, StringComparer.Ordinal);
        Actor[] speakers = [.. read.Reading.Actors.Where(a => said[a.Id].Any()).OrderByDescending(a => said[a.Id].Count())];
        Actor[] silent = [.. read.Reading.Actors.Where(a => !said[a.Id].Any() && a.Mentions.Count > 0)];
        if (speakers.Length == 0)
        {
            return;
        }

        Dictionary<string, StatementLine> lines = StatementLine.Of(read).ToDictionary(l => l.Id, StringComparer.Ordinal);
        page.Append(CultureInfo.InvariantCulture, $"<section id=\"actors\" aria-labelledby=\"actors-name\">\n<h2 id=\"actors-name\">Who says what <span>{speakers.Length}</span></h2>\n<div class=\"actors\">\n");
        foreach (Actor actor in speakers)
        {
            page.Append("<div class=\"actor\">");
            WriteName(page, actor);
            page.Append("<ul>");
            foreach (Statement statement in said[actor.Id])
            {
                StatementLine line = lines[statement.Id];
                string id = ReadingPage.Escape(line.Id);
                string told = statement.Chain.Count > 1 ? $"<span class=\"told\">{ReadingPage.Escape(line.Chain)}</span> " : "";
                page.Append(CultureInfo.InvariantCulture, $"<li>{told}<a href=\"#s-{id}\">{ReadingPage.Escape(line.Content)}</a> ");
                PageList.WriteBadges(page, statement);
                page.Append("</li>");
            }

            page.Append("</ul></div>\n");
        }

        page.Append("</div>\n");
        if (silent.Length > 0)
        {
            page.Append("<p class=\"silent\">Also named: ");
            foreach (Actor actor in silent)
            {
                WriteButton(page, actor);
                page.Append(' ');
            }

            page.Append("</p>\n");
        }

        page.Append("</section>\n");
    }

    private static void WriteName(StringBuilder page, Actor actor)
    {
        page.Append("<h3>");
        WriteButton(page, actor);
        page.Append("</h3>");
        string about = string.Join(" · ", new[] { Words.Of(actor.Kind), actor.Description, actor.Reason is { } reason ? $"“{reason}”" : null }.OfType<string>());
        if (about.Length > 0)
        {
            page.Append("<p>").Append(ReadingPage.Escape(about)).Append("</p>");
        }
    }

    private static void WriteButton(StringBuilder page, Actor actor)
    {
        page.Append(CultureInfo.InvariantCulture, $"<button type=\"button\" class=\"name\" data-actor=\"{ReadingPage.Escape(actor.Id)}\" aria-pressed=\"false\">{ReadingPage.Escape(actor.Name)}");
        if (actor.Mentions.Count > 0)
        {
            page.Append(CultureInfo.InvariantCulture, $" <span>{actor.Mentions.Count}<span class=\"unseen\"> mentions</span></span>");
        }

        page.Append("</button>");
    }
}
