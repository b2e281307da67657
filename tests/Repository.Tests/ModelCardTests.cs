using System.Globalization;
using System.Text.Json;
using System.Text.RegularExpressions;

namespace Hearsay.Repository.Tests;

public sealed partial class ModelCardTests
{
    private static IEnumerable<string> Models =>
        Checkout.Files.Where(f => f.StartsWith("models/", StringComparison.Ordinal) && f.Count(c => c == '/') == 2)
            .Select(f => Path.GetDirectoryName(f)!.Replace('\\', '/')).Distinct();

    [Fact]
    public void Models_EachHave_ConfigScoresAndCard() =>
        Assert.All(Models, m => Assert.All(["config.json", "scores.json", "CARD.md"], f => Assert.True(Checkout.Exists($"{m}/{f}"), $"{m}/{f}")));

    [Fact]
    public void Cards_EveryFigureInATable_StandsInTheScores() =>
        Assert.All(Models, m =>
        {
            double[] scores = [.. Numbers(JsonDocument.Parse(Checkout.Read($"{m}/scores.json")).RootElement)];
            var unknown = Checkout.Read($"{m}/CARD.md").Split('\n').Where(l => l.StartsWith('|'))
                .SelectMany(l => Figure().Matches(l)).Select(f => f.Value)
                .Where(f => !scores.Any(s => IsRounded(f, s)));
            Assert.Empty(unknown);
        });

    /// <summary>Whether a figure is a score, or a share given in percent, to as many decimals as it shows.</summary>
    private static bool IsRounded(string figure, double score)
    {
        double value = double.Parse(figure, CultureInfo.InvariantCulture);
        double half = 0.5 * Math.Pow(10, -(figure.Length - figure.IndexOf('.', StringComparison.Ordinal) - 1)) + 1e-9;
        return Math.Abs(value - score) <= half || Math.Abs(value - 100 * score) <= half;
    }

    private static IEnumerable<double> Numbers(JsonElement json) => json.ValueKind switch
    {
        JsonValueKind.Number => [json.GetDouble()],
        JsonValueKind.Array => json.EnumerateArray().SelectMany(Numbers),
        JsonValueKind.Object => json.EnumerateObject().SelectMany(p => Numbers(p.Value)),
        _ => [],
    };

    [GeneratedRegex(@"(?<![\w.])\d+\.\d+(?![\w.])")]
    private static partial Regex Figure();
}
