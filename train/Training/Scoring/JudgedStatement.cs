namespace Hearsay.Training.Scoring;

/// <summary>A statement that a reader found, and whether it was there.</summary>
/// <param name="Article">Number of its article.</param>
/// <param name="Confidence">What the reader said, in [0, 1].</param>
/// <param name="Right">Whether cue, source and content all overlap those of one gold attribution.</param>
internal readonly record struct JudgedStatement(int Article, double Confidence, bool Right);
