namespace Hearsay.Ledger;

/// <summary>A statement as the record has it, with the document and the characters that it comes from.</summary>
public sealed record StatementRow
{
    /// <summary>Its name through all readings and corrections.</summary>
    public required StatementId Id { get; init; }

    /// <summary>Where it stands.</summary>
    public required DocumentId Document { get; init; }

    /// <summary>Which text of the document.</summary>
    public required VersionId Version { get; init; }

    /// <summary>Number of that text among the document's, from 1.</summary>
    public required int VersionNumber { get; init; }

    /// <summary>The document's headline; null where unknown.</summary>
    public string? Title { get; init; }

    /// <summary>The document's publisher; null where unknown.</summary>
    public string? Outlet { get; init; }

    /// <summary>The document's date, as given; null where unknown.</summary>
    public string? Published { get; init; }

    /// <summary>Who holds it; null while unknown.</summary>
    public RungRow? Holder { get; init; }

    /// <summary>From the outermost teller to the holder.</summary>
    public IReadOnlyList<RungRow> Chain { get; init; } = [];

    /// <summary>The statement whose content holds this one; null for an outermost one.</summary>
    public StatementId? Within { get; init; }

    /// <summary>Where the source stands.</summary>
    public IReadOnlyList<TextSpan> SourceSpans { get; init; } = [];

    /// <summary>Where the cue stands.</summary>
    public IReadOnlyList<TextSpan> CueSpans { get; init; } = [];

    /// <summary>Where the content stands.</summary>
    public IReadOnlyList<TextSpan> ContentSpans { get; init; } = [];

    /// <summary>Words of the source, pieces joined by " … ".</summary>
    public string Source { get; init; } = "";

    /// <summary>Words of the cue.</summary>
    public string Cue { get; init; } = "";

    /// <summary>Words of the content.</summary>
    public string Content { get; init; } = "";

    /// <summary><c>direct</c>, <c>indirect</c> or <c>mixed</c>.</summary>
    public required string Mode { get; init; }

    /// <summary>Null while unknown.</summary>
    public string? Stance { get; init; }

    /// <summary>Null while unknown.</summary>
    public string? Certainty { get; init; }

    /// <summary>Null while unknown.</summary>
    public string? Sourcing { get; init; }

    /// <summary>Probability in [0, 1] that it is there, as read; null for one that a person set.</summary>
    public double? Confidence { get; init; }

    /// <summary>First day on which it can have been said, by the text or, failing that, the day of publication; null while unknown.</summary>
    public DateOnly? SaidFrom { get; init; }

    /// <summary>Last day on which it can have been said; null while unknown.</summary>
    public DateOnly? SaidTo { get; init; }

    /// <summary>Whether the text tells the day, rather than the publication.</summary>
    public bool IsDayTold { get; init; }

    /// <summary>What people have decided.</summary>
    public StatementState State { get; init; }

    /// <summary>Which model read it; null for one that a person set.</summary>
    public string? Model { get; init; }

    /// <summary>When this state of it came into the record.</summary>
    public DateTimeOffset RecordedAt { get; init; }

    /// <summary>Since when it no longer stands: rejected, not found by a later reading, or its text has been replaced; null while it stands.</summary>
    public DateTimeOffset? RetiredAt { get; init; }

    /// <summary>Where the words looked for stand; empty where none were.</summary>
    public IReadOnlyList<TextSpan> Hits { get; init; } = [];
}
