using Hearsay.Language;
using Hearsay.Reading;

namespace Hearsay.Training.Scoring;

/// <summary>What the parts of each attribution found in labelled articles said, and whether it was there.</summary>
internal sealed class CalibrationCases
{
    private readonly List<(int Article, double[] Parts, bool Right)> _cases = [];

    private CalibrationCases()
    {
    }

    /// <summary>Number of attributions found.</summary>
    public int Count => _cases.Count;

    /// <summary>Reads all articles.</summary>
    /// <returns>Outermost attributions, and inner ones of the articles whose inner ones are marked.</returns>
    public static (CalibrationCases Outermost, CalibrationCases Inner) Of(StatementReader reader, IEnumerable<LabelledArticle> articles)
    {
        CalibrationCases outermost = new(), inner = new();
        foreach ((int number, LabelledArticle article) in articles.Index())
        {
            Document document = Document.Parse(article.Text);
            foreach (Attribution a in reader.Attribute(document))
            {
                Span[] Characters(IEnumerable<Span> tokens) => [.. tokens.Select(document.Characters)];
                var read = new LabelledArticle.Attribution(Characters(a.Source), Characters([a.Cue]), Characters(a.Content));
                (CalibrationCases cases, IReadOnlyList<LabelledArticle.Attribution>? gold) =
                    a.Outermost is null ? (outermost, article.Attributions) : (inner, article.Inner);
                if (gold is not null)
                {
                    cases._cases.Add((number, [.. Calibration.Parts(a), 1], Reliability.IsThere(gold, read)));
                }
            }
        }

        return (outermost, inner);
    }

    /// <summary>Weights fitted on all articles.</summary>
    /// <param name="slopes">If given, weights of which only the constant is fitted anew.</param>
    public double[] Weights(double[]? slopes) => CalibrateCommand.Fit([.. _cases.Select(c => (c.Parts, c.Right))], slopes);

    /// <summary>Each half of the articles (even and odd ones) under weights fitted on the other half.</summary>
    /// <param name="slopes">If given, weights of which only the constant is fitted anew.</param>
    public IReadOnlyList<JudgedStatement> HeldOut(double[]? slopes = null)
    {
        var judged = new List<JudgedStatement>();
        for (int half = 0; half < 2; half++)
        {
            double[] weights = CalibrateCommand.Fit([.. _cases.Where(c => c.Article % 2 != half).Select(c => (c.Parts, c.Right))], slopes);
            judged.AddRange(_cases.Where(c => c.Article % 2 == half)
                .Select(c => new JudgedStatement(c.Article, CalibrateCommand.Probability(weights, c.Parts), c.Right)));
        }

        return judged;
    }
}
