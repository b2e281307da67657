namespace Hearsay.Ledger;

/// <summary>A statement as one reading found it. Words for mode, stance, certainty and sourcing are those of <c>hearsay.reading/1</c>.</summary>
public sealed record StatementRecord
{
    /// <summary>Name inside the reading, <c>s1</c>.</summary>
    public required string LocalId { get; init; }

    /// <summary>Local id of the statement whose content holds this one; null for an outermost one.</summary>
    public string? Within { get; init; }

    /// <summary>Local id of the actor who holds it; null while unknown.</summary>
    public string? Holder { get; init; }

    /// <summary>Local ids of actors from the outermost teller to the holder: the rungs.</summary>
    public IReadOnlyList<string> Chain { get; init; } = [];

    /// <summary>Words of the source; may be empty.</summary>
    public IReadOnlyList<TextSpan> Source { get; init; } = [];

    /// <summary>Words of the cue; empty for the article's own voice.</summary>
    public IReadOnlyList<TextSpan> Cue { get; init; } = [];

    /// <summary>Words of the content.</summary>
    public required IReadOnlyList<TextSpan> Content { get; init; }

    /// <summary><c>direct</c>, <c>indirect</c> or <c>mixed</c>.</summary>
    public required string Mode { get; init; }

    /// <summary>Such as <c>asserts</c>; null while unknown.</summary>
    public string? Stance { get; init; }

    /// <summary>Such as <c>probable</c>; null while unknown.</summary>
    public string? Certainty { get; init; }

    /// <summary>Such as <c>named</c>; null while unknown.</summary>
    public string? Sourcing { get; init; }

    /// <summary>Probability in [0, 1] that it is there.</summary>
    public required double Confidence { get; init; }

    /// <summary>First day on which it can have been said, where the text tells; null where it does not.</summary>
    public DateOnly? SaidFrom { get; init; }

    /// <summary>Last day on which it can have been said, where the text tells; null where it does not.</summary>
    public DateOnly? SaidTo { get; init; }
}
