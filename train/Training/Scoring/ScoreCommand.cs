using System.Text.Json;
using System.Text.Json.Nodes;
using Hearsay.Reading;

namespace Hearsay.Training.Scoring;

/// <summary>Reads labelled articles with a model and compares.</summary>
internal static class ScoreCommand
{
    private static readonly JsonSerializerOptions Indented = new() { WriteIndented = true };

    /// <summary><c>score --articles A.jsonl [--layer L.jsonl] --model fast.bin [--name PART --out scores.json]</c></summary>
    /// <remarks>Prints tables in Markdown; <c>--out</c> keeps the same figures under the name, beside other parts.</remarks>
    public static void Run(Arguments arguments)
    {
        var reader = StatementReader.Load(arguments.Required("model"));
        double least = arguments.Number("min-confidence", StatementReader.UsualMinConfidence);
        var score = new ScoreReport();
        foreach (LabelledArticle article in LabelledArticle.Read(arguments.Required("articles"), arguments.All("layer").FirstOrDefault()))
        {
            score.Add(article, [.. reader.Read(article.Text).AtLeast(least).Statements.Where(s => s.Within is null)]);
        }

        Console.Write(score.Table());
        if (arguments.All("out").FirstOrDefault() is { } path)
        {
            JsonObject all = File.Exists(path) ? JsonNode.Parse(File.ReadAllText(path))!.AsObject() : [];
            all[arguments.Optional("name", "scores")] = score.Json();
            File.WriteAllText(path, all.ToJsonString(Indented) + "\n");
        }
    }
}
