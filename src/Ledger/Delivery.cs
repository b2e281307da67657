namespace Hearsay.Ledger;

/// <summary>What is recorded in one piece, all of it or nothing.</summary>
public sealed record Delivery
{
    /// <summary>When it is recorded; never earlier than what was recorded before.</summary>
    public required DateTimeOffset At { get; init; }

    /// <summary>Articles, in the order of their coming.</summary>
    public IReadOnlyList<DeliveredDocument> Documents { get; init; } = [];

    /// <summary>What could not be taken in.</summary>
    public IReadOnlyList<DeliveredFailure> Failures { get; init; } = [];

    /// <summary>How far each source has been read, once this delivery is recorded.</summary>
    public IReadOnlyList<SourceMark> Marks { get; init; } = [];
}
