using System.Globalization;
using System.Text.Json;
using System.Text.RegularExpressions;

namespace Hearsay.Repository.Tests;

/// <summary>Figures in prose beside the files that they were measured into.</summary>
internal static partial class Scores
{
    /// <summary>All numbers of a JSON file.</summary>
    public static IReadOnlyList<double> Of(string path)
    {
        using var document = JsonDocument.Parse(Checkout.Read(path));
        return [.. Numbers(document.RootElement)];
    }

    /// <summary>Figures with decimals in the tables of a page that are none of the scores, nor one in percent, as rounded there.</summary>
    public static IEnumerable<string> UnknownInTables(string page, IReadOnlyList<double> scores) =>
        Checkout.Read(page).Split('\n').Where(l => l.StartsWith('|'))
            .SelectMany(l => Figure().Matches(l)).Select(f => f.Value)
            .Where(f => !scores.Any(s => IsRounded(f, s)));

    private static bool IsRounded(string figure, double score)
    {
        double value = double.Parse(figure, CultureInfo.InvariantCulture);
        int decimals = figure.Length - figure.IndexOf('.', StringComparison.Ordinal) - 1;
        double half = (0.5 * Math.Pow(10, -decimals)) + 1e-9;
        return Math.Abs(value - score) <= half || Math.Abs(value - (100 * score)) <= half;
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
