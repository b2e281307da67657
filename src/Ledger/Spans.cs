using System.Globalization;
using System.Text;

namespace Hearsay.Ledger;

/// <summary>Spans as they are stored: <c>12-30 44-50</c>.</summary>
internal static class Spans
{
    /// <summary>Spans as text; empty for none.</summary>
    public static string Format(IReadOnlyList<TextSpan> spans)
    {
        switch (spans.Count)
        {
            case 0:
                return "";
            case 1:
                return string.Create(CultureInfo.InvariantCulture, $"{spans[0].Start}-{spans[0].End}");
            default:
                var text = new StringBuilder();
                foreach (TextSpan span in spans)
                {
                    text.Append(text.Length > 0 ? " " : "").Append(CultureInfo.InvariantCulture, $"{span.Start}-{span.End}");
                }

                return text.ToString();
        }
    }

    /// <summary>Spans of a stored text.</summary>
    /// <exception cref="InvalidDataException">It is none.</exception>
    public static IReadOnlyList<TextSpan> Parse(string text)
    {
        if (text.Length == 0)
        {
            return [];
        }

        var spans = new List<TextSpan>();
        foreach (Range piece in text.AsSpan().Split(' '))
        {
            ReadOnlySpan<char> span = text.AsSpan(piece);
            int dash = span.IndexOf('-');
            if (dash < 1
                || !int.TryParse(span[..dash], NumberStyles.None, CultureInfo.InvariantCulture, out int start)
                || !int.TryParse(span[(dash + 1)..], NumberStyles.None, CultureInfo.InvariantCulture, out int end))
            {
                throw new InvalidDataException($"The record holds \"{text}\" where spans such as 12-30 belong.");
            }

            spans.Add(new TextSpan(start, end));
        }

        return spans;
    }
}
