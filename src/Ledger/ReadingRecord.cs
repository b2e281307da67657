namespace Hearsay.Ledger;

/// <summary>What one model read in one text.</summary>
public sealed record ReadingRecord
{
    /// <summary>The model's name, such as <c>en-careful-1</c>.</summary>
    public required string Model { get; init; }

    /// <summary>Version of the program.</summary>
    public required string Program { get; init; }

    /// <summary>Statements below were left out; in [0, 1].</summary>
    public required double MinConfidence { get; init; }

    /// <summary>When it was read.</summary>
    public required DateTimeOffset ReadAt { get; init; }

    /// <summary>Everybody who is mentioned.</summary>
    public IReadOnlyList<ActorRecord> Actors { get; init; } = [];

    /// <summary>In order of the text; a statement comes after the one that it is within.</summary>
    public IReadOnlyList<StatementRecord> Statements { get; init; } = [];

    /// <summary>Deadlines and promises.</summary>
    public IReadOnlyList<CommitmentRecord> Commitments { get; init; } = [];

    /// <summary>What sides agreed on.</summary>
    public IReadOnlyList<AgreementRecord> Agreements { get; init; } = [];

    /// <summary>Pairs of statements that contradict, doubt or bear out one another.</summary>
    public IReadOnlyList<DisputeRecord> Disputes { get; init; } = [];
}
