using System.Text;

namespace Hearsay.Intake.Html;

/// <summary>Puts pieces of text together as a browser would show them: white space collapsed, blocks apart.</summary>
internal sealed class BlockWriter
{
    private readonly StringBuilder text = new();
    private int lineBreaks;
    private bool isSpaced;

    /// <summary>Ends a line (1) or a paragraph (2). Nothing is written before the first text, nor twice.</summary>
    public void Break(int lines) => lineBreaks = Math.Max(lineBreaks, lines);

    /// <summary>Adds running text; white space of any length, line breaks included, is one space.</summary>
    public void Write(ReadOnlySpan<char> piece)
    {
        foreach (char c in piece)
        {
            if (c is ' ' or '\t' or '\n' or '\r' or '\f' or '\u00A0')
            {
                isSpaced = true;
            }
            else if (!char.IsControl(c))
            {
                Separate();
                text.Append(c);
            }
        }
    }

    /// <summary>Everything written, without blanks at its ends.</summary>
    public override string ToString() => text.ToString();

    private void Separate()
    {
        if (text.Length > 0 && lineBreaks > 0)
        {
            text.Append('\n', lineBreaks);
        }
        else if (text.Length > 0 && isSpaced)
        {
            text.Append(' ');
        }

        (lineBreaks, isSpaced) = (0, false);
    }
}
