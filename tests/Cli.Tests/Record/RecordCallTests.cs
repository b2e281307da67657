namespace Hearsay.Cli.Tests.Record;

public sealed class RecordCallTests
{
    [Theory]
    [InlineData("said P --actor nobody", "Nobody in this project is called \"nobody\"")]
    [InlineData("said P --stance shouts", "--stance \"shouts\" is none of asserts, ")]
    [InlineData("said P --certainty 0.5", "--certainty \"0.5\" is none of ")]
    [InlineData("said P --state fine", "is none of unreviewed, accepted, corrected, rejected")]
    [InlineData("said P --from 10/02/2026", "--from \"10/02/2026\" is no day. Write it like 2026-02-10")]
    [InlineData("said P --from 2026-02-02 --to 2026-02-01", "--from is after --to")]
    [InlineData("said P --as-of noon", "--as-of \"noon\" is no date")]
    [InlineData("said P --in S1", "--in \"S1\" is no document. Write it like D3")]
    [InlineData("said P --before 7", "--before \"7\" is no statement. Write it like S12")]
    [InlineData("said P --limit 0", "--limit must be from 1 to 999")]
    [InlineData("said P --nonsense", "There is no option --nonsense")]
    [InlineData("said P \"\"", "words to look for are empty")]
    [InlineData("said P ...", "no letter or digit")]
    [InlineData("said P \"open", "quot")]
    [InlineData("said P --json --csv", "cannot go together")]
    [InlineData("said P --all", "--all is for --csv and --jsonl")]
    [InlineData("who P nobody", "Nobody in this project is called \"nobody\"")]
    [InlineData("who P A99", "Nobody in this project is called \"A99\"")]
    [InlineData("who P", "NAME")]
    [InlineData("show P 12", "\"12\" is no id. Write it like S12")]
    [InlineData("show P S99", "There is no statement S99 in this project.")]
    [InlineData("show P D99", "There is no document D99")]
    [InlineData("show P A99", "There is no actor A99")]
    [InlineData("show P O99", "There is no observation O99")]
    [InlineData("show P S1 --as-of 2026-02-01", "There was no statement S1 in this project then.")]
    [InlineData("show P S1 --text", "--text and --original are for documents")]
    [InlineData("documents P --to May", "--to \"May\" is no day")]
    [InlineData("accept P S1", "--why")]
    [InlineData("accept P S1 --why \"\"", "--why is empty")]
    [InlineData("accept P D1 --why x", "ID \"D1\" is no statement")]
    [InlineData("accept P S99 --why x", "There is no statement S99 in this project. Nothing was decided.")]
    [InlineData("correct P S1 --why x", "Say what is put right")]
    [InlineData("correct P S1 --why x --stance shouts", "--stance \"shouts\" is none of")]
    [InlineData("correct P S1 S2 --why x --content y", "Correct one at a time")]
    [InlineData("correct P S1 --why x --content unheard", "these words do not stand in D1")]
    [InlineData("correct P S5 --why x --source said", "stands at 2 places: 26-30")]
    [InlineData("export P --to P", "is there already. Name a new or an empty folder.")]
    [InlineData("export P --to new --format xml", "--format \"xml\" is none of jsonl, csv or parquet")]
    [InlineData("observe P none.jsonl", "none.jsonl: does not exist")]
    [InlineData("doctor none.hearsay", "none.hearsay is not there")]
    public async Task Run_WrongCall_FailsOnOneLine(string call, string reason)
    {
        using var shell = new TestShell();
        string project = TestProject.Make(shell);
        string[] args = [.. call.Split(' ').Select(a => a switch { "P" => project, "\"\"" => "", _ => a })];
        Assert.Contains(reason, await shell.ProblemOf(args), StringComparison.OrdinalIgnoreCase);
    }

    [Theory]
    [InlineData("said")]
    [InlineData("who")]
    [InlineData("show")]
    [InlineData("documents")]
    [InlineData("doctor")]
    public async Task Run_NoProject_SaysSo(string command)
    {
        using var shell = new TestShell();
        string file = shell.Write("notes.txt", "These are only notes, and no project at all.");
        string problem = await shell.ProblemOf([command, file, .. command is "who" or "show" ? (string[])["S1"] : []]);
        Assert.Contains("notes.txt", problem, StringComparison.Ordinal);
        Assert.Contains("project", problem, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("said")]
    [InlineData("who")]
    [InlineData("show")]
    [InlineData("documents")]
    [InlineData("accept")]
    [InlineData("correct")]
    [InlineData("export")]
    [InlineData("import")]
    [InlineData("observe")]
    [InlineData("observations")]
    [InlineData("doctor")]
    public async Task Help_OfEveryCommand_NamesItsProject(string command)
    {
        using var shell = new TestShell();
        Assert.Contains("PROJECT", await shell.OutOf(command, "--help"), StringComparison.Ordinal);
    }
}
