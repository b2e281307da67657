using System.Globalization;
using System.Text.Json;

namespace Hearsay.Repository.Tests;

/// <summary>Accuracy beside speed: one row for each shipped reader and scored corpus, with the figures of their files.</summary>
public sealed class ReaderTableTests
{
    private const string Corpora = "PolNeAR dev;Wikinews dev";

    private static readonly string[] Roles = ["source", "cue", "content"];

    public static TheoryData<string> Pages => ["README.md", "docs/method.md"];

    [Theory]
    [MemberData(nameof(Pages))]
    public void Table_HasTheMeasuredRows_OfTheReadersThatAreShipped(string page)
    {
        string[][] expected = [.. Readers().SelectMany(r => Corpora.Split(';').Select(c => Row(r, c)))];
        Assert.NotEmpty(expected);
        Assert.Equal(expected, Rows(page));
    }

    /// <summary>Names of the readers and the folders of their models, <c>fast</c> and <c>models/en-fast-2</c>, in that order.</summary>
    private static IEnumerable<(string Name, string Folder)> Readers() =>
        new[] { "fast", "careful" }.SelectMany(name => Checkout.Files
            .Where(f => f.StartsWith($"models/en-{name}-", StringComparison.Ordinal) && f.EndsWith("/model.bin", StringComparison.Ordinal))
            .Select(f => (name, f[..f.LastIndexOf('/')])));

    private static string[] Row((string Name, string Folder) reader, string corpus)
    {
        using var scores = JsonDocument.Parse(Checkout.Read($"{reader.Folder}/scores.json"));
        JsonElement part = scores.RootElement.GetProperty(corpus);
        return
        [
            reader.Name,
            corpus,
            .. Roles.Select(r => Percent(part.GetProperty("exact").GetProperty(r))),
            Percent(part.GetProperty("linked")),
            Speed(reader.Folder),
        ];
    }

    private static string Percent(JsonElement figures) =>
        Math.Round(figures.GetProperty("f1").GetDecimal(), 1, MidpointRounding.AwayFromZero).ToString("F1", CultureInfo.InvariantCulture);

    /// <summary>Median of one job in the saved result of the benchmark, in thousands, under ten thousand in hundreds.</summary>
    private static string Speed(string folder)
    {
        string name = $"/read/{Path.GetFileName(folder)}.json";
        string? file = Checkout.Files.FirstOrDefault(
            f => f.StartsWith("bench/results/", StringComparison.Ordinal) && f.EndsWith(name, StringComparison.Ordinal));
        Assert.True(file is not null, $"There is no bench/results/CPU{name}: run Benchmarks read --model NAME --save.");
        using var result = JsonDocument.Parse(Checkout.Read(file));
        double median = result.RootElement.GetProperty("jobs").EnumerateArray()
            .Single(j => j.GetProperty("jobs").GetInt32() == 1).GetProperty("wordsPerSecondMedian").GetDouble();
        double step = median < 10_000 ? 100 : 1000;
        return (Math.Round(median / step) * step).ToString("N0", CultureInfo.InvariantCulture);
    }

    /// <summary>Cells of the rows that begin with the name of a reader; of the corpus the part before a comma.</summary>
    private static string[][] Rows(string page) =>
    [
        .. Checkout.Read(page).Split('\n')
            .Where(l => l.StartsWith("| fast |", StringComparison.Ordinal) || l.StartsWith("| careful |", StringComparison.Ordinal))
            .Select(l => l.Trim('|', ' ', '\r').Split('|', StringSplitOptions.TrimEntries))
            .Select(c => (string[])[c[0], c[1].Split(',')[0], .. c[2..]]),
    ];
}
