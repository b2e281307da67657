namespace Hearsay.Ledger;

/// <summary>One row of the table of statements, before it is written.</summary>
internal sealed record StatementValues
{
    public required long Id { get; init; }
    public required long Root { get; init; }
    public required long Document { get; init; }
    public required long Version { get; init; }
    public long? Reading { get; init; }
    public bool IsByPerson { get; init; }
    public long? Within { get; init; }
    public long? HolderAppearance { get; init; }
    public long? HolderActor { get; init; }
    public string? HolderName { get; init; }
    public IReadOnlyList<TextSpan> Source { get; init; } = [];
    public IReadOnlyList<TextSpan> Cue { get; init; } = [];
    public IReadOnlyList<TextSpan> Content { get; init; } = [];
    public required string Mode { get; init; }
    public string? Stance { get; init; }
    public string? Certainty { get; init; }
    public string? Sourcing { get; init; }
    public double? Confidence { get; init; }
    public DateOnly? SaidFrom { get; init; }
    public DateOnly? SaidTo { get; init; }
    public bool IsDayTold { get; init; }
    public string? OutletKey { get; init; }

    /// <summary>Appearances from the outermost teller to the holder.</summary>
    public IReadOnlyList<long> Chain { get; init; } = [];

    /// <summary>Whether it never holds: another reading's view of what a person has settled.</summary>
    public bool IsRetired { get; init; }

    /// <summary>Adds the row, its rungs and its words.</summary>
    public void AddTo(Writing writing, CodePointText text)
    {
        writing.Add(
            Tables.Statement, Id, Root, Document, Version, Reading, IsByPerson ? "person" : "reader", Within, HolderAppearance, HolderActor,
            Spans.Format(Source), Spans.Format(Cue), Spans.Format(Content), Mode, Stance, Certainty, Sourcing, Confidence, Stored.Day(SaidFrom),
            Stored.Day(SaidTo), Writing.Flag(IsDayTold), writing.At, IsRetired ? writing.At : null);
        for (int level = 0; level < Chain.Count; level++)
        {
            writing.Add(Tables.Rung, Id, (long)level, Chain[level]);
        }

        writing.Index(Tables.StatementSearch, Search.IndexRows.OfStatement(this, text));
    }
}
