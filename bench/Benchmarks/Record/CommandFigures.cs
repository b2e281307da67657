namespace Hearsay.Benchmarks.Record;

/// <summary>How long one command takes.</summary>
/// <param name="Command">Which.</param>
/// <param name="MedianMs">Middle run.</param>
/// <param name="Percentile95Ms">Nineteen of twenty runs take no longer (nearest rank).</param>
/// <param name="MaxMs">Slowest run.</param>
internal sealed record CommandFigures(string Command, double MedianMs, double Percentile95Ms, double MaxMs)
{
    public static CommandFigures Of(string command, IReadOnlyList<double> ms)
    {
        double[] sorted = [.. ms.Order()];
        return new CommandFigures(command, At(sorted, 0.5), At(sorted, 0.95), Math.Round(sorted[^1], 1));
    }

    private static double At(double[] sorted, double share) => Math.Round(sorted[(int)Math.Ceiling(share * sorted.Length) - 1], 1);
}
