using System.Text.Json;

namespace Hearsay.Cli.Tests.Record;

public sealed class ObserveTests
{
    private const string Rows = """
        {"id":"o1","about":"Is the bridge shut?","answer":"yes","from":"2026-02-10","seen":"2026-02-11","by":"Bridge Watch","basis":"observed"}
        {"id":"o2","about":"How many pillars are rotten?","answer":3,"unit":"pillars","by":"Bridge Watch","basis":"imagery","note":"Two at low tide."}
        """;

    [Fact]
    public async Task Observe_File_AddsWhatIsNewAndStaysApartFromStatements()
    {
        using var shell = new TestShell { Time = new FixedTime(TestProject.Day(20)) };
        string project = TestProject.Make(shell), file = shell.Write("seen.jsonl", Rows);
        Assert.Equal("2 observations: 2 added, 0 known already\n", await shell.OutOf("observe", project, file));
        Assert.Equal("2 observations: 0 added, 2 known already\n", await shell.OutOf("observe", project, file));
        JsonElement[] all = [.. JsonDocument.Parse(await shell.OutOf("observations", project, "--json")).RootElement.GetProperty("observations").EnumerateArray()];
        Assert.Equal(2, all.Length);
        string output = await shell.OutOf("observations", project, "rotten");
        Assert.Contains("How many pillars are rotten? › 3 pillars\n", output, StringComparison.Ordinal);
        Assert.Contains("days unknown · seen by Bridge Watch · imagery", output, StringComparison.Ordinal);
        Assert.EndsWith("1 observation\n", output, StringComparison.Ordinal);
        Assert.Contains("recorded by ana, 2026-02-20", await shell.OutOf("show", project, "O1"), StringComparison.Ordinal);
        Assert.Equal("0 observations\n", await shell.OutOf("observations", project, "--as-of", "2026-02-19"));
        Assert.DoesNotContain("Bridge Watch", await shell.OutOf("said", project), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Observe_OneBadLine_AddsNothing()
    {
        using var shell = new TestShell();
        string project = TestProject.Make(shell);
        Assert.Contains("seen.jsonl, line 3: is no JSON", await shell.ProblemOf("observe", project, shell.Write("seen.jsonl", Rows + "\noops")), StringComparison.Ordinal);
        Assert.Equal("0 observations\n", await shell.OutOf("observations", project));
    }
}
