using System.Globalization;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using Hearsay.Reading;

namespace Hearsay.Training.Scoring;

/// <summary>All figures of one model on one corpus, as tables and as JSON.</summary>
internal sealed class ScoreReport
{
    private const int CommonErrors = 5;

    private readonly CueKinds _cues = new();
    private readonly AttributionScores _scores = new();
    private readonly Breakdown _breakdown = new();
    private readonly ErrorKinds _errors = new();
    private readonly List<JudgedStatement> _judged = [];
    private int _articles;

    /// <summary>Counts one article.</summary>
    /// <param name="article">Text and gold.</param>
    /// <param name="statements">The outermost ones that were read.</param>
    public void Add(LabelledArticle article, IReadOnlyList<Statement> statements)
    {
        LabelledArticle.Attribution[] read = [.. statements.Select(s => new LabelledArticle.Attribution(s.Source, s.Cue, s.Content))];
        var comparison = Comparison.Of(article, read);
        _scores.Add(comparison);
        _breakdown.Add(comparison, _cues.Of(article), article.Publisher);
        _errors.Add(comparison);
        _judged.AddRange(statements.Select((s, i) => new JudgedStatement(_articles, s.Confidence, Reliability.IsThere(article.Attributions, read[i]))));
        _articles++;
    }

    /// <summary>Tables in Markdown.</summary>
    public string Table()
    {
        var table = new StringBuilder();
        void Line(FormattableString line) => table.Append(line.ToString(CultureInfo.InvariantCulture)).Append('\n');
        void Row(string name, Tally t) => Line($"| {name} | {t.Precision:F1} | {t.Recall:F1} | {t.F1:F1} |");
        Line($"{_articles} articles, {_scores.Linked.Gold} gold attributions, {_scores.Linked.Found} read\n");
        Line($"| | precision | recall | F1 |\n| --- | --- | --- | --- |");
        foreach ((string role, Tally tally) in _scores.Exact)
        {
            Row("exact " + role, tally);
        }

        Row("linked", _scores.Linked);
        Row("all three exact", _scores.AllExact);
        Line($"\n| kind | n | found % | linked % | all exact % |\n| --- | --- | --- | --- | --- |");
        foreach ((string group, string kind, KindTally t) in Kinds())
        {
            Line($"| {group}: {kind} | {t.Gold} | {t.Percent(t.Found):F1} | {t.Percent(t.Linked):F1} | {t.Percent(t.Exact):F1} |");
        }

        Line($"\n{_errors.Total} errors; the commonest:\n\n| error | n | share % |\n| --- | --- | --- |");
        foreach ((string kind, int count) in _errors.Commonest.Take(CommonErrors))
        {
            Line($"| {kind} | {count} | {100.0 * count / _errors.Total:F1} |");
        }

        Line($"\nExpected calibration error {Reliability.Error(_judged):F4} ({Reliability.BinCount} bins of equal width, the model's own weights)\n");
        Line($"| said | statements | said, mean | right |\n| --- | --- | --- | --- |");
        foreach (ReliabilityBin bin in Reliability.Bins(_judged))
        {
            Line($"| {bin.From:F1} to {bin.To:F1} | {bin.Count} | {bin.Said:F3} | {bin.Right:F3} |");
        }

        return table.ToString();
    }

    /// <summary>The same figures, in percent to two decimals; counts as they are.</summary>
    public JsonNode? Json() => JsonSerializer.SerializeToNode(
        new
        {
            articles = _articles,
            gold = _scores.Linked.Gold,
            found = _scores.Linked.Found,
            exact = _scores.Exact.ToDictionary(e => e.Key, e => Three(e.Value)),
            linked = Three(_scores.Linked),
            all_three_exact = Three(_scores.AllExact),
            breakdown = _breakdown.Groups.ToDictionary(g => g.Key, g => g.Value.ToDictionary(k => k.Key, k => Four(k.Value))),
            errors = _errors.Commonest.ToDictionary(e => e.Kind, e => new { n = e.Count, share = Round(100.0 * e.Count / _errors.Total) }),
            calibration_error = Math.Round(Reliability.Error(_judged), 4),
        });

    private IEnumerable<(string Group, string Kind, KindTally Tally)> Kinds() =>
        _breakdown.Groups.SelectMany(g => g.Value.Select(k => (g.Key, k.Key, k.Value)));

    private static object Three(Tally t) => new { precision = Round(t.Precision), recall = Round(t.Recall), f1 = Round(t.F1) };

    private static object Four(KindTally t) =>
        new { gold = t.Gold, found = Round(t.Percent(t.Found)), linked = Round(t.Percent(t.Linked)), exact = Round(t.Percent(t.Exact)) };

    private static double Round(double x) => Math.Round(x, 2);
}
