namespace Hearsay.Ledger.Search;

/// <summary>Short passages around what was found.</summary>
internal static class Snippets
{
    private const int Before = 60;
    private const int MaxLength = 200;

    /// <summary>A passage around a UTF-16 unit, cut between words, on one line, with … where the text goes on.</summary>
    public static string Around(string text, int at)
    {
        int start = Math.Max(0, at - Before);
        while (start > 0 && start < at && !char.IsWhiteSpace(text[start - 1]))
        {
            start++;
        }

        int end = Math.Min(text.Length, start + MaxLength);
        while (end < text.Length && end > at + 1 && !char.IsWhiteSpace(text[end]))
        {
            end--;
        }

        string passage = string.Join(' ', text[start..end].Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
        return (start > 0 ? "… " : "") + passage + (end < text.Length ? " …" : "");
    }
}
