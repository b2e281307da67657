namespace Hearsay.Ledger;

/// <summary>One rung of a chain: who tells, as the text shows him.</summary>
/// <param name="Actor">Who.</param>
/// <param name="Name">His name or description.</param>
public sealed record RungRow(ActorId Actor, string Name);
