namespace Hearsay.Ledger;

/// <summary>What was seen to be so. Never made from a claim.</summary>
/// <param name="Key">The observer's own id; a second one of the same key is a later word on the same matter.</param>
/// <param name="About">The question that it answers, in words.</param>
/// <param name="Answer">The answer.</param>
/// <param name="From">First day on which it was so; null while unknown.</param>
/// <param name="To">Last day on which it was so; null while unknown.</param>
/// <param name="Seen">Day on which it was established; null while unknown.</param>
/// <param name="By">Who observed.</param>
/// <param name="Basis">Such as <c>imagery</c>.</param>
/// <param name="Note">Anything else; null for nothing.</param>
public sealed record ObservationRecord(
    string Key, string About, string Answer, DateOnly? From, DateOnly? To, DateOnly? Seen, string By, string Basis, string? Note);
