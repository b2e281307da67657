using System.Text.Json;
using Hearsay.Cli.Tests.Record;

namespace Hearsay.Cli.Tests;

public sealed class DemoTests
{
    [Fact]
    public async Task Demo_Built_AnswersWhatItSaysToTry()
    {
        using var shell = new TestShell();
        string project = Path.Combine(shell.Folder, "demo.hearsay");
        string output = await shell.OutOf("demo", project, "--model", "fast");
        Assert.Equal([project], Directory.GetFiles(shell.Folder));
        Assert.Contains("bulletin-cut-off.pdf", output, StringComparison.Ordinal);
        string[] commands = [.. output.Split('\n').Select(l => l.Trim()).Where(l => l.StartsWith("hearsay ", StringComparison.Ordinal))];
        Assert.Equal(5, commands.Length);
        foreach (string command in commands)
        {
            string[] args = [.. command.Split('"').SelectMany((part, i) => i % 2 == 1 ? [part] : part.Split(' ', StringSplitOptions.RemoveEmptyEntries)).Skip(1)];
            JsonElement root = JsonDocument.Parse(await shell.OutOf([.. args, "--json"])).RootElement;
            Assert.NotEmpty(root.EnumerateObject().First(p => p.Value.ValueKind == JsonValueKind.Array).Value.EnumerateArray());
        }

        await shell.OutOf("doctor", project);
        Assert.Contains("is there already", await shell.ProblemOf("demo", project), StringComparison.Ordinal);
        JsonElement again = JsonDocument.Parse(await shell.OutOf("demo", project, "--model", "fast", "--force", "--json")).RootElement;
        Assert.True(again.GetProperty("documents").GetInt32() >= 90);
        Assert.Equal(1, again.GetProperty("unread").GetInt32());
        Assert.Single(again.GetProperty("failures").EnumerateArray());
    }

    [Fact]
    public async Task Demo_OverSomebodysProject_IsRefused()
    {
        using var shell = new TestShell();
        string project = TestProject.Make(shell);
        Assert.Contains("holds more than the demo", await shell.ProblemOf("demo", project, "--force"), StringComparison.Ordinal);
        Assert.Contains("S1  ", await shell.OutOf("said", project), StringComparison.Ordinal);
    }
}
