using System.Text;
using System.Text.Json;

namespace Hearsay.Cli.Tests.Record;

public sealed class ShowTests
{
    [Fact]
    public async Task Show_Statement_StandsInItsSentenceWithAllThatIsKnown()
    {
        using var shell = new TestShell();
        string output = await shell.OutOf("show", TestProject.Make(shell), "S1");
        Assert.Contains("S1  predicts, certain · indirect · named · 2026-02-09 · unreviewed\n", output, StringComparison.Ordinal);
        Assert.Contains("{The old bridge 🌉 will be rebuilt by July}, [the harbour master, Ida Lund], <said> on Monday.", output, StringComparison.Ordinal);
        Assert.Contains("Ida Lund (A1) holds it", output, StringComparison.Ordinal);
        Assert.Contains("contradicts", output, StringComparison.Ordinal);
        Assert.Contains("D1, version 1 (V1), characters 0-40", output, StringComparison.Ordinal);
        Assert.Contains("by en-test-1, confidence 0.97", output, StringComparison.Ordinal);
        Assert.Contains("Nobody has looked at it.", output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Show_InnerStatement_DrawsTheChainRungByRung()
    {
        using var shell = new TestShell();
        string output = await shell.OutOf("show", TestProject.Make(shell), "s4");
        Assert.Contains("  Ida Lund (A1) tells of\n    └ officials (anonymous) (A3) holds it\n", output, StringComparison.Ordinal);
        Assert.Contains("stance unknown", output, StringComparison.Ordinal);
        Assert.Contains("inside S3", output, StringComparison.Ordinal);
        Assert.Contains("Inside it\n  S4", await shell.OutOf("show", Path.Combine(shell.Folder, "desk.hearsay"), "S3"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Show_StatementAsJson_HasProvenance()
    {
        using var shell = new TestShell();
        JsonElement statement = JsonDocument.Parse(await shell.OutOf("show", TestProject.Make(shell), "S1", "--json")).RootElement.GetProperty("statement");
        Assert.Equal("bridge.txt", statement.GetProperty("provenance").GetProperty("where").GetString());
        Assert.Equal(64, statement.GetProperty("provenance").GetProperty("sha256").GetString()!.Length);
        Assert.Equal("2026-02-11T12:00:00.000Z", statement.GetProperty("provenance").GetProperty("capturedAt").GetString());
        Assert.Equal("S2", statement.GetProperty("answers")[0].GetProperty("statement").GetProperty("id").GetString());
        JsonElement passage = statement.GetProperty("passage");
        Assert.StartsWith("The old bridge 🌉", passage.GetProperty("text").GetString(), StringComparison.Ordinal);
        Assert.Equal(
            passage.GetProperty("end").GetInt32() - passage.GetProperty("start").GetInt32(), passage.GetProperty("text").GetString()!.EnumerateRunes().Count());
    }

    [Fact]
    public async Task Show_Document_ListsItsStatementsAsTheyStand()
    {
        using var shell = new TestShell();
        string project = TestProject.Make(shell);
        string output = await shell.OutOf("show", project, "D1", "--text");
        Assert.Contains("4 statements", output, StringComparison.Ordinal);
        Assert.True(output.IndexOf("S1  ", StringComparison.Ordinal) < output.IndexOf("S4  ", StringComparison.Ordinal));
        Assert.EndsWith("Text\n  " + TestProject.Bridge + "\n", output, StringComparison.Ordinal);
        JsonElement root = JsonDocument.Parse(await shell.OutOf("show", project, "D1", "--text", "--json")).RootElement;
        Assert.Equal(TestProject.Bridge, root.GetProperty("document").GetProperty("text").GetString());
        Assert.Equal(["S1", "S2", "S3", "S4"], root.GetProperty("statements").EnumerateArray().Select(s => s.GetProperty("id").GetString()));
    }

    [Fact]
    public async Task Show_TextThatWasReplaced_HasItsStatementsAsTheyStood()
    {
        using var shell = new TestShell();
        string project = TestProject.Make(shell);
        Assert.DoesNotContain("2 texts", await shell.OutOf("show", project, "D1"), StringComparison.Ordinal);
        TestProject.Change(project);
        string output = await shell.OutOf("show", project, "D1");
        Assert.Contains("2 texts\n  V1  version 1  Bridge to come\n    taken 2026-02-11T12:00:00.000Z, recorded", output, StringComparison.Ordinal);
        Assert.Contains("· 4 statements by en-test-1\n", output, StringComparison.Ordinal);
        string old = await shell.OutOf("show", project, "V1", "--text");
        Assert.Contains("4 statements", old, StringComparison.Ordinal);
        Assert.EndsWith("Text\n  " + TestProject.Bridge + "\n", old, StringComparison.Ordinal);
        Assert.Equal(old, await shell.OutOf("show", project, "D1", "--version", "1", "--text"));
        JsonElement root = JsonDocument.Parse(await shell.OutOf("show", project, "D1", "--json")).RootElement;
        Assert.Equal(["V1", "V4"], root.GetProperty("texts").EnumerateArray().Select(t => t.GetProperty("id").GetString()));
        root = JsonDocument.Parse(await shell.OutOf("show", project, "v1", "--json")).RootElement;
        Assert.Equal("2026-02-14T12:00:00.000Z", root.GetProperty("version").GetProperty("replacedAt").GetString());
        Assert.Equal(["S1", "S2", "S3", "S4"], root.GetProperty("statements").EnumerateArray().Select(s => s.GetProperty("id").GetString()));
        Assert.Contains("There is no version 3 of D1", await shell.ProblemOf("show", project, "D1", "--version", "3"), StringComparison.Ordinal);
        Assert.Contains("--version is for documents", await shell.ProblemOf("show", project, "S1", "--version", "1"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Show_Original_IsTheBytesAsReceived()
    {
        using var shell = new TestShell();
        string project = TestProject.Make(shell);
        string file = Path.Combine(shell.Folder, "bote.bin");
        Assert.Contains("not read", await shell.OutOf("show", project, "D3", "--original", file), StringComparison.Ordinal);
        Assert.Equal(TestProject.German, Encoding.UTF8.GetString(await File.ReadAllBytesAsync(file, TestContext.Current.CancellationToken)));
        Assert.Contains("is there already", await shell.ProblemOf("show", project, "D3", "--original", file), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Who_Name_ListsEverybodyOfIt()
    {
        using var shell = new TestShell();
        string project = TestProject.Make(shell);
        string output = await shell.OutOf("who", project, "Lund");
        Assert.Contains("A1  Ida Lund  person\n    harbour master\n    also Lund\n    2 statements, 2026-02-09 to 2026-02-10; in 1 document\n", output, StringComparison.Ordinal);
        Assert.Contains("A4  Nils Lund  person\n", output, StringComparison.Ordinal);
        Assert.Contains("1 statement, days unknown; in 1 document", output, StringComparison.Ordinal);
        JsonElement actor = JsonDocument.Parse(await shell.OutOf("show", project, "A1", "--json")).RootElement.GetProperty("actors")[0];
        Assert.Equal(["S3", "S1"], actor.GetProperty("newest").EnumerateArray().Select(s => s.GetProperty("id").GetString()));
        Assert.DoesNotContain("Nils", await shell.OutOf("who", project, "Lund", "--as-of", "2026-02-11"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Documents_Words_GiveASnippet()
    {
        using var shell = new TestShell();
        string project = TestProject.Make(shell);
        string output = await shell.OutOf("documents", project, "rebuild");
        Assert.StartsWith("D1  2026-02-10  The Courier  Bridge to come\n    4 statements\n", output, StringComparison.Ordinal);
        Assert.Contains("rebuilt", output, StringComparison.Ordinal);
        Assert.EndsWith("1 document\n", output, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(new string[0], "D3 D2 D1")]
    [InlineData(new[] { "--unread" }, "D3")]
    [InlineData(new[] { "--outlet", "the courier" }, "D1")]
    [InlineData(new[] { "--from", "2026-02-10", "--to", "2026-02" }, "D3 D1")]
    [InlineData(new[] { "--as-of", "2026-02-12" }, "D2 D1")]
    [InlineData(new[] { "--before", "D3", "--limit", "1" }, "D2")]
    public async Task Documents_Filters_Choose(string[] filters, string ids)
    {
        using var shell = new TestShell();
        JsonElement root = JsonDocument.Parse(await shell.OutOf(["documents", TestProject.Make(shell), .. filters, "--json"])).RootElement;
        Assert.Equal(ids, string.Join(' ', root.GetProperty("documents").EnumerateArray().Select(d => d.GetProperty("id").GetString())));
    }
}
