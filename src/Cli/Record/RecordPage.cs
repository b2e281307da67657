using System.Text;
using Hearsay.Intake;
using Spectre.Console;

namespace Hearsay.Cli.Record;

/// <summary>Lines of words in styles: wrapped and coloured on a terminal, plain and whole otherwise.</summary>
/// <remarks>Control characters are made visible, so that no article steers the terminal.</remarks>
internal sealed class RecordPage(Shell shell)
{
    private readonly List<(int Indent, List<(string Words, Style Style)> Runs)> lines = [];

    /// <summary>Begins a line.</summary>
    /// <param name="indent">Columns before it, on all lines that it is wrapped to.</param>
    public RecordPage Line(int indent = 0)
    {
        lines.Add((indent, []));
        return this;
    }

    /// <summary>Adds words to the line; nothing for null.</summary>
    public RecordPage Add(string? words, Style? style = null)
    {
        if (!string.IsNullOrEmpty(words))
        {
            lines[^1].Runs.Add((OneLine(words), style ?? Style.Plain));
        }

        return this;
    }

    /// <summary>Adds words in a style, or, where styles cannot be shown, between two marks.</summary>
    public RecordPage AddMarked(string words, Style? style, string open, string close) =>
        shell is { OutputIsTerminal: true, HasColour: true } ? Add(words, style) : Add(open + words + close);

    /// <summary>A heading with an empty line before it.</summary>
    public RecordPage Heading(string words) => Line().Line().Add(words, Styles.Strong);

    /// <summary>Writes the page and begins a new one.</summary>
    public void Send()
    {
        shell.Output.Write(Encoding.UTF8.GetBytes(shell.OutputIsTerminal ? Styled() : Plain()));
        shell.Output.Flush();
        lines.Clear();
    }

    private string Plain()
    {
        var page = new StringBuilder();
        foreach ((int indent, List<(string Words, Style Style)> runs) in lines)
        {
            page.Append(' ', runs.Count == 0 ? 0 : indent).AppendJoin("", runs.Select(r => r.Words)).Append('\n');
        }

        return page.ToString();
    }

    private string Styled()
    {
        using var text = new StringWriter();
        IAnsiConsole console = AnsiConsole.Create(new AnsiConsoleSettings
        {
            Ansi = shell.HasColour ? AnsiSupport.Yes : AnsiSupport.No,
            ColorSystem = shell.HasColour ? ColorSystemSupport.Detect : ColorSystemSupport.NoColors,
            Interactive = InteractionSupport.No,
            Out = new AnsiConsoleOutput(text),
            Enrichment = new ProfileEnrichment { UseDefaultEnrichers = false },
        });
        console.Profile.Width = shell.Width;
        foreach ((int indent, List<(string Words, Style Style)> runs) in lines)
        {
            var paragraph = new Paragraph();
            foreach ((string words, Style style) in runs)
            {
                paragraph.Append(words, style);
            }

            console.Write(new Padder(paragraph, new Padding(runs.Count == 0 ? 0 : indent, 0, 0, 0)));
            if (runs.Count == 0)
            {
                console.WriteLine();
            }
        }

        return text.ToString();
    }

    private static string OneLine(string words) => ControlPictures.Show(
        string.Create(words.Length, words, static (to, from) =>
        {
            for (int i = 0; i < to.Length; i++)
            {
                to[i] = from[i] is '\n' or '\r' or '\t' ? ' ' : from[i];
            }
        }),
        keepLines: false);
}
