using Hearsay.Intake;

namespace Hearsay.Desk.Ingest;

/// <summary>How news is taken into the record.</summary>
public sealed record IngestOptions
{
    /// <summary>Facts for articles that do not tell their own.</summary>
    public ArticleFacts Defaults { get; init; } = ArticleFacts.None;

    /// <summary>Statements below are left out; in [0, 1].</summary>
    public required double MinConfidence { get; init; }

    /// <summary>Articles read at once, at least 1; one more thread writes.</summary>
    public int Jobs { get; init; } = 1;

    /// <summary>Files that are passed over: the project itself, by full path.</summary>
    public string? ProjectFile { get; init; }
}
