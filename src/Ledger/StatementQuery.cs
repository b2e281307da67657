namespace Hearsay.Ledger;

/// <summary>Which statements are looked for. What is null does not matter.</summary>
public sealed record StatementQuery
{
    /// <summary>Most statements that one answer holds.</summary>
    public const int MaxLimit = 1000;

    /// <summary>Words of content, cue or source: all must occur, in any form; words in double quotes in this order.</summary>
    public string? Words { get; init; }

    /// <summary>Who holds it.</summary>
    public ActorId? Actor { get; init; }

    /// <summary>A stance.</summary>
    public string? Stance { get; init; }

    /// <summary>A certainty.</summary>
    public string? Certainty { get; init; }

    /// <summary>A sourcing.</summary>
    public string? Sourcing { get; init; }

    /// <summary>Said on this day or after; the day of publication stands in where the text does not tell.</summary>
    public DateOnly? From { get; init; }

    /// <summary>Said on this day or before; the day of publication stands in where the text does not tell.</summary>
    public DateOnly? To { get; init; }

    /// <summary>Publisher, by name, case aside.</summary>
    public string? Outlet { get; init; }

    /// <summary>In this document.</summary>
    public DocumentId? Document { get; init; }

    /// <summary>What people have decided about it; null for all but rejected ones.</summary>
    public StatementState? State { get; init; }

    /// <summary>As the record stood then; null for now.</summary>
    public DateTimeOffset? AsOf { get; init; }

    /// <summary>At most so many, from 1 to <see cref="MaxLimit"/>.</summary>
    public int Limit { get; init; } = 50;

    /// <summary>Only statements recorded before this one: the last of the page before.</summary>
    public StatementId? Before { get; init; }
}
