namespace Hearsay.Ledger;

/// <summary>A text that is cut by code points.</summary>
internal sealed class CodePointText
{
    /// <summary>UTF-16 unit of each code point, and the length; null where they are the same numbers.</summary>
    private readonly int[]? units;

    /// <summary>Prepares a text.</summary>
    public CodePointText(string text)
    {
        Text = text;
        Length = text.Length;
        if (!text.AsSpan().ContainsAnyInRange('\uD800', '\uDFFF'))
        {
            return;
        }

        var starts = new List<int>(text.Length + 1);
        for (int i = 0; i < text.Length; i++)
        {
            starts.Add(i);
            if (char.IsHighSurrogate(text[i]) && i + 1 < text.Length && char.IsLowSurrogate(text[i + 1]))
            {
                i++;
            }
        }

        Length = starts.Count;
        starts.Add(text.Length);
        units = [.. starts];
    }

    /// <summary>The text.</summary>
    public string Text { get; }

    /// <summary>Code points.</summary>
    public int Length { get; }

    /// <summary>Whether a span is a piece of the text.</summary>
    public bool Holds(TextSpan span) => span.Start >= 0 && span.Start < span.End && span.End <= Length;

    /// <summary>UTF-16 unit at which a code point begins.</summary>
    public int UnitOf(int codePoint) => units is null ? codePoint : units[codePoint];

    /// <summary>Number of the code point that begins at a UTF-16 unit, or holds it.</summary>
    public int CodePointOf(int unit)
    {
        if (units is null)
        {
            return unit;
        }

        int at = Array.BinarySearch(units, unit);
        return at >= 0 ? at : ~at - 1;
    }

    /// <summary>The words of a span; empty where it is no piece of the text.</summary>
    public ReadOnlySpan<char> Cut(TextSpan span) =>
        Holds(span) ? Text.AsSpan(UnitOf(span.Start)..UnitOf(span.End)) : [];

    /// <summary>The words of several spans, with " … " between.</summary>
    public string Cut(IReadOnlyList<TextSpan> spans) => spans.Count switch
    {
        0 => "",
        1 => Cut(spans[0]).ToString(),
        _ => string.Join(" … ", spans.Select(s => Cut(s).ToString())),
    };
}
