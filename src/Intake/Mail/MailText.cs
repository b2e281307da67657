using System.Text;
using MimeKit;

namespace Hearsay.Intake.Mail;

/// <summary>Plain text of a message as paragraphs: wrapped lines joined, quoted text apart and without its marks, signatures gone.</summary>
/// <remarks>Quoted text stays, since it is a report too. Flowed text: RFC 3676.</remarks>
internal static class MailText
{
    // Longer lines are no wrapped lines but whole paragraphs.
    private const int MaxWrap = 100;
    private const int MinWrap = 40;
    private const string Signature = "-- ";

    /// <summary>The paragraphs, a blank line between them.</summary>
    public static string Read(TextPart part) =>
        Read(part.Text, part.IsFlowed, string.Equals(part.ContentType.Parameters["delsp"], "yes", StringComparison.OrdinalIgnoreCase));

    /// <summary>The paragraphs, a blank line between them.</summary>
    /// <param name="text">As sent.</param>
    /// <param name="isFlowed">Lines that end in a space go on in the next.</param>
    /// <param name="dropsSpace">That space is no part of the text.</param>
    public static string Read(string text, bool isFlowed, bool dropsSpace)
    {
        var result = new StringBuilder(text.Length);
        (int Level, string Line)[] lines = [.. text.ReplaceLineEndings("\n").Split('\n').Select(Unquote)];
        Dictionary<int, int> widths = Widths(lines);
        int depth = 0;
        bool isSignature = false, goesOn = false;
        string above = "";
        foreach ((int level, string line) in lines)
        {
            if (level != depth)
            {
                (isSignature, goesOn, above, depth) = (false, false, "", level);
                EndParagraph(result);
            }

            isSignature |= line == Signature;
            if (isSignature)
            {
                continue;
            }

            string tidy = Tidy(line);
            if (tidy.Length == 0)
            {
                EndParagraph(result);
            }
            else
            {
                bool joins = above.Length > 0 && (isFlowed ? goesOn : IsWrapped(above, tidy, widths[level]));
                _ = joins && !(isFlowed && dropsSpace) ? result.Append(' ')
                    : !joins && result.Length > 0 && result[^1] != '\n' ? result.Append('\n') : result;
                result.Append(tidy);
            }

            goesOn = isFlowed && line.EndsWith(' ');
            above = tidy;
        }

        return result.ToString().TrimEnd();
    }

    private static void EndParagraph(StringBuilder result)
    {
        while (result.Length > 0 && !(result.Length > 1 && result[^1] == '\n' && result[^2] == '\n'))
        {
            result.Append('\n');
        }
    }

    // By level of quoting, the longest line of several words: an address may be longer than the wrapping allowed.
    private static Dictionary<int, int> Widths((int Level, string Line)[] lines) => lines.GroupBy(l => l.Level).ToDictionary(
        g => g.Key, g => g.Max(l => l.Line.Trim() is var tidy && tidy.Contains(' ', StringComparison.Ordinal) ? tidy.Length : 0));

    // The break was made by a machine if the next word would not have fitted.
    private static bool IsWrapped(string above, string line, int width)
    {
        int word = line.IndexOf(' ', StringComparison.Ordinal) is > 0 and int space ? space : line.Length;
        return width is >= MinWrap and <= MaxWrap && above.Length + 1 + word > width && !IsListed(line);
    }

    private static bool IsListed(string line) => line is ['-' or '*' or '•', ' ', ..];

    private static (int Level, string Line) Unquote(string line)
    {
        int at = 0, level = 0;
        while (at < line.Length && (line[at] == '>' || (line[at] == ' ' && level > 0 && at + 1 < line.Length && line[at + 1] == '>')))
        {
            level += line[at] == '>' ? 1 : 0;
            at++;
        }

        // One blank after the mark is stuffing, not text.
        at += level > 0 && at < line.Length && line[at] == ' ' ? 1 : 0;
        return (level, line[at..]);
    }

    private static string Tidy(string line)
    {
        var tidy = new StringBuilder(line.Length);
        for (int i = 0; i < line.Length; i++)
        {
            bool isPair = i + 1 < line.Length && char.IsSurrogatePair(line[i], line[i + 1]);
            if (isPair)
            {
                tidy.Append(line[i]).Append(line[++i]);
            }
            else if (!char.IsSurrogate(line[i]) && (!char.IsControl(line[i]) || line[i] == '\t'))
            {
                tidy.Append(line[i] == '\t' || line[i] == '\u00A0' ? ' ' : line[i]);
            }
        }

        return tidy.ToString().Trim();
    }
}
