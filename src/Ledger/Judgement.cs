namespace Hearsay.Ledger;

/// <summary>One decision of a person: added to a history, never changed or taken away.</summary>
/// <param name="Subject">What it is about, written as an id: <c>S12</c>, <c>A3</c>.</param>
/// <param name="Verb">Such as <c>accept</c>, <c>reject</c>, <c>correct</c>.</param>
/// <param name="Value">What was set, as JSON; null where the verb says it all.</param>
/// <param name="Who">Who decided.</param>
/// <param name="At">When.</param>
/// <param name="Why">The reason in his words; null where he gave none.</param>
public sealed record Judgement(string Subject, string Verb, string? Value, string Who, DateTimeOffset At, string? Why);
