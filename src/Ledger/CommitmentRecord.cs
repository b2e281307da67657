namespace Hearsay.Ledger;

/// <summary>A deadline or promise as one reading found it.</summary>
public sealed record CommitmentRecord
{
    /// <summary>Who set it; null where the text does not say.</summary>
    public string? Setter { get; init; }

    /// <summary>Who is bound.</summary>
    public IReadOnlyList<string> Bound { get; init; } = [];

    /// <summary>What is to be done; empty where the text does not say.</summary>
    public string Act { get; init; } = "";

    /// <summary>Words that name the time; null where none is named.</summary>
    public string? DueWords { get; init; }

    /// <summary>First day on which it can fall due; null while unknown.</summary>
    public DateOnly? DueFrom { get; init; }

    /// <summary>Last day on which it can fall due; null while unknown.</summary>
    public DateOnly? DueTo { get; init; }

    /// <summary>What the text says has become of it; null where it does not.</summary>
    public string? Status { get; init; }

    /// <summary>On whose word; null where the article tells it itself.</summary>
    public string? Teller { get; init; }

    /// <summary>Its condition; null where it has none.</summary>
    public string? Condition { get; init; }

    /// <summary>Words that tell of it.</summary>
    public required TextSpan Evidence { get; init; }
}
