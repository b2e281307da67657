using System.Text.RegularExpressions;
using Hearsay.Desk;
using Hearsay.Desk.Formats;
using Hearsay.Intake;
using Hearsay.Language;
using Spectre.Console;

namespace Hearsay.Cli.Read;

/// <summary>An article on a terminal, its sources, cues and contents in styles of their own.</summary>
/// <param name="width">Columns of the terminal.</param>
/// <remarks>Colours of middle lightness have a contrast near 4:1 on black and on white alike; a second sign beside the
/// colour (bold, italic, underline) serves those who do not tell them apart.</remarks>
internal sealed partial class StyledPage(int width)
{
    private const int MaxTextWidth = 88;
    private const int Indent = 2;

    private static readonly Style Source = new(new Color(0, 135, 215), decoration: Decoration.Bold);
    private static readonly Style Cue = new(new Color(215, 95, 0), decoration: Decoration.Italic);
    private static readonly Style Content = new(new Color(0, 135, 95));
    private static readonly Style Inner = new(new Color(0, 135, 95), decoration: Decoration.Underline);
    private static readonly Style Quiet = new(new Color(138, 138, 138));
    private static readonly Style Strong = new(decoration: Decoration.Bold);

    /// <summary>The page, escape codes and all.</summary>
    public string Render(ReadArticle read, IReadOnlyList<StatementLine> lines, bool hasHeading)
    {
        using var text = new StringWriter();
        IAnsiConsole console = AnsiConsole.Create(new AnsiConsoleSettings
        {
            Ansi = AnsiSupport.Yes,
            ColorSystem = ColorSystemSupport.Detect,
            Interactive = InteractionSupport.No,
            Out = new AnsiConsoleOutput(text),
            Enrichment = new ProfileEnrichment { UseDefaultEnrichers = false },
        });
        console.Profile.Width = width;
        WriteHeading(console, read.Article, hasHeading);
        console.Write(new Padder(Marked(read), new Padding(Indent, 0, Math.Max(0, width - MaxTextWidth - Indent), 0)));
        console.WriteLine();
        console.WriteLine();
        WriteList(console, lines);
        console.WriteLine();
        return text.ToString();
    }

    private static void WriteHeading(IAnsiConsole console, Article article, bool hasHeading)
    {
        if (hasHeading)
        {
            console.Write(new Rule(Markup.Escape(ControlPictures.Show(article.Id, keepLines: false))) { Justification = Justify.Left, Style = Quiet });
        }

        string facts = TextPage.FactsOf(article);
        if (facts.Length > 0)
        {
            console.Write(new Padder(new Text(facts, Strong), new Padding(Indent, 0, 0, 1)));
        }
    }

    private static Paragraph Marked(ReadArticle read)
    {
        string text = ControlPictures.Show(read.Article.Text, keepLines: true);
        int end = text.AsSpan().TrimEnd().Length;
        var paragraph = new Paragraph();
        foreach (MarkedRun run in MarkedText.Cut(text, read.Reading.Statements))
        {
            string words = new Span(run.Span.Start, Math.Min(run.Span.End, end)) is { Length: > 0 } span ? span.In(text).ToString() : "";
            paragraph.Append(LineEnd().Replace(words, "\n"), StyleOf(run));
        }

        return paragraph;
    }

    private static Style StyleOf(MarkedRun run) => run.Role switch
    {
        Role.Source => Source,
        Role.Cue => Cue,
        Role.Content => run.Depth > 1 ? Inner : Content,
        _ => Style.Plain,
    };

    private void WriteList(IAnsiConsole console, IReadOnlyList<StatementLine> lines)
    {
        if (lines.Count == 0)
        {
            console.Write(new Text("  No statements.\n", Quiet));
            return;
        }

        var legend = new Paragraph("  ");
        legend.Append($"{lines.Count} statement{(lines.Count == 1 ? "" : "s")}", Strong).Append("   ").Append("source", Source)
            .Append(" › ", Quiet).Append("cue", Cue).Append(" › ", Quiet).Append("content", Content)
            .Append("   ").Append("content inside content", Inner).Append("\n");
        console.Write(legend);
        int idWidth = lines.Max(l => l.Id.Length);
        foreach (StatementLine line in lines)
        {
            console.Write(Line(line, idWidth));
        }
    }

    private Paragraph Line(StatementLine line, int idWidth)
    {
        string head = "  " + line.Id.PadRight(idWidth) + new string(' ', 2 + (2 * Math.Min(line.Depth, 6)));
        string tail = $"  {line.Mode,-8}  {line.Confidence,3}";
        int room = Math.Max(0, width - head.Length - tail.Length);
        string source = Cells.Fit(Show(TextPage.Shown(line.Source)), room / 3);
        string cue = Cells.Fit(Show(TextPage.Shown(line.Cue)), room / 4);
        int left = room - source.GetCellWidth() - cue.GetCellWidth() - 6;
        string content = Cells.Fit(Show(line.Content), left);
        var paragraph = new Paragraph { Overflow = Overflow.Crop };
        return paragraph.Append(head, Quiet).Append(source, Source).Append(" › ", Quiet).Append(cue, Cue).Append(" › ", Quiet)
            .Append(content, Content).Append(new string(' ', Math.Max(0, left - content.GetCellWidth()))).Append(tail, Quiet).Append("\n");
    }

    private static string Show(string words) => ControlPictures.Show(words, keepLines: false);

    [GeneratedRegex("\r\n?")]
    private static partial Regex LineEnd();
}
