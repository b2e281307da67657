namespace Hearsay.Ledger;

/// <summary>Which documents are looked for. What is null does not matter.</summary>
public sealed record DocumentQuery
{
    /// <summary>Words of title or text: all must occur, in any form; words in double quotes in this order.</summary>
    public string? Words { get; init; }

    /// <summary>Publisher, by name, case aside.</summary>
    public string? Outlet { get; init; }

    /// <summary>Published on this day or after.</summary>
    public DateOnly? From { get; init; }

    /// <summary>Published on this day or before.</summary>
    public DateOnly? To { get; init; }

    /// <summary>Whether it was read; false for those in other languages.</summary>
    public bool? IsRead { get; init; }

    /// <summary>As the record stood then; null for now.</summary>
    public DateTimeOffset? AsOf { get; init; }

    /// <summary>At most so many, from 1 to <see cref="StatementQuery.MaxLimit"/>.</summary>
    public int Limit { get; init; } = 50;

    /// <summary>Only documents recorded before this one: the last of the page before.</summary>
    public DocumentId? Before { get; init; }
}
