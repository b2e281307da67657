using System.Text;

namespace Hearsay.Intake.Html;

/// <summary>Puts pieces of text together as a browser would show them: white space collapsed, blocks apart.</summary>
internal sealed class BlockWriter
{
    private const int MaxBreaks = 2;

    private readonly StringBuilder text = new();
    private int breaks;
    private bool isSpaced;

    /// <summary>Ends a line (1) or a paragraph (2). Nothing is written before the first text, nor twice.</summary>
    public void Break(int lines) => breaks = Math.Max(breaks, lines);

    /// <summary>Adds running text; white space of any length is one space.</summary>
    /// <param name="piece">Text; control characters in it, and halves of characters, are dropped.</param>
    /// <param name="isPreformatted">Line feeds break the line.</param>
    public void Write(ReadOnlySpan<char> piece, bool isPreformatted = false)
    {
        for (int i = 0; i < piece.Length; i++)
        {
            char c = piece[i];
            if (c == '\n' && isPreformatted)
            {
                breaks = Math.Min(MaxBreaks, breaks + 1);
            }
            else if (c is ' ' or '\t' or '\n' or '\r' or '\f' or '\u00A0')
            {
                isSpaced = true;
            }
            else if (char.IsHighSurrogate(c) && i + 1 < piece.Length && char.IsLowSurrogate(piece[i + 1]))
            {
                Separate();
                text.Append(c).Append(piece[++i]);
            }
            else if (!char.IsControl(c) && !char.IsSurrogate(c))
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
        if (breaks == 0 && !isSpaced)
        {
            return;
        }

        if (text.Length > 0)
        {
            text.Append(breaks > 0 ? '\n' : ' ', Math.Max(breaks, 1));
        }

        (breaks, isSpaced) = (0, false);
    }
}
