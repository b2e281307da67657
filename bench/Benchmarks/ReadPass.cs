namespace Hearsay.Benchmarks;

/// <summary>One run over all inputs.</summary>
/// <param name="Seconds">Wall-clock time.</param>
/// <param name="CpuSeconds">Processor time of all threads, the collector's and the compiler's included.</param>
/// <param name="Words">Words of the articles read, parted by white space.</param>
/// <param name="AllocatedBytes">Managed memory asked for by all threads.</param>
/// <param name="OutputBytes">JSON written.</param>
internal readonly record struct ReadPass(double Seconds, double CpuSeconds, long Words, long AllocatedBytes, long OutputBytes)
{
    public double WordsPerSecond => Words / Seconds;

    public double WordsPerCpuSecond => Words / CpuSeconds;

    public double AllocatedBytesPerWord => (double)AllocatedBytes / Words;
}
