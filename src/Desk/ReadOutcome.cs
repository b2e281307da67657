using Hearsay.Intake;

namespace Hearsay.Desk;

/// <summary>What became of one input of a batch.</summary>
/// <typeparam name="T">What is made of each article that is read.</typeparam>
/// <param name="Where">File name, with <c>:line</c> for a row.</param>
/// <param name="Value">What was made of the article; default when rejected.</param>
/// <param name="Rejection">Why it was not read; null when it was.</param>
public sealed record ReadOutcome<T>(string Where, T? Value, Rejection? Rejection);
