namespace Hearsay.Intake.Pdf;

/// <summary>Puts words into lines.</summary>
internal static class PdfLines
{
    // Of the size of letters: raised figures and quotation marks stay on their line.
    private const double MaxShift = 0.5;

    /// <summary>Lines from top to foot, words from left to right.</summary>
    public static List<PdfLine> Of(IEnumerable<PdfWord> words)
    {
        var lines = new List<PdfLine>();
        var line = new List<PdfWord>();
        foreach (PdfWord word in words.OrderByDescending(w => w.Baseline))
        {
            if (line.Count > 0 && line[0].Baseline - word.Baseline > MaxShift * Math.Max(line[0].Size, word.Size))
            {
                lines.Add(Join(line));
                line.Clear();
            }

            line.Add(word);
        }

        if (line.Count > 0)
        {
            lines.Add(Join(line));
        }

        return lines;
    }

    private static PdfLine Join(List<PdfWord> words)
    {
        words.Sort((a, b) => a.Left.CompareTo(b.Left));
        return new PdfLine(
            string.Join(' ', words.Select(w => w.Text)),
            words[0].Left,
            words.Max(w => w.Right),
            words.MaxBy(w => w.Text.Length).Baseline,
            words.GroupBy(w => w.Size).MaxBy(g => g.Sum(w => w.Text.Length))!.Key);
    }
}
