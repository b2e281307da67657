using System.Globalization;

namespace Hearsay.Samples.Tests;

/// <summary>Colour and style of characters on a terminal; the default value is the terminal's own.</summary>
/// <param name="Colour">As SVG writes it; null for the terminal's own.</param>
/// <param name="IsBold">Heavier strokes.</param>
/// <param name="IsItalic">Slanted.</param>
/// <param name="IsUnderlined">With a line below.</param>
internal readonly record struct TerminalStyle(string? Colour, bool IsBold, bool IsItalic, bool IsUnderlined)
{
    /// <summary>As attributes of an SVG element, a blank before each.</summary>
    public string Attributes
    {
        get
        {
            string classes = string.Join(' ', new[] { IsBold ? "b" : "", IsItalic ? "i" : "", IsUnderlined ? "u" : "" }.Where(c => c.Length > 0));
            // A presentation attribute would lose against the style sheet.
            return (classes.Length > 0 ? $" class=\"{classes}\"" : "") + (Colour is null ? "" : $" style=\"fill:{Colour}\"");
        }
    }

    /// <summary>The style after a "select graphic rendition" code, such as <c>1;38;5;33</c>.</summary>
    /// <exception cref="InvalidDataException">The code is none that is drawn here.</exception>
    public TerminalStyle After(string codes)
    {
        int[] numbers = [.. codes.Split(';').Select(c => c.Length == 0 ? 0 : int.Parse(c, CultureInfo.InvariantCulture))];
        TerminalStyle style = this;
        for (int i = 0; i < numbers.Length; i++)
        {
            switch (numbers[i])
            {
                case 0: style = default; break;
                case 1: style = style with { IsBold = true }; break;
                case 3: style = style with { IsItalic = true }; break;
                case 4: style = style with { IsUnderlined = true }; break;
                case 38 when numbers[i..] is [_, 5, var index, ..]:
                    style = style with { Colour = Indexed(index) };
                    i += 2;
                    break;
                case 38 when numbers[i..] is [_, 2, var r, var g, var b, ..]:
                    style = style with { Colour = $"rgb({r},{g},{b})" };
                    i += 4;
                    break;
                case 39: style = style with { Colour = null }; break;
                default: throw new InvalidDataException($"Style code {codes} is not drawn here.");
            }
        }

        return style;
    }

    // The 6×6×6 cube and the greys of a terminal with 256 colours.
    private static string Indexed(int index)
    {
        static int Step(int n) => n == 0 ? 0 : 55 + (40 * n);
        int grey = 8 + (10 * (index - 232));
        return index switch
        {
            >= 232 and <= 255 => $"rgb({grey},{grey},{grey})",
            >= 16 and < 232 => $"rgb({Step((index - 16) / 36)},{Step((index - 16) / 6 % 6)},{Step((index - 16) % 6)})",
            _ => throw new InvalidDataException($"Colour {index} is not drawn here."),
        };
    }
}
