using System.Text.Json;
using Microsoft.VisualBasic.FileIO;

namespace Hearsay.Repository.Tests;

/// <summary>The tables of <c>samples/dossier</c> agree with its reports and with each other.</summary>
public sealed class DossierTests
{
    private const string Folder = "samples/dossier/";

    private static readonly List<Dictionary<string, string>> Truth = ReadTruth();

    private static readonly Dictionary<string, JsonElement> Observations = Lines("observations.jsonl")
        .ToDictionary(o => o.GetProperty("id").GetString()!, StringComparer.Ordinal);

    [Fact]
    public void Truth_EveryReport_Exists()
    {
        var missing = Truth.SelectMany(r => new[] { r["report"], r["origin"], r["via"] })
            .Where(r => r.Length > 0 && !Checkout.Exists(Folder + r.Split('#')[0]));
        Assert.Empty(missing);
    }

    [Fact]
    public void Truth_Words_StandInTheReport()
    {
        var rows = Truth.Where(r => r["words"].Length > 0).Select(r => (Words: r["words"], Text: TextOf(r["report"]))).Where(r => r.Text is not null).ToList();
        Assert.True(rows.Count >= 50, $"only {rows.Count} rows could be looked up");
        Assert.Empty(rows.Where(r => !r.Text!.Contains(r.Words, StringComparison.Ordinal)).Select(r => r.Words));
    }

    [Fact]
    public void Truth_EveryObservation_IsListed_AndSaysTheSame()
    {
        var statements = Truth.Where(r => r["observation"].Length > 0).ToList();
        Assert.Empty(statements.Where(r => !Observations.ContainsKey(r["observation"])).Select(r => r["observation"]));
        Assert.Empty(statements.Where(r => r["kind"] == "statement" && Observations[r["observation"]].GetProperty("answer").ToString() != r["truth"])
            .Select(r => r["words"]));
        Assert.Empty(statements.Where(r => r["kind"] == "deadline"
            && Observations[r["observation"]].GetProperty("deadline").GetProperty("outcome").GetString() != r["outcome"]).Select(r => r["words"]));
    }

    [Fact]
    public void Truth_EveryEvent_HasAllThreeRungs() =>
        Assert.All(Truth.Where(r => r["kind"] == "statement").GroupBy(r => r["group"]),
            e => Assert.Equal(["centre", "field", "regional"], e.Select(r => r["rung"]).Order(StringComparer.Ordinal)));

    /// <summary>The text of a report in a row or text file; null for other formats, whose text needs a reader.</summary>
    private static string? TextOf(string report)
    {
        string[] parts = report.Split('#', 2);
        return Path.GetExtension(parts[0]) switch
        {
            ".txt" => Checkout.Read(Folder + parts[0]),
            ".jsonl" => Lines(parts[0]).Single(r => r.GetProperty("id").GetString() == parts[1]).GetProperty("text").GetString(),
            _ => null,
        };
    }

    private static IEnumerable<JsonElement> Lines(string file) =>
        Checkout.Read(Folder + file).Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(l => JsonDocument.Parse(l).RootElement);

    private static List<Dictionary<string, string>> ReadTruth()
    {
        using var parser = new TextFieldParser(Path.Combine(Checkout.Root, Folder, "truth.csv")) { Delimiters = [","], HasFieldsEnclosedInQuotes = true, TrimWhiteSpace = false };
        string[] names = parser.ReadFields()!;
        var rows = new List<Dictionary<string, string>>();
        while (parser.ReadFields() is { } fields)
        {
            rows.Add(names.Zip(fields).ToDictionary(p => p.First, p => p.Second, StringComparer.Ordinal));
        }

        return rows;
    }
}
