using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;
using Hearsay.Reading;

namespace Hearsay.Training.Scoring;

/// <summary>Reads labelled articles with a model and compares; fits and judges the calibration of its confidence.</summary>
internal static class ScoreCommand
{
    private const int Bins = 10;

    private static readonly JsonSerializerOptions Indented = new() { WriteIndented = true };

    /// <summary><c>score --articles A.jsonl [--layer L.jsonl] --model fast.bin [--name PART --out scores.json]</c></summary>
    public static void Run(Arguments arguments)
    {
        string model = arguments.Required("model");
        var reader = StatementReader.Load(model);
        double least = arguments.Number("min-confidence", StatementReader.UsualMinConfidence);
        var scores = new AttributionScores();
        var judged = new List<JudgedStatement>();
        int articles = 0;
        foreach (LabelledArticle article in LabelledArticle.Read(arguments.Required("articles"), arguments.All("layer").FirstOrDefault()))
        {
            Statement[] statements = [.. reader.Read(article.Text).Statements.Where(s => s.Within is null && s.Confidence >= least)];
            LabelledArticle.Attribution[] found = [.. statements.Select(s => new LabelledArticle.Attribution(s.Source, s.Cue, s.Content))];
            scores.Add(article, found, article.Publisher);
            judged.AddRange(statements.Select((s, i) => new JudgedStatement(articles, s.Confidence, AllThere(article, found[i]))));
            articles++;
        }

        Print(scores, articles);
        PrintReliability(judged);
        if (arguments.All("out").FirstOrDefault() is { } path)
        {
            JsonObject all = File.Exists(path) ? JsonNode.Parse(File.ReadAllText(path))!.AsObject() : [];
            all[arguments.Optional("name", "scores")] = Json(scores, judged, articles);
            File.WriteAllText(path, all.ToJsonString(Indented) + "\n");
        }
    }

    /// <summary>Whether one gold attribution shares tokens with cue, source (or both have none) and content.</summary>
    public static bool AllThere(LabelledArticle article, LabelledArticle.Attribution found) => article.Attributions.Any(g =>
        g.Cue.Any(c => found.Cue.Any(c.Overlaps))
        && g.Content.Any(c => found.Content.Any(c.Overlaps))
        && (g.Source.Count == 0 ? found.Source.Count == 0 : g.Source.Any(s => found.Source.Any(s.Overlaps))));

    /// <summary>Expected calibration error over ten bins of equal width, in [0, 1].</summary>
    public static double CalibrationError(IReadOnlyCollection<JudgedStatement> judged) => judged
        .GroupBy(j => Math.Min(Bins - 1, (int)(j.Confidence * Bins)))
        .Sum(bin => Math.Abs(bin.Sum(j => j.Confidence - (j.Right ? 1 : 0)))) / judged.Count;

    private static void Print(AttributionScores scores, int articles)
    {
        Line($"{articles} articles, {scores.Linked.Gold} gold attributions, {scores.Linked.Found} found");
        foreach ((string role, Tally tally) in scores.Exact)
        {
            Row("exact " + role, tally);
        }

        Row("linked", scores.Linked);
        Row("all three exact", scores.AllExact);
        Line($"recall of linked by kind:");
        foreach ((string kind, Tally tally) in scores.Kinds)
        {
            Line($"  {kind,-18} {tally.Recall,6:F1}  of {tally.Gold}");
        }
    }

    private static void PrintReliability(List<JudgedStatement> judged)
    {
        Line($"expected calibration error {CalibrationError(judged):F4}");
        foreach (IGrouping<int, JudgedStatement> bin in judged.GroupBy(j => Math.Min(Bins - 1, (int)(j.Confidence * Bins))).OrderBy(b => b.Key))
        {
            Line($"  {bin.Key / 10.0:F1}-{(bin.Key + 1) / 10.0:F1}  n {bin.Count(),5}  said {bin.Average(j => j.Confidence):F3}  right {bin.Average(j => j.Right ? 1.0 : 0):F3}");
        }
    }

    private static JsonNode? Json(AttributionScores scores, List<JudgedStatement> judged, int articles)
    {
        double Round(double x) => Math.Round(x, 2);
        object Three(Tally t) => new { precision = Round(t.Precision), recall = Round(t.Recall), f1 = Round(t.F1) };
        return JsonSerializer.SerializeToNode(
            new
            {
                articles,
                gold = scores.Linked.Gold,
                found = scores.Linked.Found,
                exact = scores.Exact.ToDictionary(e => e.Key, e => Three(e.Value)),
                linked = Three(scores.Linked),
                all_three_exact = Three(scores.AllExact),
                recall_by_kind = scores.Kinds.ToDictionary(k => k.Key, k => new { recall = Round(k.Value.Recall), gold = k.Value.Gold }),
                calibration_error = Math.Round(CalibrationError(judged), 4),
            });
    }

    private static void Row(string name, Tally tally) =>
        Line($"{name,-18} P {tally.Precision,5:F1}  R {tally.Recall,5:F1}  F1 {tally.F1,5:F1}");

    private static void Line(FormattableString line) => Console.WriteLine(line.ToString(CultureInfo.InvariantCulture));
}
