using System.Globalization;
using System.Text.Json;
using Hearsay.Language;
using Hearsay.Meaning.Stances;

namespace Hearsay.Training.Meaning;

/// <summary>Reads stance and certainty of gold statements with the lexicon and compares.</summary>
internal static class ScoreMeaningCommand
{
    // As score_layer.py does: a class with fewer gold cases says nothing about the macro average.
    private const int LeastCases = 5;

    /// <summary><c>score-meaning --articles A.jsonl --layer L.jsonl [--lexicon lexicon.tsv] [--wrong stance|certainty]</c></summary>
    public static void Run(Arguments arguments)
    {
        StanceLexicon lexicon = arguments.All("lexicon").FirstOrDefault() is { } path ? StanceLexicon.Load(path) : StanceLexicon.Shipped;
        var reader = new StanceReader(lexicon);
        var tagger = Tagger.Load();
        string wrong = arguments.Optional("wrong", "");
        var stances = new List<(string Gold, string Read)>();
        var certainties = new List<(string Gold, string Read)>();
        foreach (LayeredArticle article in LayeredArticle.Read(arguments.Required("articles"), arguments.Required("layer")))
        {
            var document = Document.Parse(article.Text);
            tagger.Tag(document);
            foreach (LayeredArticle.Statement s in article.Statements)
            {
                StanceReading reading = reader.Read(document, s.Cue, s.Content);
                string stance = reading.Stance.ToString().ToLowerInvariant();
                string certainty = reading.Certainty.ToString().ToLowerInvariant();
                stances.Add((s.Stance, stance));
                certainties.Add((s.Certainty, certainty));
                if ((wrong == "stance" && stance != s.Stance) || (wrong == "certainty" && certainty != s.Certainty))
                {
                    Show(article, s, reading, wrong == "stance" ? $"{s.Stance} {stance}" : $"{s.Certainty} {certainty}");
                }
            }
        }

        Print("stance", stances);
        Print("certainty", certainties);
    }

    /// <summary>F1 of each gold class in [0, 1], and how often it occurs.</summary>
    public static SortedDictionary<string, (double F1, int Gold)> ByClass(IReadOnlyCollection<(string Gold, string Read)> pairs)
    {
        var classes = new SortedDictionary<string, (double, int)>(StringComparer.Ordinal);
        foreach ((string name, int gold) in pairs.CountBy(p => p.Gold))
        {
            int both = pairs.Count(p => p.Gold == name && p.Read == name);
            int read = pairs.Count(p => p.Read == name);
            classes[name] = (2.0 * both / (gold + read), gold);
        }

        return classes;
    }

    private static void Print(string what, List<(string Gold, string Read)> pairs)
    {
        SortedDictionary<string, (double F1, int Gold)> classes = ByClass(pairs);
        double accuracy = pairs.Count(p => p.Gold == p.Read) / (double)pairs.Count;
        double macro = classes.Values.Where(c => c.Gold >= LeastCases).Average(c => c.F1);
        Line($"{what}: {pairs.Count} statements, accuracy {accuracy:F3}, macro F1 {macro:F3}");
        foreach ((string name, (double f1, int gold)) in classes)
        {
            Line($"  {name,-10} F1 {f1:F3}  of {gold,5}  read {pairs.Count(p => p.Read == name),5}");
        }
    }

    private static void Show(LayeredArticle article, LayeredArticle.Statement s, StanceReading reading, string what)
    {
        string Words(IReadOnlyList<Span> spans) => string.Join(" … ", spans.Select(x => x.In(article.Text).ToString())).Replace('\n', ' ');
        string content = Words(s.Content);
        string reasons = JsonSerializer.Serialize(reading.Reasons.Select(r => $"{r.Words.In(article.Text)}: {r.Pattern} {r.Tells}"));
        Line($"{what}\t{Words(s.Cue)}\t{content[..Math.Min(content.Length, 160)]}\t{reasons}");
    }

    private static void Line(FormattableString line) => Console.WriteLine(line.ToString(CultureInfo.InvariantCulture));
}
