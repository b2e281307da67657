namespace Hearsay.Ledger;

/// <summary>Something that has not been taken in so far.</summary>
/// <param name="Id">Its name.</param>
/// <param name="Where">Path, <c>path#part</c> or address.</param>
/// <param name="Reason">Why, at the last attempt.</param>
/// <param name="Advice">What to do.</param>
/// <param name="IsFault">Whether the program failed rather than the input.</param>
/// <param name="FirstAt">First attempt.</param>
/// <param name="LastAt">Last attempt.</param>
/// <param name="Attempts">How many.</param>
public sealed record FailureRow(
    FailureId Id, string Where, string Reason, string Advice, bool IsFault, DateTimeOffset FirstAt, DateTimeOffset LastAt, int Attempts);
