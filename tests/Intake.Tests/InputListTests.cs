using System.Text;
using CsCheck;
using Hearsay.Intake.Inputs;

namespace Hearsay.Intake.Tests;

public sealed class InputListTests : IDisposable
{
    private readonly string folder = Directory.CreateTempSubdirectory("hearsay-intake-").FullName;

    public void Dispose() => Directory.Delete(folder, recursive: true);

    [Fact]
    public void Open_MissingFile_IsRejectedByName() => Assert.Equal(
        $"{folder}/none.txt: does not exist. Check the name.", Assert.Single(Take($"{folder}/none.txt")).Rejection!.ToString());

    [Fact]
    public void Open_FolderWithoutRecursive_SaysWhatToAdd() =>
        Assert.Contains("--recursive", Assert.Single(Take(folder)).Rejection!.ToString(), StringComparison.Ordinal);

    [Fact]
    public void Open_FolderRecursive_IsInOrdinalOrderAndCountsTheRest()
    {
        Directory.CreateDirectory($"{folder}/b");
        File.WriteAllText($"{folder}/b/two.txt", "She said no.");
        File.WriteAllText($"{folder}/a.txt", "He said yes.");
        File.WriteAllText($"{folder}/c.jsonl", """{"id":"three","text":"They said so."}""");
        File.WriteAllText($"{folder}/picture.png", "x");
        File.WriteAllText($"{folder}/.hidden.txt", "x");
        var list = new InputList([folder], isRecursive: true, () => Stream.Null);
        string[] ids = [.. list.Open().Select(i => i.Take(IntakeOptions.None).Article!.Id)];
        Assert.Equal(["a", "two", "three"], ids);
        Assert.Equal(1, list.SkippedCount);
        Assert.True(list.HasParts);
    }

    [Fact]
    public void Open_FolderWithNothingToRead_IsRejected() => Assert.NotNull(Assert.Single(Take(true, folder)).Rejection);

    [Fact]
    public void Open_LargeFile_IsRefusedBeforeItIsRead()
    {
        using (FileStream file = File.Create($"{folder}/large.txt"))
        {
            file.SetLength(50_000_000);
        }

        Assert.Contains("50,000,000 bytes", Assert.Single(Take($"{folder}/large.txt")).Rejection!.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public void Open_Rows_ReportsFaultsByLineAndGoesOn()
    {
        File.WriteAllText($"{folder}/rows.jsonl", "\uFEFF{\"id\":\"a\",\"text\":\"He said so.\"}\r\n\n{oops\n{\"id\":\"a\",\"text\":\"Again.\"}\n{\"text\":\"She said so.\"}");
        IReadOnlyList<IntakeResult> results = Take($"{folder}/rows.jsonl");
        Assert.Equal(4, results.Count);
        Assert.Equal("a", results[0].Article!.Id);
        Assert.Contains("rows.jsonl:3: is not valid JSON", results[1].Rejection!.ToString(), StringComparison.Ordinal);
        Assert.Contains("rows.jsonl:4: repeats the id \"a\" of line 1", results[2].Rejection!.ToString(), StringComparison.Ordinal);
        Assert.Equal("rows-5", results[3].Article!.Id);
    }

    [Fact]
    public void Open_Observations_AreOneRejectionThatSaysWhereTheyGo()
    {
        string row = """{"id":"o1","about":"Was the bridge shut?","answer":"yes"}""";
        File.WriteAllText($"{folder}/seen.jsonl", $"{row}\n{row}\n");
        Assert.Equal(
            $"{folder}/seen.jsonl: holds observations, not articles. Add it with hearsay observe.",
            Assert.Single(Take($"{folder}/seen.jsonl")).Rejection!.ToString());
    }

    [Theory]
    [InlineData(2, "", new[] { ":1", ":2" })]
    [InlineData(3, "", new[] { "" })]
    [InlineData(5, "{oops", new[] { ":1", ":2", ":3", ":4", ":5", ":6" })]
    [InlineData(5, """{"text":"He said so."}""", new[] { ":1", ":2", ":3", ":4", ":5", "!" })]
    public void Open_RowsWithOneFault_AreOneRejectionOnlyIfThereIsNoOther(int count, string last, string[] places)
    {
        string path = $"{folder}/rows.jsonl";
        File.WriteAllText(path, string.Concat(Enumerable.Repeat("{\"body\":\"x\"}\n", count)) + last);
        Assert.Equal(places, Take(path).Select(r => r.Rejection is { } rejection ? rejection.Where[path.Length..] : "!"));
    }

    [Fact]
    public void Open_RowsWithOneFault_SaysHowMany()
    {
        File.WriteAllText($"{folder}/rows.jsonl", string.Concat(Enumerable.Repeat("{\"body\":\"x\"}\n", 1200)));
        Assert.Equal(
            "holds no article: each of its 1,200 rows has no \"text\" that is a string",
            Assert.Single(Take($"{folder}/rows.jsonl")).Rejection!.Problem.Reason);
    }

    [Theory]
    [InlineData("He said so.", "stdin")]
    [InlineData(" {\"id\":\"r\",\"text\":\"He said so.\"}", "r")]
    [InlineData("{He} said so.", "stdin")]
    public void Open_StandardInput_IsRowsOnlyIfAnObjectOpens(string input, string id)
    {
        var list = new InputList(["-"], isRecursive: false, () => new MemoryStream(Encoding.UTF8.GetBytes(input)));
        Assert.Equal(id, Assert.Single(list.Open()).Take(IntakeOptions.None).Article!.Id);
    }

    [Fact]
    public void Open_StandardInputTwice_IsRejected() => Assert.Equal(2, Take("-", "-").Count(r => r.Rejection is not null));

    [Fact]
    public void Open_RowsCutAnywhereIntoReads_AreTheSame() =>
        Gen.Select(Gen.Int[1, 50], Gen.Int[1, 20]).Sample((chunk, count) =>
        {
            string rows = string.Join("\n", Enumerable.Range(0, count).Select(i => $$"""{"id":"{{i}}","text":"He said “so” {{i}} times."}"""));
            var list = new InputList(["-"], isRecursive: false, () => new SlowStream(Encoding.UTF8.GetBytes(rows), chunk));
            string[] ids = [.. list.Open().Select(i => i.Take(IntakeOptions.None).Article!.Id)];
            Assert.Equal(Enumerable.Range(0, count).Select(i => $"{i}"), ids);
        });

    private static IReadOnlyList<IntakeResult> Take(params string[] paths) => Take(false, paths);

    private static IReadOnlyList<IntakeResult> Take(bool isRecursive, params string[] paths) =>
        [.. new InputList(paths, isRecursive, () => Stream.Null).Open().Select(i => i.Take(IntakeOptions.None))];
}
