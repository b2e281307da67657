namespace Hearsay.Ledger;

/// <summary>Something that could not be taken in.</summary>
/// <param name="Where">Path, <c>path#part</c> or address.</param>
/// <param name="Reason">Why, as a clause: "is encrypted".</param>
/// <param name="Advice">What to do, as a sentence.</param>
/// <param name="IsFault">Whether the program failed rather than the input.</param>
/// <param name="At">When it was tried.</param>
public sealed record DeliveredFailure(string Where, string Reason, string Advice, bool IsFault, DateTimeOffset At);
