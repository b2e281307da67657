namespace Hearsay.Desk.Formats;

/// <summary>Turns UTF-16 offsets of one text into Unicode code points, the unit of everything written out.</summary>
/// <remarks>Made in one pass; texts without surrogate pairs cost nothing after it. Immutable.</remarks>
public sealed class CodePointMap
{
    // UTF-16 index of the second half of each pair, ascending: each one before an offset shortens it by one.
    private readonly int[] seconds;

    /// <summary>Looks through a text once.</summary>
    public CodePointMap(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        seconds = FindSeconds(text);
        Length = text.Length - seconds.Length;
    }

    /// <summary>Length of the text in code points.</summary>
    public int Length { get; }

    /// <summary>Code points before a UTF-16 offset; an offset inside a pair counts the pair's start.</summary>
    /// <param name="utf16">In [0, length of the text].</param>
    public int this[int utf16]
    {
        get
        {
            if (seconds.Length == 0)
            {
                return utf16;
            }

            int at = Array.BinarySearch(seconds, utf16);
            return at >= 0 ? utf16 - at - 1 : utf16 - ~at;
        }
    }

    private static int[] FindSeconds(string text)
    {
        int first = text.AsSpan().IndexOfAnyInRange('\ud800', '\udbff');
        if (first < 0)
        {
            return [];
        }

        var found = new List<int>();
        for (int i = first + 1; i < text.Length; i++)
        {
            if (char.IsSurrogatePair(text[i - 1], text[i]))
            {
                found.Add(i);
            }
        }

        return [.. found];
    }
}
