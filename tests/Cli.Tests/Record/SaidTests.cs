using System.Text.Json;

namespace Hearsay.Cli.Tests.Record;

public sealed class SaidTests
{
    [Fact]
    public async Task Said_Words_AreFoundInOtherForms()
    {
        using var shell = new TestShell();
        string output = await shell.OutOf("said", TestProject.Make(shell), "rebuild");
        Assert.Equal(
            """
            S1  2026-02-09  Ida Lund
                said › The old bridge 🌉 will be rebuilt by July
                predicts, certain · The Courier · “Bridge to come” · D1 V1 0-40

            1 statement

            """.ReplaceLineEndings("\n"),
            output);
    }

    [Fact]
    public async Task Said_Json_IsOneDocumentWithTheCharacters()
    {
        using var shell = new TestShell();
        JsonElement root = JsonDocument.Parse(await shell.OutOf("said", TestProject.Make(shell), "rebuild", "--json")).RootElement;
        Assert.Equal("hearsay.record/1", root.GetProperty("schema").GetString());
        JsonElement statement = Assert.Single(root.GetProperty("statements").EnumerateArray());
        Assert.Equal("S1", statement.GetProperty("id").GetString());
        Assert.Equal("A1", statement.GetProperty("holder").GetProperty("actor").GetString());
        JsonElement span = Assert.Single(statement.GetProperty("content").GetProperty("spans").EnumerateArray());
        Assert.Equal(TestProject.Span(TestProject.Bridge, "The old bridge 🌉 will be rebuilt by July").End, span.GetProperty("end").GetInt32());
        JsonElement hit = Assert.Single(statement.GetProperty("hits").EnumerateArray());
        Assert.Equal(TestProject.Span(TestProject.Bridge, "rebuilt").Start, hit.GetProperty("start").GetInt32());
        Assert.Equal(JsonValueKind.Null, root.GetProperty("before").ValueKind);
    }

    [Fact]
    public async Task Said_Unknown_StaysUnknown()
    {
        using var shell = new TestShell();
        JsonElement statement = JsonDocument.Parse(await shell.OutOf("said", TestProject.Make(shell), "rotten", "--actor", "officials", "--json"))
            .RootElement.GetProperty("statements")[0];
        foreach (string unknown in new[] { "stance", "certainty", "sourcing" })
        {
            Assert.Equal(JsonValueKind.Null, statement.GetProperty(unknown).ValueKind);
        }

        Assert.Equal(["Ida Lund", "officials (anonymous)"], statement.GetProperty("chain").EnumerateArray().Select(r => r.GetProperty("name").GetString()));
        Assert.Equal("S3", statement.GetProperty("within").GetString());
        Assert.False(statement.GetProperty("said").GetProperty("isTold").GetBoolean());
        Assert.Contains("Ida Lund › officials (anonymous)", await shell.OutOf("said", Path.Combine(shell.Folder, "desk.hearsay"), "--actor", "officials"), StringComparison.Ordinal);
        Assert.Contains("stance unknown", shell.Out, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(new[] { "--actor", "Ida Lund" }, "S3 S1")]
    [InlineData(new[] { "--actor", "ida lund" }, "S3 S1")]
    [InlineData(new[] { "--actor", "a1" }, "S3 S1")]
    [InlineData(new[] { "--stance", "denies" }, "S2")]
    [InlineData(new[] { "--certainty", "certain" }, "S1")]
    [InlineData(new[] { "--sourcing", "named", "--outlet", "evening post" }, "S5")]
    [InlineData(new[] { "--in", "d2" }, "S5")]
    [InlineData(new[] { "--to", "2026-02-09" }, "S1")]
    [InlineData(new[] { "--from", "2026-02", "--to", "2026-02" }, "S4 S3 S2 S1")]
    [InlineData(new[] { "--from", "2026-02-11" }, "")]
    [InlineData(new[] { "--as-of", "2026-02-11" }, "S4 S3 S2 S1")]
    [InlineData(new[] { "--as-of", "2026-02-10" }, "")]
    [InlineData(new[] { "--state", "accepted" }, "")]
    [InlineData(new[] { "--state", "unreviewed", "--in", "D2" }, "S5")]
    [InlineData(new[] { "nothing" }, "")]
    public async Task Said_Filters_Choose(string[] filters, string ids)
    {
        using var shell = new TestShell();
        string output = await shell.OutOf(["said", TestProject.Make(shell), .. filters, "--json"]);
        Assert.Equal(ids, string.Join(' ', Ids(output)));
    }

    [Fact]
    public async Task Said_Pages_AreAllOfIt()
    {
        using var shell = new TestShell();
        string project = TestProject.Make(shell);
        var seen = new List<string>();
        string? before = null;
        do
        {
            string output = await shell.OutOf(["said", project, "--limit", "2", "--json", .. before is null ? (string[])[] : ["--before", before]]);
            seen.AddRange(Ids(output));
            before = JsonDocument.Parse(output).RootElement.GetProperty("before").GetString();
        }
        while (before is not null);

        Assert.Equal(["S5", "S4", "S3", "S2", "S1"], seen);
        Assert.Contains("2 statements, and there are more: --before S4", await shell.OutOf("said", project, "--limit", "2"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Said_NameOfTwo_ListsThem()
    {
        using var shell = new TestShell();
        string problem = await shell.ProblemOf("said", TestProject.Make(shell), "--actor", "Lund");
        Assert.Contains("\"Lund\" can be 2 actors: A1 Ida Lund (harbour master), 2 statements; A4 Nils Lund, 1 statement. Give one of the ids.", problem, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Said_Csv_GuardsFormulas()
    {
        using var shell = new TestShell();
        string[] lines = (await shell.OutOf("said", TestProject.Make(shell), "--csv", "--all")).TrimEnd().Split('\n');
        Assert.Equal(6, lines.Length);
        Assert.StartsWith("id,said_from,said_to,", lines[0], StringComparison.Ordinal);
        Assert.StartsWith("S5,,,no,A4,Nils Lund,Nils Lund,demands,", lines[1], StringComparison.Ordinal);
        Assert.Contains("'=Shut it now", lines[1], StringComparison.Ordinal);
    }

    [Fact]
    public async Task Said_JsonLines_HasAnObjectAStatement()
    {
        using var shell = new TestShell();
        string[] lines = (await shell.OutOf("said", TestProject.Make(shell), "--jsonl", "--all")).TrimEnd().Split('\n');
        Assert.Equal(["S5", "S4", "S3", "S2", "S1"], lines.Select(l => JsonDocument.Parse(l).RootElement.GetProperty("id").GetString()));
    }

    [Fact]
    public async Task Said_Terminal_MarksHitsAndKeepsTheWidth()
    {
        using var shell = new TestShell { IsTerminal = true, HasColour = true };
        string output = await shell.OutOf("said", TestProject.Make(shell), "rebuild");
        Assert.Contains("\u001b[", output, StringComparison.Ordinal);
        using var plain = new TestShell { IsTerminal = true };
        output = await plain.OutOf("said", TestProject.Make(plain), "rotten");
        Assert.DoesNotContain('\u001b', output);
        Assert.All(output.Split('\n'), line => Assert.True(line.Length <= 80, line));
    }

    private static IEnumerable<string> Ids(string json) =>
        JsonDocument.Parse(json).RootElement.GetProperty("statements").EnumerateArray().Select(s => s.GetProperty("id").GetString()!);
}
