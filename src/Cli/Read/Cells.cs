using System.Globalization;
using Spectre.Console;

namespace Hearsay.Cli.Read;

/// <summary>Fits words into columns of a terminal, where some characters take two.</summary>
internal static class Cells
{
    private const int MinWidth = 8;

    /// <summary>The words, cut with an ellipsis if they take more columns than there are (never under 8).</summary>
    public static string Fit(string words, int width)
    {
        width = Math.Max(width, MinWidth);
        if (words.GetCellWidth() <= width)
        {
            return words;
        }

        int cells = 0, end = 0;
        TextElementEnumerator elements = StringInfo.GetTextElementEnumerator(words);
        while (elements.MoveNext())
        {
            cells += elements.GetTextElement().GetCellWidth();
            if (cells > width - 1)
            {
                break;
            }

            end = elements.ElementIndex + elements.GetTextElement().Length;
        }

        return words[..end].TrimEnd() + "…";
    }
}
