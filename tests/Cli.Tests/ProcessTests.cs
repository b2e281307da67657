using System.Diagnostics;

namespace Hearsay.Cli.Tests;

/// <summary>What only a process of its own shows: pipes, signals, exit codes.</summary>
public sealed class ProcessTests
{
    [Fact]
    public async Task Process_JsonOfStandardInput_IsUtf8OnAPipe()
    {
        using Process process = Start("read", "-", "--json");
        await process.StandardInput.WriteAsync("He said “so” 🌉.");
        process.StandardInput.Close();
        string output = await process.StandardOutput.ReadToEndAsync(TestContext.Current.CancellationToken);
        await process.WaitForExitAsync(TestContext.Current.CancellationToken);
        Assert.Equal(ExitCode.Done, process.ExitCode);
        Assert.StartsWith("{\n", output, StringComparison.Ordinal);
        Assert.Contains("\"length\": 15", output, StringComparison.Ordinal);
        Assert.DoesNotContain('\u001b', output);
    }

    [Fact]
    public async Task Process_ReaderGoesAway_EndsWithSuccess()
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "Closed pipes have no signal there.");
        using Process process = Start("read", "-", "--jsonl", "--jobs", "1");
        await process.StandardInput.WriteLineAsync("{\"text\":\"He said so.\"}");
        await process.StandardInput.FlushAsync(TestContext.Current.CancellationToken);
        Assert.NotNull(await process.StandardOutput.ReadLineAsync(TestContext.Current.CancellationToken));
        process.StandardOutput.Close();

        // Endless input: only the closed pipe can end it.
        try
        {
            for (int i = 0; !process.HasExited; i++)
            {
                await process.StandardInput.WriteLineAsync($"{{\"id\":\"{i}\",\"text\":\"He said so.\"}}");
            }
        }
        catch (IOException)
        {
            // The program has gone: what the test waits for.
        }

        await process.WaitForExitAsync(TestContext.Current.CancellationToken);
        Assert.Equal(ExitCode.Done, process.ExitCode);
    }

    [Fact]
    public async Task Process_Interrupted_Ends130()
    {
        Assert.SkipUnless(OperatingSystem.IsLinux(), "Sends a Unix signal.");
        using Process process = Start("read", "-", "--jsonl", "--jobs", "1");
        await process.StandardInput.WriteLineAsync("{\"text\":\"He said so.\"}");
        await process.StandardInput.FlushAsync(TestContext.Current.CancellationToken);
        Assert.NotNull(await process.StandardOutput.ReadLineAsync(TestContext.Current.CancellationToken));
        using (Process kill = Process.Start("kill", ["-INT", $"{process.Id}"]))
        {
            await kill.WaitForExitAsync(TestContext.Current.CancellationToken);
        }

        await process.WaitForExitAsync(TestContext.Current.CancellationToken);
        Assert.Equal(ExitCode.Interrupted, process.ExitCode);
    }

    private static Process Start(params string[] args) => Process.Start(new ProcessStartInfo(
        "dotnet", [Path.Combine(AppContext.BaseDirectory, "hearsay.dll"), .. args])
    {
        RedirectStandardInput = true,
        RedirectStandardOutput = true,
        StandardInputEncoding = new System.Text.UTF8Encoding(encoderShouldEmitUTF8Identifier: false),
        StandardOutputEncoding = System.Text.Encoding.UTF8,
    })!;
}
