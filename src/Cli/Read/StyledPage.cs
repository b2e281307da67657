using System.Text.RegularExpressions;
using Hearsay.Desk;
using Hearsay.Desk.Formats;
using Hearsay.Intake;
using Hearsay.Language;
using Spectre.Console;
using static Hearsay.Cli.Styles;

namespace Hearsay.Cli.Read;

/// <summary>An article on a terminal, its sources, cues and contents in styles of their own.</summary>
/// <param name="width">Columns of the terminal.</param>
internal sealed partial class StyledPage(int width)
{
    private const int MaxTextWidth = 88;
    private const int Indent = 2;

    // What most statements do; the list says only what is unlike it.
    private const string Usual = "asserts";

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
        WriteMatters(console, read);
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
        legend.Append($"{lines.Count} statement{(lines.Count == 1 ? "" : "s")}", Strong).Append("   ").Append("who", Source)
            .Append(StatementLine.Step, Quiet).Append("who", Source).Append(": ", Quiet).Append("cue", Cue)
            .Append(StatementLine.Step, Quiet).Append("content", Content)
            .Append("   ").Append("content inside content", Inner).Append("\n");
        console.Write(legend);
        int idWidth = lines.Max(l => l.Id.Length);
        foreach (StatementLine line in lines)
        {
            string head = "  " + line.Id.PadRight(idWidth) + new string(' ', 2 + (2 * Math.Min(line.Depth, 6)));
            console.Write(Line(line, head));
            foreach (AnswerLine answer in line.Answers)
            {
                string words = Cells.Fit(Show(TextPage.AnswerOf(answer)), width - head.Length - Indent);
                console.Write(Cropped().Append(new string(' ', head.Length + Indent)).Append(words, StyleOf(answer)).Append("\n"));
            }
        }
    }

    // Shares of the line: names and cue give way to the content, which is why people read it.
    private Paragraph Line(StatementLine line, string head)
    {
        string means = line.Means == Usual ? "" : line.Means;
        string tail = $"  {means}{(means.Length > 0 ? "  " : "")}{line.Confidence,3}";
        int room = Math.Max(0, width - head.Length - tail.Length);
        string chain = Cells.Fit(Show(line.Chain), room * 2 / 5);
        string cue = line.Cue.Length == 0 ? "" : Cells.Fit(Show(line.Cue), room / 4) + StatementLine.Step;
        int left = room - chain.GetCellWidth() - cue.GetCellWidth() - 2;
        string content = Cells.Fit(Show(line.Content), left);
        return Cropped().Append(head, Quiet).Append(chain, Source).Append(": ", Quiet).Append(cue, Cue).Append(content, Content)
            .Append(new string(' ', Math.Max(0, left - content.GetCellWidth()))).Append("  ")
            .Append(means, StyleOf(means)).Append(tail[(2 + means.Length)..], Quiet).Append("\n");
    }

    private void WriteMatters(IAnsiConsole console, ReadArticle read)
    {
        foreach ((string name, IReadOnlyList<MatterLine> lines) in MatterList.Of(read))
        {
            console.Write(new Text($"\n  {name}\n", Strong));
            int keyWidth = lines.Max(l => l.Key.Length);
            foreach (MatterLine line in lines)
            {
                string head = "  " + Show(line.Key).PadRight(keyWidth) + (keyWidth > 0 ? "  " : "");
                string who = line.Who.Length > 0 ? Show(line.Who) + ": " : "";
                string note = line.Note.Length > 0 ? $" ({Show(line.Note)})" : "";
                string what = Cells.Fit(Show(line.What), width - head.Length - who.GetCellWidth() - note.GetCellWidth());
                console.Write(Cropped().Append(head, Quiet).Append(who, Source).Append(what).Append(note, Quiet).Append("\n"));
            }
        }
    }

    private static Paragraph Cropped() => new() { Overflow = Overflow.Crop };

    private static Style StyleOf(AnswerLine answer) => answer.Sign == "✓" ? For : Against;

    private static Style StyleOf(string means) => means.Split(',')[0] switch
    {
        "denies" or "doubts" or "opposes" or "declines" or "threatens" => Against,
        "supports" or "promises" => For,
        _ => Quiet,
    };

    private static string Show(string words) => ControlPictures.Show(words, keepLines: false);

    [GeneratedRegex("\r\n?")]
    private static partial Regex LineEnd();
}
