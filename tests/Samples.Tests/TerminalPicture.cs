using System.Globalization;
using System.Net;
using System.Text;
using System.Text.RegularExpressions;

namespace Hearsay.Samples.Tests;

/// <summary>Draws what a program wrote to a terminal, colours and styles included, as SVG.</summary>
internal static partial class TerminalPicture
{
    private const double CellWidth = 8.4;
    private const double LineHeight = 19;
    private const double Margin = 18;

    /// <summary>Draws output that holds no escape codes but those of colour and style.</summary>
    /// <param name="output">As written.</param>
    /// <param name="columns">Width of the terminal.</param>
    /// <param name="title">What a person hears who does not see the picture.</param>
    public static string Draw(string output, int columns, string title)
    {
        string[] lines = output.TrimEnd().Split('\n');
        string width = Number((columns * CellWidth) + (2 * Margin));
        string height = Number((lines.Length * LineHeight) + (2 * Margin));
        var svg = new StringBuilder()
            .Append(CultureInfo.InvariantCulture, $"<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 {width} {height}\" role=\"img\" aria-labelledby=\"t\">\n")
            .Append(CultureInfo.InvariantCulture, $"<title id=\"t\">{WebUtility.HtmlEncode(title)}</title>\n")
            .Append("<style>text{font:14px ui-monospace,SFMono-Regular,Menlo,Consolas,monospace;fill:#d5d8de;white-space:pre}")
            .Append(".b{font-weight:bold}.i{font-style:italic}.u{text-decoration:underline}</style>\n")
            .Append("<rect width=\"100%\" height=\"100%\" rx=\"8\" fill=\"#14161b\"/>\n");
        var style = new TerminalStyle();
        for (int i = 0; i < lines.Length; i++)
        {
            DrawLine(svg, lines[i].TrimEnd('\r'), Margin + ((i + 0.75) * LineHeight), ref style);
        }

        return svg.Append("</svg>\n").ToString();
    }

    /// <summary>The words of a picture, line by line; a blank for each change of style.</summary>
    public static string TextOf(string svg) =>
        string.Join('\n', Line().Matches(svg).Select(l => WebUtility.HtmlDecode(Tag().Replace(l.Groups["line"].Value, " ")).Trim()));

    private static void DrawLine(StringBuilder svg, string line, double y, ref TerminalStyle style)
    {
        svg.Append(CultureInfo.InvariantCulture, $"<text y=\"{Number(y)}\">");
        int column = 0;
        int at = 0;
        foreach (Match code in EscapeCode().Matches(line))
        {
            DrawRun(svg, line[at..code.Index], ref column, style);
            style = style.After(code.Groups["codes"].Value);
            at = code.Index + code.Length;
        }

        DrawRun(svg, line[at..], ref column, style);
        svg.Append("</text>\n");
    }

    private static void DrawRun(StringBuilder svg, string run, ref int column, TerminalStyle style)
    {
        string words = run.Trim(' ');
        if (words.Length > 0)
        {
            // Each run is put in its column: fonts differ in the width of dashes, and viewers drop blanks at an edge.
            double x = Margin + ((column + run.IndexOf(words, StringComparison.Ordinal)) * CellWidth);
            svg.Append(CultureInfo.InvariantCulture, $"<tspan x=\"{Number(x)}\"{style.Attributes}>{WebUtility.HtmlEncode(words)}</tspan>");
        }

        column += run.EnumerateRunes().Count();
    }

    private static string Number(double value) => Math.Round(value, 1).ToString(CultureInfo.InvariantCulture);

    [GeneratedRegex("\u001b\\[(?<codes>[0-9;]*)m")]
    private static partial Regex EscapeCode();

    [GeneratedRegex("<text [^>]*>(?<line>.*?)</text>", RegexOptions.Singleline)]
    private static partial Regex Line();

    [GeneratedRegex("<[^>]*>")]
    private static partial Regex Tag();
}
