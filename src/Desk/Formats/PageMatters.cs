using System.Globalization;
using System.Text;
using Hearsay.Meaning.Deadlines;
using Hearsay.Meaning.Disputes;
using Hearsay.Reading;

namespace Hearsay.Desk.Formats;

/// <summary>Deadlines and agreements of a page, and its disputes side by side.</summary>
internal static class PageMatters
{
    /// <summary>Writes a section each; nothing for what an article has none of.</summary>
    public static void Write(StringBuilder page, ReadArticle read)
    {
        WriteDisputes(page, read);
        WriteDeadlines(page, read);
        WriteAgreements(page, read);
    }

    private static void WriteDeadlines(StringBuilder page, ReadArticle read)
    {
        if (read.Deadlines.Count == 0)
        {
            return;
        }

        Open(page, "deadlines", "Deadlines and promises", read.Deadlines.Count);
        page.Append("<ul class=\"dues\">\n");
        var line = TimeLine.Of(read);
        foreach (Deadline deadline in read.Deadlines)
        {
            MatterLine words = MatterLine.Of(deadline, read.Article.Text);
            page.Append("<li><div>").Append(Who(words.Who)).Append(' ').Append(ReadingPage.Escape(words.What));
            string note = words.Note;
            if (Words.Of(deadline.Status) is { } status)
            {
                // The note begins with the status, which the badge says already.
                note = note[status.Length..].TrimStart(';', ' ');
                page.Append(CultureInfo.InvariantCulture, $" <span class=\"badge {status}\">{status}</span>");
            }

            page.Append("<p>").Append(ReadingPage.Escape(note)).Append("</p></div><div class=\"when\">");
            if (line?.Place(deadline.Due) is { } place)
            {
                page.Append(CultureInfo.InvariantCulture, $"<div class=\"track\" aria-hidden=\"true\" style=\"--from:{place.From:0.###};--to:{place.To:0.###}\"><i></i>")
                    .Append(line.Published is { } now ? string.Create(CultureInfo.InvariantCulture, $"<b style=\"--now:{now:0.###}\" title=\"published\"></b>") : "").Append("</div>");
            }

            string when = words.Key.Length > 0 ? words.Key : "no date";
            page.Append("<span>").Append(ReadingPage.Escape(when)).Append("</span></div></li>\n");
        }

        page.Append("</ul>\n</section>\n");
    }

    private static void WriteAgreements(StringBuilder page, ReadArticle read)
    {
        if (read.Agreements.Count == 0)
        {
            return;
        }

        Open(page, "agreements", "Agreements", read.Agreements.Count);
        page.Append("<ul class=\"dues\">\n");
        foreach (MatterLine words in read.Agreements.Select(MatterLine.Of))
        {
            page.Append("<li><div>").Append(Who(words.Who)).Append(' ').Append(ReadingPage.Escape(words.What))
                .Append("</div><div class=\"when\"><span>").Append(ReadingPage.Escape(words.Key)).Append("</span></div></li>\n");
        }

        page.Append("</ul>\n</section>\n");
    }

    private static void WriteDisputes(StringBuilder page, ReadArticle read)
    {
        if (read.Disputes.Count == 0)
        {
            return;
        }

        Open(page, "disputes", "Where they differ and agree", read.Disputes.Count);
        page.Append("<ul class=\"disputes\">\n");
        Dictionary<string, (StatementLine Line, Statement Statement)> said = StatementLine.Of(read)
            .Zip(read.Reading.Statements).ToDictionary(p => p.First.Id, p => (p.First, p.Second), StringComparer.Ordinal);
        foreach (Dispute dispute in read.Disputes)
        {
            string relation = Words.Of(dispute.Relation);
            page.Append(CultureInfo.InvariantCulture, $"<li class=\"{relation}\">");
            WriteSide(page, said[dispute.First].Line, said[dispute.First].Statement);
            page.Append(CultureInfo.InvariantCulture, $"<p class=\"how-so\"><strong>{AnswerLine.SignOf(dispute.Relation)}</strong> {relation}")
                .Append(dispute.Evidence.Count > 0 ? $"<span>{ReadingPage.Escape(AnswerLine.EvidenceOf(dispute, read.Article.Text))}</span>" : "").Append("</p>");
            WriteSide(page, said[dispute.Second].Line, said[dispute.Second].Statement);
            page.Append("</li>\n");
        }

        page.Append("</ul>\n</section>\n");
    }

    private static void WriteSide(StringBuilder page, StatementLine line, Statement statement)
    {
        string id = ReadingPage.Escape(line.Id);
        page.Append(CultureInfo.InvariantCulture, $"<div class=\"side\"><a href=\"#s-{id}\"><span class=\"who\">{ReadingPage.Escape(line.Chain)}</span> <span class=\"how\">{ReadingPage.Escape(line.Cue)}</span> <span class=\"id\">{id}</span></a>")
            .Append("<blockquote>").Append(ReadingPage.Escape(line.Content)).Append("</blockquote>");
        PageList.WriteBadges(page, statement);
        page.Append("</div>");
    }

    private static void Open(StringBuilder page, string id, string name, int count) => page.Append(
        CultureInfo.InvariantCulture, $"<section id=\"{id}\" aria-labelledby=\"{id}-name\">\n<h2 id=\"{id}-name\">{name} <span>{count}</span></h2>\n");

    private static string Who(string who) => who.Length > 0 ? $"<span class=\"who\">{ReadingPage.Escape(who)}</span>" : "";
}
