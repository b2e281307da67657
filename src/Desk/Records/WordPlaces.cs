using Hearsay.Ledger;

namespace Hearsay.Desk.Records;

/// <summary>Finds where exact words stand in a text.</summary>
public static class WordPlaces
{
    /// <summary>Places of the words inside a span, in order; the whole text is searched where the span lacks them.</summary>
    /// <param name="text">The text.</param>
    /// <param name="within">The span that is searched first.</param>
    /// <param name="words">As they stand in the text, case and marks included; any white space fits any other.</param>
    /// <returns>Spans that may overlap; none where the words are empty or nowhere.</returns>
    public static IReadOnlyList<TextSpan> Find(CodePointText text, TextSpan within, string words)
    {
        ArgumentNullException.ThrowIfNull(text);
        ArgumentNullException.ThrowIfNull(words);
        string[] parts = words.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries);
        if (parts.Length == 0)
        {
            return [];
        }

        TextSpan[] near = [.. PlacesOf(text, within, parts)];
        return near.Length > 0 ? near : [.. PlacesOf(text, new TextSpan(0, text.Length), parts)];
    }

    private static IEnumerable<TextSpan> PlacesOf(CodePointText text, TextSpan within, string[] parts)
    {
        int end = text.Utf16(within.End);
        for (int at = text.Utf16(within.Start); at < end; at++)
        {
            at = text.Text.IndexOf(parts[0], at, end - at, StringComparison.Ordinal);
            if (at < 0)
            {
                yield break;
            }

            if (EndOf(text.Text, at, end, parts) is { } last && IsBetween(text.Text, at) && IsBetween(text.Text, last))
            {
                yield return new TextSpan(text.CodePoint(at), text.CodePoint(last));
            }
        }
    }

    private static int? EndOf(string text, int start, int end, string[] parts)
    {
        int at = start + parts[0].Length;
        foreach (string part in parts.Skip(1))
        {
            int space = at;
            while (at < end && char.IsWhiteSpace(text[at]))
            {
                at++;
            }

            if (at == space || at + part.Length > end || string.CompareOrdinal(text, at, part, 0, part.Length) != 0)
            {
                return null;
            }

            at += part.Length;
        }

        return at;
    }

    // "he" does not stand in "the".
    private static bool IsBetween(string text, int at) =>
        at == 0 || at == text.Length || !char.IsLetterOrDigit(text[at - 1]) || !char.IsLetterOrDigit(text[at]);
}
