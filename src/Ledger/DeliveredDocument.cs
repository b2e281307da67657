namespace Hearsay.Ledger;

/// <summary>An article as it came in, with what was read in it.</summary>
public sealed record DeliveredDocument
{
    /// <summary>Where it came from: a path, <c>path#part</c>, or an address.</summary>
    public required string Where { get; init; }

    /// <summary>The bytes as received.</summary>
    public required ReadOnlyMemory<byte> Original { get; init; }

    /// <summary>Their media type, such as <c>text/html</c>.</summary>
    public required string MediaType { get; init; }

    /// <summary>SHA-256 of <see cref="Original"/>, lower-case hex.</summary>
    public required string Sha256 { get; init; }

    /// <summary>When the bytes were captured: told by the archive that holds them, or the time of intake.</summary>
    public required DateTimeOffset CapturedAt { get; init; }

    /// <summary>The text that every span points into.</summary>
    public required string Text { get; init; }

    /// <summary>Headline; null where unknown.</summary>
    public string? Title { get; init; }

    /// <summary>ISO 8601 date, date-time, year or month, as the publisher gives it; null where unknown.</summary>
    public string? Published { get; init; }

    /// <summary>Publisher; null where unknown.</summary>
    public string? Outlet { get; init; }

    /// <summary>Byline; null where unknown.</summary>
    public string? Author { get; init; }

    /// <summary>Address; null where unknown.</summary>
    public string? Url { get; init; }

    /// <summary>ISO 639-1 code; null where it does not show.</summary>
    public string? Language { get; init; }

    /// <summary>What was read in it; null where it is not in English, so that it is kept but not read.</summary>
    public ReadingRecord? Reading { get; init; }
}
