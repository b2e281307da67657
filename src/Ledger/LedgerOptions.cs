namespace Hearsay.Ledger;

/// <summary>How a project is opened.</summary>
public sealed record LedgerOptions
{
    /// <summary>How long a writer waits for another to finish; no less than a second.</summary>
    public TimeSpan Patience { get; init; } = TimeSpan.FromSeconds(30);

    /// <summary>Time of a new project.</summary>
    public TimeProvider Clock { get; init; } = TimeProvider.System;
}
