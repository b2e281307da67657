namespace Hearsay.Benchmarks;

/// <summary>What was measured with one number of jobs.</summary>
/// <param name="Jobs">Articles read at once.</param>
/// <param name="Passes">Passes counted.</param>
/// <param name="WordsPerSecondMin">Slowest pass.</param>
/// <param name="WordsPerSecondMedian">Middle pass: the figure to quote.</param>
/// <param name="WordsPerSecondMax">Fastest pass.</param>
/// <param name="WordsPerCpuSecond">Median; much above the words a second on one job when the machine was busy with other things.</param>
/// <param name="AllocatedBytesPerWord">Median; managed memory asked for, mostly given back at once.</param>
/// <param name="PeakWorkingSetBytes">Most memory that the process held up to the end of these passes, model included.</param>
internal sealed record JobsFigures(
    int Jobs,
    int Passes,
    double WordsPerSecondMin,
    double WordsPerSecondMedian,
    double WordsPerSecondMax,
    double WordsPerCpuSecond,
    double AllocatedBytesPerWord,
    long PeakWorkingSetBytes)
{
    public static JobsFigures Of(int jobs, IReadOnlyList<ReadPass> passes, long peakWorkingSetBytes)
    {
        double[] speeds = Sorted(passes, p => p.WordsPerSecond);
        return new JobsFigures(
            jobs,
            passes.Count,
            Math.Round(speeds[0]),
            Math.Round(Median(speeds)),
            Math.Round(speeds[^1]),
            Math.Round(Median(Sorted(passes, p => p.WordsPerCpuSecond))),
            Math.Round(Median(Sorted(passes, p => p.AllocatedBytesPerWord)), 1),
            peakWorkingSetBytes);
    }

    private static double[] Sorted(IReadOnlyList<ReadPass> passes, Func<ReadPass, double> figure) =>
        [.. passes.Select(figure).Order()];

    private static double Median(double[] sorted) =>
        (sorted[(sorted.Length - 1) / 2] + sorted[sorted.Length / 2]) / 2;
}
