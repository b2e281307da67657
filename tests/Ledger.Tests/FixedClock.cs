namespace Hearsay.Ledger.Tests;

/// <summary>A clock that stands a day before <see cref="Make.Start"/>.</summary>
public sealed class FixedClock : TimeProvider
{
    public override DateTimeOffset GetUtcNow() => Make.At(-24);
}
