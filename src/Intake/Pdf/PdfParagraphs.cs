using System.Text;

namespace Hearsay.Intake.Pdf;

/// <summary>Joins lines into paragraphs by gaps, indents and sizes, and undoes hyphens at the ends of lines.</summary>
internal sealed class PdfParagraphs
{
    private const double MaxPitch = 1.3;
    private const double MinIndent = 0.7;
    private const double MaxSizeChange = 0.15;
    private const double ShortLine = 0.75;
    private const string SentenceEnds = ".!?:”\"’)";

    private readonly List<StringBuilder> paragraphs = [];

    /// <summary>Adds a block of lines, which may go on with the last paragraph of the block before.</summary>
    public void Add(IReadOnlyList<PdfLine> lines)
    {
        if (lines.Count == 0)
        {
            return;
        }

        double left = lines.Min(l => l.Left), right = lines.Max(l => l.Right), pitch = Pitch(lines);
        for (int i = 0; i < lines.Count; i++)
        {
            bool goesOn = i == 0 ? GoesOn(lines[0].Text) : !IsNew(lines[i - 1], lines[i], left, right, pitch);
            if (goesOn && paragraphs.Count > 0)
            {
                paragraphs[^1].Append('\n').Append(lines[i].Text);
            }
            else
            {
                paragraphs.Add(new StringBuilder(lines[i].Text));
            }
        }
    }

    /// <summary>The text, a blank line between paragraphs.</summary>
    public override string ToString()
    {
        var words = new HashSet<string>(
            paragraphs.SelectMany(p => p.ToString().Split([' ', '\n'], StringSplitOptions.RemoveEmptyEntries))
                .Select(w => w.Trim('“', '”', '"', ',', '.', ';', ':', '(', ')', '?', '!')),
            StringComparer.OrdinalIgnoreCase);
        return string.Join("\n\n", paragraphs.Select(p => Unwrap(p.ToString(), words)));
    }

    private bool GoesOn(string text) =>
        paragraphs.Count > 0 && paragraphs[^1] is { Length: > 0 } last && !SentenceEnds.Contains(last[^1], StringComparison.Ordinal)
        && text.Length > 0 && char.IsLower(text[0]);

    private static bool IsNew(PdfLine above, PdfLine line, double left, double right, double pitch)
    {
        bool isFar = above.Baseline - line.Baseline > MaxPitch * pitch;
        bool isIndented = line.Left - left > MinIndent * line.Size && line.Left - above.Left > MinIndent * line.Size;
        bool hasOtherSize = Math.Abs(above.Size - line.Size) > MaxSizeChange * Math.Max(above.Size, line.Size);
        bool isAfterShort = above.Right - left < ShortLine * (right - left)
            && SentenceEnds.Contains(above.Text[^1], StringComparison.Ordinal) && !char.IsLower(line.Text[0]);
        return isFar || isIndented || hasOtherSize || isAfterShort;
    }

    private static double Pitch(IReadOnlyList<PdfLine> lines)
    {
        double[] gaps = [.. lines.Zip(lines.Skip(1), (a, b) => a.Baseline - b.Baseline).Where(g => g > 0).Order()];
        return gaps.Length == 0 ? double.PositiveInfinity : gaps[gaps.Length / 2];
    }

    private static string Unwrap(string lines, HashSet<string> words)
    {
        var text = new StringBuilder(lines.Length);
        foreach (string line in lines.Split('\n'))
        {
            bool isBroken = text.Length > 1 && text[^1] is '-' or '\u00AD' or '\u2010' && char.IsLetter(text[^2])
                && line.Length > 0 && char.IsLower(line[0]);
            if (isBroken && IsOneWord(text, line, words))
            {
                text.Length--;
            }
            else if (text.Length > 0 && !isBroken)
            {
                text.Append(' ');
            }

            text.Append(line);
        }

        return text.ToString();
    }

    // "well-" and "known" stay apart if "well-known" stands somewhere in one line, and "wellknown" nowhere.
    private static bool IsOneWord(StringBuilder text, string line, HashSet<string> words)
    {
        string before = text.ToString();
        string head = before[(before.LastIndexOf(' ') + 1)..^1].TrimStart('“', '"', '(', '‘');
        string tail = new([.. line.TakeWhile(c => char.IsLetter(c))]);
        return before[^1] == '\u00AD' || words.Contains(head + tail) || !words.Contains($"{head}-{tail}");
    }
}
