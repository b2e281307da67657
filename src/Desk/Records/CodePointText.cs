using Hearsay.Ledger;

namespace Hearsay.Desk.Records;

/// <summary>A text that is cut and searched by code points, the unit of the record's spans.</summary>
/// <remarks>Immutable. Texts without surrogate pairs cost nothing.</remarks>
public sealed class CodePointText
{
    // UTF-16 index of each code point, and of the end; null where both are the same.
    private readonly int[]? starts;

    /// <summary>Looks through a text once.</summary>
    public CodePointText(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        Text = text;
        starts = text.AsSpan().ContainsAnyInRange('\ud800', '\udbff') ? StartsOf(text) : null;
        Length = starts is null ? text.Length : starts.Length - 1;
    }

    /// <summary>The text.</summary>
    public string Text { get; }

    /// <summary>Code points of the text.</summary>
    public int Length { get; }

    /// <summary>UTF-16 offset of a code point; the end for any beyond it.</summary>
    public int Utf16(int codePoint)
    {
        int bounded = Math.Clamp(codePoint, 0, Length);
        return starts is null ? bounded : starts[bounded];
    }

    /// <summary>Code points before a UTF-16 offset, which lies between two of them.</summary>
    public int CodePoint(int utf16)
    {
        int at = starts is null ? utf16 : Array.BinarySearch(starts, utf16);
        return at >= 0 ? at : ~at - 1;
    }

    /// <summary>Words of a span; what lies beyond the text is left out.</summary>
    public string Cut(TextSpan span)
    {
        int start = Utf16(span.Start);
        return Text[start..Math.Max(start, Utf16(span.End))];
    }

    private static int[] StartsOf(string text)
    {
        var found = new List<int>(text.Length + 1);
        for (int i = 0; i < text.Length; i += char.IsSurrogatePair(text, i) ? 2 : 1)
        {
            found.Add(i);
        }

        return [.. found, text.Length];
    }
}
