namespace Hearsay.Reading;

/// <summary>Turns what the model says of its parts into one probability that cue, source and content are all there.</summary>
/// <remarks>
/// A logistic regression on the log odds of the three parts (Platt 1999), fitted by <c>training calibrate</c> on readings of
/// dev articles and judged on the other half; see <c>docs/method.md</c>.
/// </remarks>
internal sealed class Calibration
{
    /// <summary>Number of weights: one for each part and a constant.</summary>
    public const int Weights = 4;

    private const double Least = 1e-4;

    private readonly float[] _weights;

    /// <summary>Takes the weights of cue, source, content and the constant.</summary>
    public Calibration(ReadOnlySpan<float> weights) => _weights = weights.ToArray();

    /// <summary>Log odds of the parts, the inputs of the regression.</summary>
    public static double[] Parts(Attribution a) =>
        [LogOdds(a.CueProbability), LogOdds(a.SourceProbability), LogOdds(a.ContentProbability)];

    /// <summary>Probability in (0, 1).</summary>
    public double Confidence(Attribution a)
    {
        double[] parts = Parts(a);
        double sum = _weights[3];
        for (int i = 0; i < parts.Length; i++)
        {
            sum += _weights[i] * parts[i];
        }

        return 1 / (1 + Math.Exp(-sum));
    }

    private static double LogOdds(double p)
    {
        p = Math.Clamp(p, Least, 1 - Least);
        return Math.Log(p / (1 - p));
    }
}
