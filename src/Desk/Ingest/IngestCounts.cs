namespace Hearsay.Desk.Ingest;

/// <summary>What a run has recorded.</summary>
public sealed record IngestCounts
{
    /// <summary>Articles that are new and were read.</summary>
    public int Read { get; init; }

    /// <summary>New texts of known documents, read.</summary>
    public int Changed { get; init; }

    /// <summary>Articles that were known.</summary>
    public int Repeats { get; init; }

    /// <summary>Articles not in English, kept and not read.</summary>
    public int Unread { get; init; }

    /// <summary>What could not be taken in, faults of the program included.</summary>
    public int Failed { get; init; }

    /// <summary>Of <see cref="Failed"/>, those where the program failed.</summary>
    public int Faults { get; init; }

    /// <summary>Statements found in what was read.</summary>
    public int Statements { get; init; }

    /// <summary>Whether some source held several articles, so that they rather than files were counted.</summary>
    public bool HasParts { get; init; }

    /// <summary>Everything that came in.</summary>
    public int All => Read + Changed + Repeats + Unread + Failed;

    /// <summary>With some more of one result.</summary>
    public IngestCounts Plus(IngestResult result, int count = 1) => result switch
    {
        IngestResult.Read => this with { Read = Read + count },
        IngestResult.Changed => this with { Changed = Changed + count },
        IngestResult.Repeat => this with { Repeats = Repeats + count },
        IngestResult.Unread => this with { Unread = Unread + count },
        IngestResult.Failed => this with { Failed = Failed + count },
        _ => throw new ArgumentOutOfRangeException(nameof(result)),
    };
}
