using System.Globalization;
using Hearsay.Reading;

namespace Hearsay.Training.Scoring;

/// <summary>Draws how far the confidence of a model can be trusted, and what asking for more of it costs.</summary>
internal static class CurvesCommand
{
    /// <summary><c>curves --model fast.bin --articles dev.jsonl [--layer L.jsonl] --part "PolNeAR dev" --out docs/images</c></summary>
    /// <remarks>
    /// Writes <c>MODEL-reliability.svg</c>, each half of the articles under weights fitted on the other half, and
    /// <c>MODEL-min-confidence.svg</c>, under the model's own; prints the figures of both as tables in Markdown.
    /// </remarks>
    public static void Run(Arguments arguments)
    {
        var reader = StatementReader.Load(arguments.Required("model"));
        string folder = arguments.Required("out"), on = $"{reader.Model} on {arguments.Optional("part", "dev")}";
        LabelledArticle[] articles = [.. LabelledArticle.Read(arguments.Required("articles"), arguments.All("layer").FirstOrDefault())];
        IReadOnlyList<JudgedStatement> judged = CalibrationCases.Of(reader, articles).Outermost.HeldOut();
        ThresholdPoint[] points = Points(reader, articles);
        Directory.CreateDirectory(folder);
        File.WriteAllText(Path.Combine(folder, $"{reader.Model}-reliability.svg"), ReliabilityPicture.Draw(on, judged));
        File.WriteAllText(Path.Combine(folder, $"{reader.Model}-min-confidence.svg"), ThresholdPicture.Draw(on, points));
        Print(judged, points);
    }

    private static ThresholdPoint[] Points(StatementReader reader, LabelledArticle[] articles)
    {
        ArticleReading[] readings = [.. articles.Select(a => reader.Read(a.Text))];
        double[] leasts = [.. Enumerable.Range(0, 20).Select(i => i / 20.0), 0.97, 0.98, 0.99];
        return
        [
            .. leasts.Select(least =>
            {
                var scores = new AttributionScores();
                foreach ((LabelledArticle article, ArticleReading reading) in articles.Zip(readings))
                {
                    scores.Add(Comparison.Of(article, [.. reading.AtLeast(least).Statements.Where(s => s.Within is null)
                        .Select(s => new LabelledArticle.Attribution(s.Source, s.Cue, s.Content))]));
                }

                return new ThresholdPoint(least, scores.Linked);
            }),
        ];
    }

    private static void Print(IReadOnlyList<JudgedStatement> judged, ThresholdPoint[] points)
    {
        Line($"Expected calibration error {Reliability.Error(judged):F4} ({Reliability.BinCount} bins of equal width, held-out halves)\n");
        Line($"| said | statements | said, mean | right |\n| --- | --- | --- | --- |");
        foreach (ReliabilityBin bin in Reliability.Bins(judged))
        {
            Line($"| {bin.From:F1} to {bin.To:F1} | {bin.Count} | {bin.Said:F2} | {bin.Right:F2} |");
        }

        Line($"\n| at least | precision | recall | F1 of linked |\n| --- | --- | --- | --- |");
        foreach (ThresholdPoint point in points)
        {
            Line($"| {point.Least:0.##} | {point.Linked.Precision:F1} | {point.Linked.Recall:F1} | {point.Linked.F1:F1} |");
        }
    }

    private static void Line(FormattableString line) => Console.WriteLine(line.ToString(CultureInfo.InvariantCulture));
}
