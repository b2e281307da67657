using System.Text.Json;

namespace Hearsay.Cli.Tests;

public sealed class ReadTests
{
    private const string Text = "The old bridge will stay shut, the harbour master said on Tuesday.\n";

    private const string German =
        "Der Hafenmeister sagte am Dienstag, dass die Brücke bis zum Frühjahr geschlossen bleibt, weil die Lager abgenutzt sind und niemand neue bestellt hat.";

    [Fact]
    public async Task Read_Json_IsOneObjectAndNothingElse()
    {
        using var shell = new TestShell();
        Assert.Equal(ExitCode.Done, await shell.Run("read", shell.Write("bridge.txt", Text), "--json", "--title", "Shut", "--date", "2026-02-10", "--outlet", "Courier"));
        JsonElement document = JsonDocument.Parse(shell.Out).RootElement.GetProperty("document");
        Assert.Equal("bridge", document.GetProperty("id").GetString());
        Assert.Equal("Shut", document.GetProperty("title").GetString());
        Assert.Equal("2026-02-10", document.GetProperty("published").GetString());
        Assert.Equal("Courier", document.GetProperty("outlet").GetString());
        Assert.Equal("en", document.GetProperty("language").GetString());
        Assert.Equal(Text.Length, document.GetProperty("length").GetInt32());
        Assert.Empty(shell.Error);
    }

    [Theory]
    [InlineData(null, "en-careful-1")]
    [InlineData("fast", "en-fast-2")]
    [InlineData("careful", "en-careful-1")]
    public async Task Read_Model_IsNamedInTheReading(string? option, string model)
    {
        using var shell = new TestShell { Input = Text };
        Assert.Equal(ExitCode.Done, await shell.Run(["read", "-", "--json", .. option is null ? (string[])[] : ["--model", option]]));
        Assert.Equal(model, JsonDocument.Parse(shell.Out).RootElement.GetProperty("model").GetString());
    }

    [Fact]
    public async Task Read_ModelFile_IsReadWithAndNamed()
    {
        using var shell = new TestShell { Input = Text };
        string file = Path.Combine(shell.Folder, "own.bin");
        File.Copy(Path.Combine(AppContext.BaseDirectory, "models", "en-fast-2", "model.bin"), file);
        Assert.Equal(ExitCode.Done, await shell.Run("read", "-", "--json", "--model", file));
        Assert.Equal("own", JsonDocument.Parse(shell.Out).RootElement.GetProperty("model").GetString());
    }

    [Theory]
    [InlineData("no-such-model", "no-such-model: there is no such model file. Name another (fast, careful,")]
    [InlineData("hearsay.dll", "hearsay.dll: expected a Hearsay reading model")]
    public async Task Read_NoModel_FailsOnOneLineThatNamesIt(string model, string problem)
    {
        using var shell = new TestShell { Input = Text };
        string path = File.Exists(Path.Combine(AppContext.BaseDirectory, model)) ? Path.Combine(AppContext.BaseDirectory, model) : model;
        Assert.Equal(ExitCode.Failed, await shell.Run("read", "-", "--json", "--model", path));
        Assert.Empty(shell.Out);
        Assert.Contains(problem, Assert.Single(shell.Error.TrimEnd().Split(Environment.NewLine)), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Read_StandardInput_IsRead()
    {
        using var shell = new TestShell { Input = Text };
        Assert.Equal(ExitCode.Done, await shell.Run("read", "-", "--json"));
        Assert.Contains("\"id\": \"stdin\"", shell.Out, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Read_Redirected_IsPlainAndWhole()
    {
        using var shell = new TestShell();
        Assert.Equal(ExitCode.Done, await shell.Run("read", shell.Write("a.txt", Text)));
        Assert.StartsWith(Text, shell.Out, StringComparison.Ordinal);
        Assert.DoesNotContain('\u001b', shell.Out);
    }

    [Fact]
    public async Task Read_Redirected_NamesTheHolderAndTellsTheStance()
    {
        using var shell = new TestShell();
        Assert.Equal(ExitCode.Done, await shell.Run("read", shell.Write("a.txt", "Ida Lund runs the harbour. She denied the claim that the bridge was unsafe.\n")));
        Assert.Matches("(?m)^s1 +Ida Lund: denied › .*  denies  indirect  ", shell.Out);
    }

    [Fact]
    public async Task Read_Narration_ListsWhatTheArticleAsserts()
    {
        using var shell = new TestShell();
        string file = shell.Write("a.txt", "The harbour was closed on Monday.\n\n" + Text);
        Assert.Equal(ExitCode.Done, await shell.Run("read", file, "--narration", "--outlet", "The Courier"));
        Assert.Matches("(?m)^n1 +The Courier: The harbour was closed on Monday  asserts ", shell.Out);
        using var usual = new TestShell();
        Assert.Equal(ExitCode.Done, await usual.Run("read", file, "--outlet", "The Courier"));
        Assert.DoesNotMatch("(?m)^n1", usual.Out);
    }

    [Fact]
    public async Task Read_Deadline_HasASectionOfItsOwn()
    {
        using var shell = new TestShell { IsTerminal = true };
        Assert.Equal(ExitCode.Done, await shell.Run(
            "read", shell.Write("a.txt", "The ministry has set a June deadline for the town to repair the bridge, Ida Lund said.\n"), "--date", "2026-02-10"));
        Assert.Matches("(?m)^Deadlines\r?\n2026-06-01 to 2026-06-30  ", shell.Out);
        Assert.All(shell.Out.Split('\n').SkipWhile(l => !l.StartsWith("s1", StringComparison.Ordinal)), line => Assert.True(line.Length <= 80, line));
    }

    [Fact]
    public async Task Read_TerminalWithColour_HasStylesAndAnArticleCannotAddItsOwn()
    {
        using var shell = new TestShell { IsTerminal = true, HasColour = true };
        Assert.Equal(ExitCode.Done, await shell.Run("read", shell.Write("a.txt", "He said \u001b[2J this [bold]was[/] so, and that nobody would ever know who had been there before him."), "--title", "Shut"));
        Assert.Contains("\u001b[", shell.Out, StringComparison.Ordinal);
        Assert.DoesNotContain("\u001b[2J", shell.Out, StringComparison.Ordinal);
        Assert.Contains("␛[2J", shell.Out, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Read_TerminalWithoutColour_HasNoEscapes()
    {
        using var shell = new TestShell { IsTerminal = true };
        Assert.Equal(ExitCode.Done, await shell.Run("read", shell.Write("a.txt", Text)));
        Assert.DoesNotContain('\u001b', shell.Out);
    }

    [Fact]
    public async Task Read_SeveralFiles_HaveHeadings()
    {
        using var shell = new TestShell();
        Assert.Equal(ExitCode.Done, await shell.Run("read", shell.Write("a.txt", Text), shell.Write("b.txt", Text)));
        Assert.Contains("== a ==", shell.Out, StringComparison.Ordinal);
        Assert.Contains("== b ==", shell.Out, StringComparison.Ordinal);
        Assert.Equal($"2 files: 2 read, 0 failed{Environment.NewLine}", shell.Error);
    }

    [Fact]
    public async Task Read_SeveralFilesAsJson_SaysToUseLines()
    {
        using var shell = new TestShell();
        Assert.Equal(ExitCode.Failed, await shell.Run("read", shell.Write("a.txt", Text), shell.Write("b.txt", Text), "--json"));
        Assert.Empty(shell.Out);
        Assert.Contains("--jsonl", shell.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Read_Rows_KeepTheirIdsAndOrder()
    {
        using var shell = new TestShell();
        string rows = shell.Write("rows.jsonl", """
            {"id":"z","text":"He said so.","outlet":"Own"}
            {"id":"a","text":"She said no."}
            """);
        Assert.Equal(ExitCode.Done, await shell.Run("read", rows, "--jsonl", "--outlet", "Courier"));
        JsonElement[] documents = [.. shell.Out.TrimEnd().Split('\n').Select(l => JsonDocument.Parse(l).RootElement.GetProperty("document"))];
        Assert.Equal(["z", "a"], documents.Select(d => d.GetProperty("id").GetString()));
        Assert.Equal(["Own", "Courier"], documents.Select(d => d.GetProperty("outlet").GetString()));
    }

    [Theory]
    [InlineData("--jsonl", "fast")]
    [InlineData("--jsonl", "careful")]
    [InlineData("--jsonl --annotations", "fast")]
    [InlineData("", "fast")]
    public async Task Read_AnyNumberOfJobs_WritesTheSameBytes(string format, string model)
    {
        using var one = new TestShell();
        using var many = new TestShell();
        string rows = one.Write("rows.jsonl", string.Join('\n', Enumerable.Range(0, 60).Select(i => i % 9 == 8
            ? "{oops"
            : $$"""{"id":"r{{i}}","text":"The envoy said on day {{i}} that “nothing” had changed, and he added: we wait."}""")));
        string[] args = ["read", rows, "--model", model, .. format.Split(' ', StringSplitOptions.RemoveEmptyEntries)];
        Assert.Equal(ExitCode.InputRejected, await one.Run([.. args, "--jobs", "1"]));
        Assert.Equal(ExitCode.InputRejected, await many.Run([.. args, "--jobs", "4"]));
        Assert.Equal(one.Out, many.Out);
        Assert.Equal(one.Error, many.Error);
        Assert.EndsWith($"60 articles: 54 read, 6 failed{Environment.NewLine}", one.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Read_OneBadFile_DoesNotStopTheRest()
    {
        using var shell = new TestShell();
        Assert.Equal(ExitCode.InputRejected, await shell.Run("read", "--jsonl", shell.Write("a.txt", Text), "no-such-file", shell.Write("b.txt", Text)));
        Assert.Equal(2, shell.Out.Count(c => c == '\n'));
        Assert.Equal(["hearsay: no-such-file: does not exist. Check the name.", "3 files: 2 read, 1 failed"], shell.Error.TrimEnd().Split(Environment.NewLine));
    }

    public static TheoryData<byte[], string> BadFiles => new()
    {
        { [], "is empty" },
        { [.. "  \n"u8], "is empty" },
        { [0, 1, 2, 3], "NUL" },
        { [.. "caf"u8, 0xC3, 0x28, 0x81], "not valid UTF-8" },
        { System.Text.Encoding.UTF8.GetBytes(German), "German" },
    };

    [Theory]
    [MemberData(nameof(BadFiles))]
    public async Task Read_BadFile_SaysWhyOnOneLine(byte[] bytes, string reason)
    {
        using var shell = new TestShell();
        string path = Path.Combine(shell.Folder, "bad.txt");
        await File.WriteAllBytesAsync(path, bytes, TestContext.Current.CancellationToken);
        Assert.Equal(ExitCode.InputRejected, await shell.Run("read", path, "--json"));
        Assert.Empty(shell.Out);
        string line = Assert.Single(shell.Error.TrimEnd().Split(Environment.NewLine));
        Assert.StartsWith($"hearsay: {path}: ", line, StringComparison.Ordinal);
        Assert.Contains(reason, line, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Read_OtherLanguageForced_IsRead()
    {
        using var shell = new TestShell();
        Assert.Equal(ExitCode.Done, await shell.Run("read", shell.Write("de.txt", German), "--json", "--force"));
        Assert.Contains("\"language\": \"de\"", shell.Out, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("read", "FILE")]
    [InlineData("read x --nonsense", "nonsense")]
    [InlineData("read x --json --jsonl", "cannot go together")]
    [InlineData("read x --json --annotations", "cannot go together")]
    [InlineData("read x --date 10/02/2026", "no ISO date")]
    [InlineData("read x --min-confidence 1.5", "from 0 to 1")]
    [InlineData("read x --min-confidence NaN", "from 0 to 1")]
    [InlineData("read x --jobs 0", "--jobs")]
    [InlineData("read x --html x", "one of the files to read")]
    [InlineData("", "hearsay --help")]
    public async Task Run_WrongCall_FailsOnOneLine(string call, string reason)
    {
        using var shell = new TestShell();
        Assert.Equal(ExitCode.Failed, await shell.Run(call.Split(' ', StringSplitOptions.RemoveEmptyEntries)));
        Assert.Empty(shell.Out);
        Assert.Contains(reason, Assert.Single(shell.Error.TrimEnd().Split(Environment.NewLine)), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("--help")]
    [InlineData("read --help")]
    [InlineData("--version")]
    public async Task Run_Help_GoesToStandardOutput(string call)
    {
        using var shell = new TestShell();
        Assert.Equal(ExitCode.Done, await shell.Run(call.Split(' ')));
        Assert.NotEmpty(shell.Out);
        Assert.Empty(shell.Error);
    }

    [Fact]
    public async Task Read_Html_WritesThePageAndNothingElse()
    {
        using var shell = new TestShell();
        string page = Path.Combine(shell.Folder, "page.html");
        Assert.Equal(ExitCode.Done, await shell.Run("read", shell.Write("a.txt", Text), "--html", page));
        Assert.StartsWith("<!doctype html>", await File.ReadAllTextAsync(page, TestContext.Current.CancellationToken), StringComparison.Ordinal);
        Assert.Empty(shell.Out);
        Assert.Equal(2, Directory.GetFiles(shell.Folder).Length);
    }

    [Fact]
    public async Task Read_HtmlOfBadFile_LeavesTheOldPage()
    {
        using var shell = new TestShell();
        string page = shell.Write("page.html", "old");
        Assert.Equal(ExitCode.InputRejected, await shell.Run("read", shell.Write("a.txt", ""), "--html", page));
        Assert.Equal("old", await File.ReadAllTextAsync(page, TestContext.Current.CancellationToken));
    }

    [Fact]
    public async Task Read_HtmlIntoNoFolder_Fails()
    {
        using var shell = new TestShell();
        Assert.Equal(ExitCode.Failed, await shell.Run("read", shell.Write("a.txt", Text), "--html", Path.Combine(shell.Folder, "none", "page.html")));
        Assert.Single(shell.Error.TrimEnd().Split(Environment.NewLine));
    }

    [Fact]
    public async Task Read_ClosedPipe_IsSuccessAndStops()
    {
        using var pipe = new ClosedPipe(32);
        using var shell = new TestShell { Output = pipe };
        string rows = shell.Write("rows.jsonl", string.Concat(Enumerable.Repeat("{\"text\":\"He said so.\"}\n", 50)));
        Assert.Equal(ExitCode.Done, await shell.Run("read", rows, "--jsonl"));
        Assert.Equal(1, pipe.Writes);
        Assert.Empty(shell.Error);
    }

    [Fact]
    public async Task Read_FullDisk_Fails()
    {
        using var disk = new ClosedPipe(28);
        using var shell = new TestShell { Output = disk };
        Assert.Equal(ExitCode.Failed, await shell.Run("read", shell.Write("a.txt", Text), "--json"));
        Assert.NotEmpty(shell.Error);
    }
}
