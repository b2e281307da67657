using System.Globalization;
using System.Text.Json;
using static Hearsay.Benchmarks.Articles.ArticleMaker;
using static Hearsay.Benchmarks.Articles.Vocabulary;

namespace Hearsay.Benchmarks.Record;

/// <summary>Command lines drawn at random, for words and names that generated articles hold.</summary>
internal sealed class RecordCommands
{
    // As many of the speakers as come back in a project of a few thousand articles.
    private const int KnownSpeakers = 500;

    private readonly Dictionary<string, Func<Random, string[]>> makers;

    private RecordCommands(string project, long documents, long statements)
    {
        Documents = documents;
        Statements = statements;
        makers = new Dictionary<string, Func<Random, string[]>>(StringComparer.Ordinal)
        {
            ["said: one common word"] = r => ["said", project, Pick(r, Things)],
            ["said: a town"] = r => ["said", project, Town(r)],
            ["said: two words"] = r => ["said", project, $"{Pick(r, Adjectives)} {Pick(r, Things)}"],
            ["said: a phrase"] = r => ["said", project, $"\"{Pick(r, Persons)} would {Pick(r, BareVerbs)}\""],
            ["said: words, stance, certainty"] = r => ["said", project, Pick(r, Things), "--stance", "believes", "--certainty", "probable"],
            ["said: words, actor"] = r => ["said", project, Pick(r, Things), "--actor", Speaker(r)],
            ["said: words, outlet, days"] = r => Days(["said", project, Pick(r, Things), "--outlet", "Weserport Telegraph"], r),
            ["said: actor alone"] = r => ["said", project, "--actor", Speaker(r)],
            ["who"] = r => ["who", project, Speaker(r)],
            ["show: a statement"] = r => ["show", project, Id("S", r, statements)],
            ["show: a document"] = r => ["show", project, Id("D", r, documents)],
            ["documents: words"] = r => ["documents", project, $"{Pick(r, Adjectives)} {Pick(r, Things)}"],
            ["documents: a town"] = r => ["documents", project, Town(r)],
            ["documents: all"] = _ => ["documents", project],
            ["accept"] = r => ["accept", project, Id("S", r, statements), "--why", "read it", "--who", "bench"],
            ["reject"] = r => ["reject", project, Id("S", r, statements), "--why", "no statement", "--who", "bench"],
            ["correct"] = r => ["correct", project, Id("S", r, statements), "--stance", "doubts", "--why", "misread", "--who", "bench"],
            ["failures"] = _ => ["failures", project],
            ["observations"] = _ => ["observations", project],
            ["doctor"] = _ => ["doctor", project, "--json"],
        };
    }

    /// <summary>Documents in the project.</summary>
    public long Documents { get; }

    /// <summary>Statements in the project.</summary>
    public long Statements { get; }

    /// <summary>What each command is called in the results, in order.</summary>
    public IReadOnlyCollection<string> Names => makers.Keys;

    /// <summary>Knows the project by what <c>hearsay doctor --json</c> says of it.</summary>
    public static RecordCommands Of(string project, JsonElement doctor)
    {
        JsonElement counts = doctor.GetProperty("counts");
        return new RecordCommands(project, counts.GetProperty("document").GetInt64(), counts.GetProperty("statement").GetInt64());
    }

    /// <summary>Draws one command line.</summary>
    public string[] Make(string name, Random random) => makers[name](random);

    private static string Town(Random random) => Pick(random, Openings) + Pick(random, Middles) + Pick(random, TownEndings);

    private static string Speaker(Random random) => SpeakerOf(Skewed(random, KnownSpeakers));

    private static string Id(string letter, Random random, long count) =>
        letter + random.NextInt64(1, count + 1).ToString(CultureInfo.InvariantCulture);

    private static string[] Days(string[] command, Random random)
    {
        DateOnly first = new DateOnly(2019, 1, 1).AddDays(random.Next(300));
        return [.. command, "--from", Text(first), "--to", Text(first.AddDays(60))];
    }

    private static string Text(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}
