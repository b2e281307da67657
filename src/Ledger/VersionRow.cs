namespace Hearsay.Ledger;

/// <summary>One frozen text of a document.</summary>
public sealed record VersionRow
{
    /// <summary>Its name.</summary>
    public required VersionId Id { get; init; }

    /// <summary>Of which document.</summary>
    public required DocumentId Document { get; init; }

    /// <summary>Which of its texts: 1 is the first.</summary>
    public required int Number { get; init; }

    /// <summary>Headline; null where unknown.</summary>
    public string? Title { get; init; }

    /// <summary>As given; null where unknown.</summary>
    public string? Published { get; init; }

    /// <summary>Null where unknown.</summary>
    public string? Outlet { get; init; }

    /// <summary>Null where unknown.</summary>
    public string? Author { get; init; }

    /// <summary>Null where unknown.</summary>
    public string? Url { get; init; }

    /// <summary>Null where it does not show.</summary>
    public string? Language { get; init; }

    /// <summary>Where it came from.</summary>
    public required string Where { get; init; }

    /// <summary>When it was captured.</summary>
    public required DateTimeOffset CapturedAt { get; init; }

    /// <summary>When it was recorded.</summary>
    public required DateTimeOffset RecordedAt { get; init; }

    /// <summary>When the next text was recorded; null for the newest.</summary>
    public DateTimeOffset? ReplacedAt { get; init; }

    /// <summary>SHA-256 of its bytes.</summary>
    public required string Sha256 { get; init; }

    /// <summary>Code points of the text.</summary>
    public required int Length { get; init; }

    /// <summary>Which model had read it last while it was the newest; null where it was not read.</summary>
    public string? Model { get; init; }

    /// <summary>Statements that stood in it when it was replaced, or that stand in the newest.</summary>
    public int Statements { get; init; }
}
