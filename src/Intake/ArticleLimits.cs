namespace Hearsay.Intake;

/// <summary>How much of one article is taken in; more is refused with the limit's name, never cut.</summary>
public static class ArticleLimits
{
    /// <summary>Bytes of one article, about 3.3 million English words.</summary>
    public const int MaxBytes = 20_000_000;

    /// <summary>Bytes of one line of a <c>.jsonl</c> file; twice an article, since JSON escapes take room.</summary>
    public const int MaxRowBytes = 40_000_000;

    /// <summary>UTF-16 units of an id, title, outlet or address.</summary>
    public const int MaxFactLength = 4_096;

    /// <summary>Levels of nested objects and arrays in a row.</summary>
    public const int MaxRowDepth = 64;

    /// <summary>Elements of a web page; large news pages have some thousands.</summary>
    public const int MaxPageElements = 100_000;

    /// <summary>Levels of nested elements of a web page, as in browsers.</summary>
    public const int MaxPageDepth = 512;

    /// <summary>Levels of all elements of a web page together, 256 characters of text counted as an element; large news pages have 50,000.</summary>
    public const int MaxPageLevels = 2_000_000;

    /// <summary>Pages of a PDF document.</summary>
    public const int MaxPdfPages = 1_000;

    /// <summary>Words on one page of a PDF document; a newspaper's broadsheet has some 5,000.</summary>
    public const int MaxPdfPageWords = 50_000;

    /// <summary>E-mails attached to e-mails.</summary>
    public const int MaxMailDepth = 8;

    /// <summary>Levels of nested elements in XML.</summary>
    public const int MaxXmlDepth = 128;
}
