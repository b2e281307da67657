using System.Globalization;
using System.Text.Json;
using System.Text.RegularExpressions;

namespace Hearsay.Repository.Tests;

public sealed partial class ReadmeTests
{
    private const string TestCommand = "dotnet test --solution Hearsay.slnx -c Release";

    private static readonly string Readme = Checkout.Read("README.md");

    [Fact]
    public void TestCommand_StandsInReadme_AndIsWhatCiRuns()
    {
        Assert.Contains(TestCommand, CommandLines());
        Assert.Contains(Checkout.Read(".ci/run").Split('\n'), l => l.StartsWith(TestCommand, StringComparison.Ordinal));
    }

    [Fact]
    public void Commands_EveryPath_Exists()
    {
        var missing = CommandLines()
            .SelectMany(c => c.Split(' '))
            .Where(word => word.Contains('/', StringComparison.Ordinal) && RepositoryPath().IsMatch(word))
            .Where(path => !Checkout.Exists(path));
        Assert.Empty(missing);
    }

    [Fact]
    public void Commands_OneReads_ABundledSample() =>
        Assert.Contains(CommandLines(), c => ReadSample().IsMatch(c));

    [Fact]
    public void Figures_OfTheSamples_AreTheCountedOnes()
    {
        int[][] counts = [.. Checkout.Read("samples/found.csv").Split('\n', StringSplitOptions.RemoveEmptyEntries).Skip(1)
            .Select(l => l.Split(',').Skip(1).Select(n => int.Parse(n, CultureInfo.InvariantCulture)).ToArray())];
        Assert.Contains($"{counts.Sum(c => c[2])} of {counts.Sum(c => c[0])}", Readme, StringComparison.Ordinal);
    }

    [Fact]
    public void Speeds_StandInAResult_OfTheBenchmark()
    {
        double[] medians = [.. Checkout.Files
            .Where(f => f.StartsWith("bench/results/", StringComparison.Ordinal) && f.Contains("/read/", StringComparison.Ordinal) && f.EndsWith(".json", StringComparison.Ordinal))
            .SelectMany(f => JsonDocument.Parse(Checkout.Read(f)).RootElement.GetProperty("jobs").EnumerateArray())
            .Select(j => j.GetProperty("wordsPerSecondMedian").GetDouble())];
        Assert.All(Speed().Matches(Readme), m => Assert.Contains(
            int.Parse(m.Groups["thousands"].Value, CultureInfo.InvariantCulture), medians.Select(w => (int)Math.Round(w / 1000))));
    }

    private static IEnumerable<string> CommandLines() =>
        Fence().Matches(Readme).SelectMany(m => m.Groups["body"].Value.Split('\n'))
            .Select(l => l.Trim()).Where(l => l.StartsWith("dotnet ", StringComparison.Ordinal));

    [GeneratedRegex(@"^```(?:sh|bash|shell|console)?\n(?<body>.*?)^```", RegexOptions.Singleline | RegexOptions.Multiline)]
    private static partial Regex Fence();

    [GeneratedRegex(@"\b(?<thousands>\d+),000 words a second")]
    private static partial Regex Speed();

    [GeneratedRegex(@"^(?:src|samples|bench|fuzz|tests|docs|train|models)/[\w./-]+$")]
    private static partial Regex RepositoryPath();

    [GeneratedRegex(@"^dotnet run --project src/Cli -c Release -- read samples/[\w-]+\.txt$")]
    private static partial Regex ReadSample();
}
