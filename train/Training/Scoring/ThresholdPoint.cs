namespace Hearsay.Training.Scoring;

/// <summary>What <c>--min-confidence</c> makes of a reading.</summary>
/// <param name="Least">The least confidence, in [0, 1].</param>
/// <param name="Linked">Counts of linked attributions.</param>
internal sealed record ThresholdPoint(double Least, Tally Linked);
