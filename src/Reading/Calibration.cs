namespace Hearsay.Reading;

/// <summary>Turns what the model says of its parts into one probability that cue, source and content are all there.</summary>
/// <remarks>
/// A logistic regression on the log odds of the three parts (Platt 1999), fitted by <c>training calibrate</c> on readings of
/// dev articles and judged on the other half; see <c>docs/method.md</c>.
/// </remarks>
internal sealed class Calibration
{
    private const int Weights = 4;

    private const double Least = 1e-4;

    private readonly float[] _weights;

    /// <summary>Takes the weights of cue, source, content and the constant, for outermost statements, then for inner ones.</summary>
    /// <exception cref="InvalidDataException">Not eight weights.</exception>
    public Calibration(ReadOnlySpan<float> weights)
    {
        if (weights.Length != 2 * Weights)
        {
            throw new InvalidDataException($"Calibration of {2 * Weights} weights expected, {weights.Length} found.");
        }

        _weights = weights.ToArray();
    }

    /// <summary>Log odds of the parts, the inputs of the regression.</summary>
    public static double[] Parts(Attribution a) =>
        [LogOdds(a.CueProbability), LogOdds(a.SourceProbability), LogOdds(a.ContentProbability)];

    /// <summary>Probability in (0, 1).</summary>
    public double Confidence(Attribution a)
    {
        double[] parts = Parts(a);
        ReadOnlySpan<float> weights = a.Outermost is null ? _weights.AsSpan(0, Weights) : _weights.AsSpan(_weights.Length - Weights);
        double sum = weights[^1];
        for (int i = 0; i < parts.Length; i++)
        {
            sum += weights[i] * parts[i];
        }

        return 1 / (1 + Math.Exp(-sum));
    }

    private static double LogOdds(double p)
    {
        p = Math.Clamp(p, Least, 1 - Least);
        return Math.Log(p / (1 - p));
    }
}
