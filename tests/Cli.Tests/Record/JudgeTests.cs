using System.Text.Json;

namespace Hearsay.Cli.Tests.Record;

public sealed class JudgeTests
{
    [Fact]
    public async Task Accept_Statements_CarriesWhoWhenAndWhy()
    {
        using var shell = new TestShell { Time = new FixedTime(TestProject.Day(20)) };
        string project = TestProject.Make(shell);
        JsonElement[] judged = [.. JsonDocument.Parse(await shell.OutOf("accept", project, "S1", "S2", "--why", "heard it myself", "--json"))
            .RootElement.GetProperty("statements").EnumerateArray()];
        Assert.Equal(["S1", "S2"], judged.Select(s => s.GetProperty("id").GetString()));
        Assert.All(judged, s => Assert.Equal("accepted", s.GetProperty("state").GetString()));
        JsonElement history = Assert.Single(judged[0].GetProperty("history").EnumerateArray());
        Assert.Equal("ana", history.GetProperty("who").GetString());
        Assert.Equal("heard it myself", history.GetProperty("why").GetString());
        Assert.Equal("2026-02-20T12:00:00.000Z", history.GetProperty("at").GetString());
    }

    [Fact]
    public async Task Judge_SeveralTimes_KeepsTheHistoryAndTheEarlierRecord()
    {
        using var shell = new TestShell { Time = new FixedTime(TestProject.Day(20)) };
        string project = TestProject.Make(shell);
        await shell.OutOf("accept", project, "S1", "--why", "fine");
        string output = await shell.OutOf("reject", project, "S1", "--why", "no statement at all", "--who", "ben");
        Assert.Contains("S1  2026-02-09  Ida Lund  rejected\n", output, StringComparison.Ordinal);
        Assert.Contains("ana: accept — fine\n", output, StringComparison.Ordinal);
        Assert.Contains("ben: reject — no statement at all\n", output, StringComparison.Ordinal);
        Assert.DoesNotContain("S1  ", await shell.OutOf("said", project), StringComparison.Ordinal);
        Assert.Contains("S1  ", await shell.OutOf("said", project, "--state", "rejected"), StringComparison.Ordinal);
        Assert.Contains("S1  ", await shell.OutOf("said", project, "--as-of", "2026-02-19"), StringComparison.Ordinal);
        Assert.Contains("unreviewed", await shell.OutOf("show", project, "S1", "--as-of", "2026-02-19"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Correct_WordsAndMeaning_AreNewAndTheOldIsKept()
    {
        using var shell = new TestShell { Time = new FixedTime(TestProject.Day(20)) };
        string project = TestProject.Make(shell);
        JsonElement statement = JsonDocument.Parse(await shell.OutOf(
                "correct", project, "S1", "--why", "she promised", "--stance", "promises", "--holder", "Harbour Board", "--content", "will be rebuilt by July", "--json"))
            .RootElement.GetProperty("statements")[0];
        Assert.Equal("S1", statement.GetProperty("id").GetString());
        Assert.Equal("corrected", statement.GetProperty("state").GetString());
        Assert.Equal("promises", statement.GetProperty("stance").GetString());
        Assert.Equal("certain", statement.GetProperty("certainty").GetString());
        Assert.Equal("Harbour Board", statement.GetProperty("holder").GetProperty("name").GetString());
        Assert.Equal("will be rebuilt by July", statement.GetProperty("content").GetProperty("text").GetString());
        JsonElement earlier = Assert.Single(statement.GetProperty("earlier").EnumerateArray());
        Assert.Equal("predicts", earlier.GetProperty("stance").GetString());
        Assert.Contains("predicts", await shell.OutOf("show", project, "S1", "--as-of", "2026-02-19"), StringComparison.Ordinal);
        Assert.Contains("S1  ", await shell.OutOf("said", project, "--stance", "promises"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Correct_WordsAtTwoPlaces_TakesTheOneThatIsMeant()
    {
        using var shell = new TestShell();
        string project = TestProject.Make(shell);
        string problem = await shell.ProblemOf("correct", project, "S5", "--why", "x", "--cue", "said");
        Assert.Contains("stands at 2 places: 26-30", problem, StringComparison.Ordinal);
        string output = await shell.OutOf("correct", project, "S5", "--why", "x", "--cue", "said", "--at", "39", "--json");
        Assert.Equal(39, JsonDocument.Parse(output).RootElement.GetProperty("statements")[0].GetProperty("cue").GetProperty("spans")[0].GetProperty("start").GetInt32());
    }

    [Fact]
    public async Task Judge_OneUnknown_DecidesNothing()
    {
        using var shell = new TestShell();
        string project = TestProject.Make(shell);
        await shell.ProblemOf("accept", project, "S1", "S99", "--why", "x");
        Assert.Contains("unreviewed", await shell.OutOf("show", project, "S1"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Judge_NobodyKnown_AsksWho()
    {
        using var shell = new TestShell { User = "" };
        Assert.Contains("--who NAME", await shell.ProblemOf("accept", TestProject.Make(shell), "S1", "--why", "x"), StringComparison.Ordinal);
    }
}
