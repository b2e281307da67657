namespace Hearsay.Benchmarks;

/// <summary>Counts words as white space parts them.</summary>
internal static class WordCount
{
    public static int Of(ReadOnlySpan<char> text)
    {
        int words = 0;
        bool inside = false;
        foreach (char c in text)
        {
            bool blank = char.IsWhiteSpace(c);
            words += !blank && !inside ? 1 : 0;
            inside = !blank;
        }

        return words;
    }
}
