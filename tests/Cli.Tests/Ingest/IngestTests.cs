using System.Text.Json;
using Hearsay.Ledger;

namespace Hearsay.Cli.Tests.Ingest;

public sealed class IngestTests : IDisposable
{
    private readonly TestShell shell = new() { Input = "{\"text\":\"The mayor said it rained.\"}\n" };

    public void Dispose() => shell.Dispose();

    private string Project => Path.Combine(shell.Folder, "desk.hearsay");

    [Fact]
    public async Task Init_NewAndExistingFile_MakesAndRefuses()
    {
        Assert.Equal(ExitCode.Done, await shell.Run("init", Project));
        Assert.Contains("hearsay ingest", shell.Error, StringComparison.Ordinal);
        byte[] before = await File.ReadAllBytesAsync(Project, TestContext.Current.CancellationToken);
        Assert.Equal(ExitCode.Failed, await shell.Run("init", Project));
        Assert.Contains("exists already", shell.Error, StringComparison.Ordinal);
        Assert.Equal(before, await File.ReadAllBytesAsync(Project, TestContext.Current.CancellationToken));
    }

    [Fact]
    public async Task Ingest_FolderWithABadFile_TellsCountsAndFailures()
    {
        await shell.Run("init", Project);
        shell.Write("a.txt", "“It rained,” the mayor said on Tuesday.");
        shell.Write("b.txt", "");
        Assert.Equal(ExitCode.InputRejected, await Ingest(shell.Folder, "--date", "2026-02-12", "--outlet", "The Courier", "--verbose"));
        Assert.Contains($"read {Path.Combine(shell.Folder, "a.txt")}\n", Lines(shell.Error), StringComparison.Ordinal);
        Assert.Contains("2 files: 1 read, 1 failed\nSee hearsay failures ", Lines(shell.Error), StringComparison.Ordinal);
        Assert.Equal("", shell.Out);

        Assert.Equal(ExitCode.Done, await shell.Run("failures", Project));
        Assert.Contains("b.txt\n    is empty. Give a file", shell.Out, StringComparison.Ordinal);
        using ILedger ledger = Ledgers.Open(Project);
        StatementRow statement = Assert.Single(ledger.Said(new StatementQuery()));
        Assert.Equal((new DateOnly(2026, 2, 10), true, "The Courier"), (statement.SaidFrom, statement.IsDayTold, statement.Outlet));
    }

    [Fact]
    public async Task Failures_RetryAfterRepair_SettlesThem()
    {
        await shell.Run("init", Project);
        string file = shell.Write("b.txt", "");
        await Ingest(file);
        shell.Write("b.txt", "The mayor said it rained.");
        Assert.Equal(ExitCode.Done, await shell.Run("failures", Project, "--retry", "--model", "fast"));
        Assert.Contains("1 failure: 1 settled, 0 left", shell.Error, StringComparison.Ordinal);
        Assert.Equal(ExitCode.Done, await shell.Run("failures", Project, "--json"));
        Assert.Equal(0, JsonDocument.Parse(shell.Out).RootElement.GetProperty("failures").GetArrayLength());
    }

    [Fact]
    public async Task Ingest_StandardInputTwice_IsOneReadThenARepeat()
    {
        await shell.Run("init", Project);
        Assert.Equal(ExitCode.Done, await Ingest("-", "--json", "--quiet"));
        Assert.Equal(ExitCode.Done, await Ingest("-", "--json", "--quiet"));
        int[] read = [.. shell.Out.Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(l => JsonDocument.Parse(l).RootElement.GetProperty("read").GetInt32())];
        Assert.Equal([1, 0], read);
    }

    [Theory]
    [InlineData("There is no option --wrong", "--wrong")]
    [InlineData("named twice", "-", "-")]
    [InlineData("no ISO date", "a.txt", "--date", "10.2.2026")]
    [InlineData("--jobs must be", "a.txt", "--jobs", "0")]
    public async Task Ingest_WrongCall_SaysWhatToDo(string problem, params string[] args)
    {
        Assert.Equal(ExitCode.Failed, await Ingest(args));
        Assert.Contains(problem, shell.Error, StringComparison.Ordinal);
        Assert.Single(shell.Error.TrimEnd().Split('\n'));
    }

    [Fact]
    public async Task Ingest_NoProject_FailsOnOneLine()
    {
        Assert.Equal(ExitCode.Failed, await Ingest(shell.Write("a.txt", "He said so.")));
        Assert.Single(shell.Error.TrimEnd().Split('\n'));
        Assert.False(File.Exists(Project));
    }

    [Fact]
    public async Task Reread_OtherModel_ReplacesTheReadingsOnce()
    {
        await shell.Run("init", Project);
        await Ingest(shell.Write("a.txt", "“It rained,” the mayor said."));
        Assert.Equal(ExitCode.Done, await shell.Run("reread", Project));
        Assert.Contains("1 text read again by en-careful", shell.Error, StringComparison.Ordinal);
        Assert.Equal(ExitCode.Done, await shell.Run("reread", Project));
        Assert.Contains("0 texts read again", shell.Error, StringComparison.Ordinal);
        using ILedger ledger = Ledgers.Open(Project);
        Assert.StartsWith("en-careful", Assert.Single(ledger.Documents(new DocumentQuery())).Model, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Ingest_Address_AsksOnlyForWhatHasChanged()
    {
        await shell.Run("init", Project);
        using var site = new TestSite("{\"text\":\"The mayor said it rained.\"}\n");
        Assert.Equal(ExitCode.Done, await Ingest(site.Address));
        Assert.Contains("1 article: 1 read, 0 failed", shell.Error, StringComparison.Ordinal);
        Assert.Equal(ExitCode.Done, await Ingest(site.Address));
        Assert.Equal(["", TestSite.Tag], site.AskedWith);

        site.Status = "503 Service Unavailable";
        Assert.Equal(ExitCode.InputRejected, await Ingest(site.Address));
        Assert.Contains("answers 503 Service Unavailable", shell.Error, StringComparison.Ordinal);
        site.Status = null;
        Assert.Equal(ExitCode.Done, await shell.Run("failures", Project, "--retry", "--model", "fast"));
        Assert.Contains("1 failure: 1 settled, 0 left", shell.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Watch_UntilStopped_TakesInEveryRound()
    {
        await shell.Run("init", Project);
        shell.Write("a.txt", "The mayor said it rained.");
        using var stop = new CancellationTokenSource();
        Task<int> watching = shell.Run(stop.Token, "watch", Project, shell.Folder, "--every", "1s", "--model", "fast");
        while (!watching.IsCompleted && shell.Error.Split("1 file: 0 read, 1 repeat, 0 failed").Length < 3)
        {
            await Task.Delay(100, TestContext.Current.CancellationToken);
        }

        await stop.CancelAsync();
        Assert.Equal(ExitCode.Done, await watching);
        Assert.Contains("Z 1 file: 1 read, 0 failed\n", Lines(shell.Error), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("soon")]
    [InlineData("0s")]
    [InlineData("15")]
    [InlineData("99999d")]
    public async Task Watch_NoSchedule_SaysHowToWriteOne(string every)
    {
        Assert.Equal(ExitCode.Failed, await shell.Run("watch", Project, "a.txt", "--every", every));
        Assert.Contains("is no schedule. Write it like 15m", shell.Error, StringComparison.Ordinal);
    }

    private Task<int> Ingest(params string[] args) => shell.Run(["ingest", Project, "--model", "fast", .. args]);

    private static string Lines(string text) => text.ReplaceLineEndings("\n");
}
