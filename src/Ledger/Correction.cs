namespace Hearsay.Ledger;

/// <summary>What a person puts in place of what was read; null keeps what is there.</summary>
public sealed record Correction
{
    /// <summary>Another stance.</summary>
    public string? Stance { get; init; }

    /// <summary>Another certainty.</summary>
    public string? Certainty { get; init; }

    /// <summary>Another sourcing.</summary>
    public string? Sourcing { get; init; }

    /// <summary>Name of another holder; one that the record knows, or a new one.</summary>
    public string? Holder { get; init; }

    /// <summary>Other words of the source.</summary>
    public IReadOnlyList<TextSpan>? Source { get; init; }

    /// <summary>Other words of the cue.</summary>
    public IReadOnlyList<TextSpan>? Cue { get; init; }

    /// <summary>Other words of the content.</summary>
    public IReadOnlyList<TextSpan>? Content { get; init; }
}
