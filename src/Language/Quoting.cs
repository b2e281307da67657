namespace Hearsay.Language;

/// <summary>What is known about quotation at a token.</summary>
[Flags]
public enum Quoting : byte
{
    /// <summary>Outside any quotation and no mark.</summary>
    None = 0,

    /// <summary>Inside a quotation or one of its marks.</summary>
    Inside = 1,

    /// <summary>Mark that opens a quotation, closed in the same paragraph or not.</summary>
    Opening = 2,

    /// <summary>Mark that closes a quotation; a stray closing mark has no flag.</summary>
    Closing = 4,

    /// <summary>Opening mark at the head of a paragraph that repeats the mark of a quotation left open in the paragraph before.</summary>
    Continued = 8,

    /// <summary>The mark is a single one.</summary>
    SingleMark = 16,
}
