namespace Hearsay.Training.Scoring;

/// <summary>Whether what is said with confidence p is right p of the time.</summary>
internal static class Reliability
{
    /// <summary>Bins of equal width.</summary>
    public const int BinCount = 10;

    /// <summary>The bins that hold something, in order.</summary>
    public static IReadOnlyList<ReliabilityBin> Bins(IEnumerable<JudgedStatement> judged) =>
    [
        .. judged.GroupBy(j => Math.Min(BinCount - 1, (int)(j.Confidence * BinCount))).OrderBy(b => b.Key)
            .Select(b => new ReliabilityBin(
                b.Key / (double)BinCount,
                (b.Key + 1) / (double)BinCount,
                b.Count(),
                b.Average(j => j.Confidence),
                b.Average(j => j.Right ? 1.0 : 0))),
    ];

    /// <summary>Expected calibration error over the bins, in [0, 1]: mean distance between said and right, by count.</summary>
    public static double Error(IReadOnlyCollection<JudgedStatement> judged) =>
        Bins(judged).Sum(b => b.Count * Math.Abs(b.Said - b.Right)) / judged.Count;

    /// <summary>Whether one gold attribution shares characters with cue, source (or both have none) and content.</summary>
    /// <param name="gold">Attributions of the article.</param>
    /// <param name="read">One that was read in it.</param>
    public static bool IsThere(IReadOnlyList<LabelledArticle.Attribution> gold, LabelledArticle.Attribution read) => gold.Any(g =>
        g.Cue.Any(c => read.Cue.Any(c.Overlaps))
        && g.Content.Any(c => read.Content.Any(c.Overlaps))
        && (g.Source.Count == 0 ? read.Source.Count == 0 : g.Source.Any(s => read.Source.Any(s.Overlaps))));
}
