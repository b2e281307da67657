using System.Text.Json;
using Hearsay.Cli.Tests.Record;

namespace Hearsay.Cli.Tests.Exchange;

public sealed class ExchangeTests
{
    public static TheoryData<string> Formats => ["jsonl", "csv", "parquet"];

    [Theory]
    [MemberData(nameof(Formats))]
    public async Task Import_OfAnExport_IsTheSameProject(string format)
    {
        using var shell = new TestShell { Time = new FixedTime(TestProject.Day(20)) };
        string project = await MakeJudged(shell);
        string first = Path.Combine(shell.Folder, "first"), second = Path.Combine(shell.Folder, "second"), copy = Path.Combine(shell.Folder, "copy.hearsay");
        await shell.OutOf("export", project, "--to", first, "--format", format);
        await shell.OutOf("import", copy, first);
        await shell.OutOf("export", copy, "--to", second, "--format", format);
        string[] files = [.. Directory.GetFiles(first).Select(f => Path.GetFileName(f)!).Order(StringComparer.Ordinal)];
        Assert.Equal(files, Directory.GetFiles(second).Select(f => Path.GetFileName(f)!).Order(StringComparer.Ordinal));
        foreach (string file in files)
        {
            byte[] there = await File.ReadAllBytesAsync(Path.Combine(first, file), TestContext.Current.CancellationToken);
            byte[] here = await File.ReadAllBytesAsync(Path.Combine(second, file), TestContext.Current.CancellationToken);
            Assert.True(there.AsSpan().SequenceEqual(here), file);
        }

        foreach (string[] call in new string[][] { ["said"], ["show", "S1"], ["documents", "bridge"], ["who", "Lund"], ["observations"] })
        {
            Assert.Equal(
                await shell.OutOf([call[0], project, .. call.Skip(1), "--json"]), await shell.OutOf([call[0], copy, .. call.Skip(1), "--json"]));
        }
    }

    [Fact]
    public async Task Export_Manifest_CountsAndSignsEveryFile()
    {
        using var shell = new TestShell();
        string folder = Path.Combine(shell.Folder, "out");
        string output = await shell.OutOf("export", TestProject.Make(shell), "--to", folder);
        Assert.Contains("3  document\n", output, StringComparison.Ordinal);
        JsonElement root = JsonDocument.Parse(await File.ReadAllBytesAsync(Path.Combine(folder, "manifest.json"), TestContext.Current.CancellationToken)).RootElement;
        foreach (JsonElement table in root.GetProperty("tables").EnumerateArray())
        {
            byte[] bytes = await File.ReadAllBytesAsync(Path.Combine(folder, table.GetProperty("file").GetString()!), TestContext.Current.CancellationToken);
            Assert.Equal(table.GetProperty("sha256").GetString(), Convert.ToHexStringLower(System.Security.Cryptography.SHA256.HashData(bytes)));
            Assert.Equal(table.GetProperty("rows").GetInt64(), bytes.Count(b => b == '\n'));
        }
    }

    [Fact]
    public async Task Export_IntoAFolderThatHoldsSomething_ChangesNothing()
    {
        using var shell = new TestShell();
        string project = TestProject.Make(shell), folder = Directory.CreateDirectory(Path.Combine(shell.Folder, "out")).FullName;
        await File.WriteAllTextAsync(Path.Combine(folder, "mine.txt"), "mine", TestContext.Current.CancellationToken);
        Assert.Contains("is there already", await shell.ProblemOf("export", project, "--to", folder), StringComparison.Ordinal);
        Assert.Equal("mine.txt", Path.GetFileName(Assert.Single(Directory.GetFiles(folder))));
        Assert.Single(Directory.GetDirectories(shell.Folder));
    }

    [Theory]
    [InlineData("document.jsonl", "x", "document.jsonl: is not as it was written")]
    [InlineData("document.jsonl", null, "document.jsonl: lacks")]
    [InlineData("manifest.json", "{}", "manifest.json: is no manifest")]
    [InlineData("manifest.json", null, "it has no manifest.json")]
    [InlineData("manifest.json", "{\"schema\":\"hearsay.export/9\"}", "expected hearsay.export/1, found hearsay.export/9")]
    public async Task Import_OfSomethingElse_LeavesNoProject(string file, string? text, string problem)
    {
        using var shell = new TestShell();
        string folder = Path.Combine(shell.Folder, "out"), copy = Path.Combine(shell.Folder, "copy.hearsay");
        await shell.OutOf("export", TestProject.Make(shell), "--to", folder);
        File.Delete(Path.Combine(folder, file));
        if (text is not null)
        {
            await File.WriteAllTextAsync(Path.Combine(folder, file), text, TestContext.Current.CancellationToken);
        }

        Assert.Contains(problem, await shell.ProblemOf("import", copy, folder), StringComparison.Ordinal);
        Assert.False(File.Exists(copy));
    }

    [Fact]
    public async Task Import_IntoAProjectThatHoldsSomething_ChangesNothing()
    {
        using var shell = new TestShell();
        string project = TestProject.Make(shell), folder = Path.Combine(shell.Folder, "out");
        await shell.OutOf("export", project, "--to", folder);
        string before = await shell.OutOf("said", project, "--json");
        Assert.Contains("not empty", await shell.ProblemOf("import", project, folder), StringComparison.Ordinal);
        Assert.Equal(before, await shell.OutOf("said", project, "--json"));
    }

    [Fact]
    public async Task Import_ManifestThatLeadsElsewhere_IsRefused()
    {
        using var shell = new TestShell();
        string folder = Path.Combine(shell.Folder, "out"), manifest = Path.Combine(folder, "manifest.json");
        await shell.OutOf("export", TestProject.Make(shell), "--to", folder);
        string text = await File.ReadAllTextAsync(manifest, TestContext.Current.CancellationToken);
        await File.WriteAllTextAsync(
            manifest, text.Replace("\"document.jsonl\"", "\"../desk.hearsay\"", StringComparison.Ordinal), TestContext.Current.CancellationToken);
        Assert.Contains("none of an export", await shell.ProblemOf("import", Path.Combine(shell.Folder, "copy.hearsay"), folder), StringComparison.Ordinal);
    }

    private static async Task<string> MakeJudged(TestShell shell)
    {
        string project = TestProject.Make(shell);
        await shell.OutOf("correct", project, "S1", "--why", "she promised", "--stance", "promises", "--holder", "Harbour Board");
        await shell.OutOf("reject", project, "S4", "--why", "hearsay");
        await shell.OutOf("observe", project, shell.Write("seen.jsonl", """{"id":"o1","about":"Is it shut?","answer":"yes","by":"Watch","basis":"observed"}"""));
        return project;
    }
}
