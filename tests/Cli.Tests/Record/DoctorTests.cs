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
        Assert.Equal("sampled", root.GetProperty("checked").GetString());
        string output = await shell.OutOf("doctor", project);
        Assert.Contains("checked       sampled; --full checks all\n", output, StringComparison.Ordinal);
        Assert.EndsWith("sound\n", output, StringComparison.Ordinal);
        Assert.Contains("read by       en-test-1: 2 documents", output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Doctor_Full_ChecksAllAndTellsHowFarItIs()
    {
        using var shell = new TestShell();
        Assert.Equal(ExitCode.Done, await shell.Run("doctor", TestProject.Make(shell), "--full"));
        Assert.Contains("checked       all\n", shell.Out, StringComparison.Ordinal);
        Assert.StartsWith("checking: the database", shell.Error, StringComparison.Ordinal);
        Assert.Contains("checking: texts, 0 of 3", shell.Error, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("DELETE FROM version WHERE id = 1", "V1: is not there")]
    [InlineData("UPDATE version SET text = 'short' WHERE id = 2", "V2: the text has 5 characters, but is noted with another length")]
    [InlineData("UPDATE statement SET content = '900-910' WHERE id = 2", "S2: the span 900-910 is not in its text")]
    [InlineData("UPDATE original SET sha256 = 'x' WHERE id = 3", "V3: the original bytes are not those that were received")]
    [InlineData("DELETE FROM original WHERE id = 3", "V3: its bytes are not there")]
    [InlineData("INSERT INTO version_search (rowid, words) VALUES (4, 'x')", "the index version_search has other rows than version")]
    public async Task Doctor_DamagedProject_Ends1AndNamesIt(string damage, string problem)
    {
        using var shell = new TestShell();
        string project = TestProject.Make(shell);
        Run(project, "PRAGMA foreign_keys = OFF; " + damage);
        Assert.Equal(ExitCode.InputRejected, await shell.Run("doctor", project));
        Assert.Contains("problem  " + problem, shell.Out, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("DELETE FROM actor WHERE id = 2", "actor has 3 rows, but ids up to 4: rows have been lost")]
    [InlineData("UPDATE version SET state = 'read'", "1 texts that count as read, but have no reading")]
    public async Task Doctor_DamageOutsideTheSample_IsFoundByFull(string damage, string problem)
    {
        using var shell = new TestShell();
        string project = TestProject.Make(shell);
        Run(project, "PRAGMA foreign_keys = OFF; " + damage);
        Assert.Equal(ExitCode.Done, await shell.Run("doctor", project));
        Assert.Equal(ExitCode.InputRejected, await shell.Run("doctor", project, "--full"));
        Assert.Contains("problem  " + problem, shell.Out, StringComparison.Ordinal);
    }

    private static void Run(string project, string sql)
    {
        using var connection = new Microsoft.Data.Sqlite.SqliteConnection($"Data Source={project};Pooling=False");
        connection.Open();
        using Microsoft.Data.Sqlite.SqliteCommand command = connection.CreateCommand();
        command.CommandText = sql;
        command.ExecuteNonQuery();
    }
}
