namespace Hearsay.Ledger;

/// <summary>A document as the record has it: its newest text and how many there are.</summary>
public sealed record DocumentRow
{
    /// <summary>Its name.</summary>
    public required DocumentId Id { get; init; }

    /// <summary>Its newest text.</summary>
    public required VersionId Version { get; init; }

    /// <summary>How many texts it has had.</summary>
    public required int Versions { get; init; }

    /// <summary>How often it has come in, repeats included.</summary>
    public required int Captures { get; init; }

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

    /// <summary>Where its newest text came from.</summary>
    public required string Where { get; init; }

    /// <summary>When its newest text was captured.</summary>
    public required DateTimeOffset CapturedAt { get; init; }

    /// <summary>SHA-256 of the bytes of its newest text.</summary>
    public required string Sha256 { get; init; }

    /// <summary>Code points of its newest text.</summary>
    public required int Length { get; init; }

    /// <summary>Which model read it; null where it is not read.</summary>
    public string? Model { get; init; }

    /// <summary>Statements that stand in it.</summary>
    public required int Statements { get; init; }

    /// <summary>The passage around the first hit; null where no words were looked for.</summary>
    public string? Snippet { get; init; }

    /// <summary>Where the words looked for stand in the text (the first few of them).</summary>
    public IReadOnlyList<TextSpan> Hits { get; init; } = [];
}
