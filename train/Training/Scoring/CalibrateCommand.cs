using System.Globalization;
using Hearsay.Reading;

namespace Hearsay.Training.Scoring;

/// <summary>Fits the regression behind <see cref="Statement.Confidence"/> and judges it on articles that it was not fitted on.</summary>
internal static class CalibrateCommand
{
    private const int Steps = 4000;
    private const double Rate = 0.1, Ridge = 1e-3;

    /// <summary><c>calibrate --articles dev.jsonl [--layer L.jsonl] --model fast.bin</c>: prints eight weights for <c>pack.py --calibration</c>.</summary>
    /// <remarks>
    /// Four for outermost statements, four for inner ones. Marked inner ones are few, so only their constant is fitted and the rest
    /// is that of outermost ones. The error on standard error is that of each half under weights from the other half; the
    /// weights printed are from both.
    /// </remarks>
    public static void Run(Arguments arguments)
    {
        var reader = StatementReader.Load(arguments.Required("model"));
        (CalibrationCases outermost, CalibrationCases inner) = CalibrationCases.Of(
            reader, LabelledArticle.Read(arguments.Required("articles"), arguments.All("layer").FirstOrDefault()));
        double[] weights = Weights("outermost", outermost, null);
        weights = [.. weights, .. inner.Count == 0 ? weights : Weights("inner", inner, weights)];
        Console.WriteLine(string.Join(' ', weights.Select(w => w.ToString("F5", CultureInfo.InvariantCulture))));
    }

    private static double[] Weights(string level, CalibrationCases cases, double[]? slopes)
    {
        Console.Error.WriteLine(string.Create(
            CultureInfo.InvariantCulture,
            $"{cases.Count} {level} statements; expected calibration error on held-out halves, {Reliability.BinCount} bins of equal width: {Reliability.Error(cases.HeldOut(slopes)):F4}"));
        return cases.Weights(slopes);
    }

    /// <summary>Logistic regression by gradient ascent with a small ridge; the inputs are few and the cases thousands.</summary>
    /// <param name="cases">Inputs, the last of them 1 for the constant, and outcomes.</param>
    /// <param name="slopes">If given, weights that stay as they are but for the constant.</param>
    public static double[] Fit((double[] Parts, bool Right)[] cases, double[]? slopes = null)
    {
        double[] weights = slopes is null ? new double[cases[0].Parts.Length] : [.. slopes];
        double[] slope = new double[weights.Length];
        for (int step = 0; step < Steps; step++)
        {
            Array.Clear(slope);
            foreach ((double[] parts, bool right) in cases)
            {
                double error = (right ? 1 : 0) - Probability(weights, parts);
                for (int i = 0; i < slope.Length; i++)
                {
                    slope[i] += error * parts[i];
                }
            }

            for (int i = slopes is null ? 0 : slope.Length - 1; i < slope.Length; i++)
            {
                weights[i] += Rate * ((slope[i] / cases.Length) - (Ridge * weights[i]));
            }
        }

        return weights;
    }

    /// <summary>Probability of one case, in (0, 1).</summary>
    public static double Probability(double[] weights, double[] parts)
    {
        double sum = 0;
        for (int i = 0; i < weights.Length; i++)
        {
            sum += weights[i] * parts[i];
        }

        return 1 / (1 + Math.Exp(-sum));
    }
}
