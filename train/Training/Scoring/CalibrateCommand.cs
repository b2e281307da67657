using System.Globalization;
using Hearsay.Language;
using Hearsay.Reading;

namespace Hearsay.Training.Scoring;

/// <summary>Fits the regression behind <see cref="Statement.Confidence"/> and judges it on articles that it was not fitted on.</summary>
internal static class CalibrateCommand
{
    private const int Steps = 4000;
    private const double Rate = 0.1, Ridge = 1e-3;

    /// <summary><c>calibrate --articles dev.jsonl --model fast.bin</c>: prints the weights for <c>pack.py --calibration</c>.</summary>
    /// <remarks>The error is that of each half under weights from the other half; the weights printed are from both.</remarks>
    public static void Run(Arguments arguments)
    {
        var reader = StatementReader.Load(arguments.Required("model"));
        var cases = new List<(int Article, double[] Parts, bool Right)>();
        int articles = 0;
        foreach (LabelledArticle article in LabelledArticle.Read(arguments.Required("articles"), arguments.All("layer").FirstOrDefault()))
        {
            Document document = Document.Parse(article.Text);
            foreach (Attribution a in reader.Attribute(document))
            {
                Span[] Characters(IEnumerable<Span> tokens) => [.. tokens.Select(document.Characters)];
                var found = new LabelledArticle.Attribution(Characters(a.Source), Characters([a.Cue]), Characters(a.Content));
                cases.Add((articles, [.. Calibration.Parts(a), 1], ScoreCommand.AllThere(article, found)));
            }

            articles++;
        }

        var judged = new List<JudgedStatement>();
        for (int half = 0; half < 2; half++)
        {
            double[] weights = Fit([.. cases.Where(c => c.Article % 2 != half).Select(c => (c.Parts, c.Right))]);
            judged.AddRange(cases.Where(c => c.Article % 2 == half)
                .Select(c => new JudgedStatement(c.Article, Probability(weights, c.Parts), c.Right)));
        }

        Console.Error.WriteLine(string.Create(
            CultureInfo.InvariantCulture, $"{cases.Count} statements; expected calibration error on the other half {ScoreCommand.CalibrationError(judged):F4}"));
        double[] all = Fit([.. cases.Select(c => (c.Parts, c.Right))]);
        Console.WriteLine(string.Join(' ', all.Select(w => w.ToString("F5", CultureInfo.InvariantCulture))));
    }

    /// <summary>Logistic regression by gradient ascent with a small ridge; the inputs are few and the cases thousands.</summary>
    public static double[] Fit((double[] Parts, bool Right)[] cases)
    {
        double[] weights = new double[cases[0].Parts.Length];
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

            for (int i = 0; i < slope.Length; i++)
            {
                weights[i] += Rate * ((slope[i] / cases.Length) - (Ridge * weights[i]));
            }
        }

        return weights;
    }

    private static double Probability(double[] weights, double[] parts)
    {
        double sum = 0;
        for (int i = 0; i < weights.Length; i++)
        {
            sum += weights[i] * parts[i];
        }

        return 1 / (1 + Math.Exp(-sum));
    }
}
