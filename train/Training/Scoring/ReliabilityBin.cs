namespace Hearsay.Training.Scoring;

/// <summary>Statements of about the same confidence.</summary>
/// <param name="From">Least confidence, in [0, 1).</param>
/// <param name="To">Confidence that is no longer in, or 1.</param>
/// <param name="Count">How many.</param>
/// <param name="Said">Mean confidence.</param>
/// <param name="Right">Share of the right ones.</param>
internal readonly record struct ReliabilityBin(double From, double To, int Count, double Said, double Right);
