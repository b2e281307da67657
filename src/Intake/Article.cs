namespace Hearsay.Intake;

/// <summary>One article ready to be read.</summary>
public sealed record Article
{
    /// <summary>Name in results: the row's id, or the file's name without its extension.</summary>
    public required string Id { get; init; }

    /// <summary>The text after decoding, byte order mark removed, nothing else changed.</summary>
    public required string Text { get; init; }

    /// <summary>What is known beside the text.</summary>
    public required ArticleFacts Facts { get; init; }

    /// <summary>ISO 639-1 code of the language the text seems to be in; null where it does not show.</summary>
    public required string? Language { get; init; }

    /// <summary>SHA-256 of the bytes of the file, or of the UTF-8 of a row's text; lower-case hex.</summary>
    public required string Sha256 { get; init; }

    /// <summary>How the bytes were read.</summary>
    public required TextEncoding Encoding { get; init; }
}
