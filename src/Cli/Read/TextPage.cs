using System.Text;
using Hearsay.Desk;
using Hearsay.Desk.Formats;
using Hearsay.Intake;

namespace Hearsay.Cli.Read;

/// <summary>Text and list for people: styled on a terminal, plain otherwise.</summary>
internal sealed class TextPage(Shell shell)
{
    /// <summary>One article.</summary>
    /// <param name="read">The article and its reading.</param>
    /// <param name="hasHeading">Whether a heading tells it from others.</param>
    /// <remarks>Control characters of the article are made visible, so that it cannot steer the terminal.</remarks>
    public string Render(ReadArticle read, bool hasHeading)
    {
        IReadOnlyList<StatementLine> lines = StatementLine.Of(read);
        return shell is { OutputIsTerminal: true, HasColour: true }
            ? new StyledPage(shell.Width).Render(read, lines, hasHeading)
            : RenderPlain(read, lines, hasHeading);
    }

    /// <summary>Headline, outlet and date on one line; empty where nothing is known.</summary>
    internal static string FactsOf(Article article) => ControlPictures.Show(
        string.Join(" · ", new[] { article.Facts.Title, article.Facts.Outlet, article.Facts.Published }.OfType<string>()),
        keepLines: false);

    private string RenderPlain(ReadArticle read, IReadOnlyList<StatementLine> lines, bool hasHeading)
    {
        var page = new StringBuilder();
        if (hasHeading)
        {
            page.Append("== ").Append(ControlPictures.Show(read.Article.Id, keepLines: false)).Append(" ==\n");
        }

        string facts = FactsOf(read.Article);
        page.Append(facts).Append(facts.Length > 0 ? "\n\n" : "")
            .Append(ControlPictures.Show(read.Article.Text, keepLines: true).TrimEnd())
            .Append("\n\n")
            .Append(lines.Count == 0 ? "No statements.\n" : "");
        int idWidth = lines.Count == 0 ? 0 : lines.Max(l => l.Id.Length);
        foreach (StatementLine line in lines)
        {
            string head = line.Id.PadRight(idWidth) + new string(' ', 2 + (2 * line.Depth));
            string words = $"{line.Chain}: {(line.Cue.Length > 0 ? line.Cue + StatementLine.Step : "")}{line.Content}";
            AppendLine(page, head, words, $"  {line.Means}  {line.Mode}  {line.Confidence}");
            foreach (AnswerLine answer in line.Answers)
            {
                AppendLine(page, new string(' ', head.Length + 2), AnswerOf(answer), "");
            }
        }

        foreach (MatterList list in MatterList.Of(read))
        {
            page.Append('\n').Append(list.Name).Append('\n');
            foreach (MatterLine matter in list.Lines)
            {
                AppendLine(page, "", string.Join("  ", PartsOf(matter)), "");
            }
        }

        return page.Append(hasHeading ? "\n" : "").ToString();
    }

    /// <summary>How another statement stands to one: <c>✗ Rosin (s31): incorrectly reported</c>.</summary>
    internal static string AnswerOf(AnswerLine answer) =>
        $"{answer.Sign} {answer.Holder} ({answer.Id}){(answer.Words.Length > 0 ? ": " : "")}{answer.Words}";

    /// <summary>What there is of a matter, in the order of reading.</summary>
    internal static IEnumerable<string> PartsOf(MatterLine matter) => new[]
    {
        matter.Key,
        matter.Who.Length > 0 ? $"{matter.Who}: {matter.What}" : matter.What,
        matter.Note.Length > 0 ? $"({matter.Note})" : "",
    }.Where(p => p.Length > 0);

    private void AppendLine(StringBuilder page, string head, string words, string tail)
    {
        words = ControlPictures.Show(words, keepLines: false);
        page.Append(head)
            .Append(shell.OutputIsTerminal ? Cells.Fit(words, shell.Width - head.Length - tail.Length) : words)
            .Append(tail)
            .Append('\n');
    }
}
