using System.Text.Json;

namespace Hearsay.Cli.Tests.Record;

public sealed class DoctorTests
{
    [Fact]
    public async Task Doctor_SoundProject_SaysSoAndCounts()
    {
        using var shell = new TestShell();
        string project = TestProject.Make(shell);
        JsonElement root = JsonDocument.Parse(await shell.OutOf("doctor", project, "--json")).RootElement;
        Assert.True(root.GetProperty("isSound").GetBoolean());
        Assert.Empty(root.GetProperty("problems").EnumerateArray());
        Assert.Equal(3, root.GetProperty("counts").GetProperty("document").GetInt64());
        Assert.Equal(5, root.GetProperty("counts").GetProperty("statement").GetInt64());
        Assert.Contains("en-test-1", root.GetProperty("readBy").EnumerateArray().Select(m => m.GetProperty("model").GetString()));
        string output = await shell.OutOf("doctor", project);
        Assert.EndsWith("sound\n", output, StringComparison.Ordinal);
        Assert.Contains("read by       en-test-1: 2 documents", output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Doctor_DamagedProject_Ends1AndNamesIt()
    {
        using var shell = new TestShell();
        string project = TestProject.Make(shell);
        using (var connection = new Microsoft.Data.Sqlite.SqliteConnection($"Data Source={project};Pooling=False"))
        {
            connection.Open();
            using var command = connection.CreateCommand();
            command.CommandText = "PRAGMA foreign_keys = OFF; DELETE FROM version WHERE id = 1";
            command.ExecuteNonQuery();
        }

        Assert.Equal(ExitCode.InputRejected, await shell.Run("doctor", project));
        Assert.Contains("problem", shell.Out, StringComparison.Ordinal);
    }
}
