namespace Hearsay.Benchmarks;

/// <summary>One stage of reading.</summary>
/// <param name="Stage">What is done: <c>take in, cut, encode, decide, write</c>.</param>
/// <param name="Share">Of the time of one core for all stages, in [0, 1].</param>
internal sealed record StageShare(string Stage, double Share);
