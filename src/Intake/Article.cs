namespace Hearsay.Intake;

/// <summary>One article ready to be read.</summary>
public sealed record Article
{
    /// <summary>Name in results: the row's id, or the file's name without its extension.</summary>
    public required string Id { get; init; }

    /// <summary>The text: of plain text, all of it, byte order mark removed, nothing else changed; of other formats what their readers take out.</summary>
    public required string Text { get; init; }

    /// <summary>What is known beside the text.</summary>
    public required ArticleFacts Facts { get; init; }

    /// <summary>ISO 639-1 code of the language the text seems to be in; null where it does not show.</summary>
    public required string? Language { get; init; }

    /// <summary>False only where the text is long and clear enough to be sure that it is in another language.</summary>
    public bool IsEnglish { get; init; } = true;

    /// <summary>SHA-256 of the bytes of <see cref="Original"/>; lower-case hex.</summary>
    public required string Sha256 { get; init; }

    /// <summary>The bytes that the text was taken from; null for an article that did not come through intake.</summary>
    public OriginalDocument? Original { get; init; }

    /// <summary>How the bytes were read.</summary>
    public required TextEncoding Encoding { get; init; }
}
