using System.Globalization;
using Hearsay.Actors;
using Hearsay.Language;
using Hearsay.Reading;

namespace Hearsay.Training.Actors;

/// <summary>Compares the holders, chains and sourcing found for the layer's own statements with the layer.</summary>
internal static class ScoreActorsCommand
{
    // Classes with fewer gold cases are left out of the mean, as the reference scorer does.
    private const int LeastCases = 5;

    /// <summary><c>score-actors --articles A.jsonl --layer L.jsonl [--show FILE]</c></summary>
    public static void Run(Arguments arguments)
    {
        var tagger = Tagger.Load();
        var right = new Dictionary<string, Tally>(StringComparer.Ordinal);
        var labels = new List<(Sourcing Gold, Sourcing Found)>();
        using TextWriter? show = arguments.All("show").FirstOrDefault() is { } path ? new StreamWriter(path) : null;
        LayerArticle[] articles = [.. arguments.All("articles").Zip(arguments.All("layer")).SelectMany(f => LayerArticle.Read(f.First, f.Second))];
        foreach (LayerArticle article in articles)
        {
            var document = Document.Parse(article.Text);
            tagger.Tag(document);
            ActorReading read = ActorReader.Read(document, article.Statements);
            Dictionary<string, string> names = read.Actors.ToDictionary(a => a.Id, ActorNames.Called);
            for (int s = 0; s < article.Statements.Count; s++)
            {
                if (article.Statements[s].Content.Count == 0)
                {
                    continue;
                }

                string[] gold = article.Chains[s], found = [.. read.Holdings[s].Chain.Select(a => names[a])];
                string side = article.Statements[s].Within is null ? "outer" : "inner";
                bool holder = ActorNames.Same(gold[^1], found[^1]);
                bool chain = gold.Length == found.Length && gold.Zip(found).All(p => ActorNames.Same(p.First, p.Second));
                Count(right, "holder " + side, holder);
                Count(right, "chain " + side, chain);
                Count(right, $"  {side} {SourceKind(article, s)}", holder);
                labels.Add((article.Sourcings[s], read.Holdings[s].Sourcing));
                if (show is not null && !(holder && chain && labels[^1].Gold == labels[^1].Found))
                {
                    show.WriteLine(string.Join(" | ", holder ? "  " : "H:", labels[^1].Gold == labels[^1].Found ? "  " : $"S:{labels[^1].Gold}>{labels[^1].Found}", side, SourceKind(article, s),
                        Words(article, article.Statements[s].Source), "CUE " + Words(article, article.Statements[s].Cue), string.Join(" › ", gold), "FOUND " + string.Join(" › ", found), article.Id[^20..], article.Statements[s].Id));
                }
            }
        }

        foreach ((string name, Tally tally) in right.OrderBy(r => r.Key, StringComparer.Ordinal))
        {
            Line($"{name,-22} {tally.Recall / 100:F3} of {tally.Gold}");
        }

        Line($"sourcing {labels.Count(l => l.Gold == l.Found) / (double)labels.Count:F3}, macro F1 {MacroF1(labels):F3}");
        Time(articles, tagger);
    }

    // Processor time of a second pass, when everything is compiled; wall time would count other programs too.
    private static void Time(LayerArticle[] articles, Tagger tagger)
    {
        Document[] documents = [.. articles.Select(a => Document.Parse(a.Text))];
        double words = articles.Sum(a => a.Text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries).Length);
        TimeSpan start = Environment.CpuUsage.TotalTime;
        foreach (Document document in documents)
        {
            tagger.Tag(document);
        }

        TimeSpan tagged = Environment.CpuUsage.TotalTime;
        for (int a = 0; a < articles.Length; a++)
        {
            ActorReader.Read(documents[a], articles[a].Statements);
        }

        TimeSpan read = Environment.CpuUsage.TotalTime;
        Line($"{words} words; processor time a word: {(tagged - start).TotalMicroseconds / words:F2} µs for tags, {(read - tagged).TotalMicroseconds / words:F2} µs for actors");
    }

    /// <summary>Mean F1 over the classes that have enough gold cases.</summary>
    public static double MacroF1(IReadOnlyList<(Sourcing Gold, Sourcing Found)> labels) => labels
        .GroupBy(l => l.Gold)
        .Where(g => g.Count() >= LeastCases)
        .Select(g => 2.0 * g.Count(l => l.Found == g.Key) / (g.Count() + labels.Count(l => l.Found == g.Key)))
        .DefaultIfEmpty(0)
        .Average();

    private static string SourceKind(LayerArticle article, int s)
    {
        string words = Words(article, article.Statements[s].Source);
        return words.Length == 0 ? "empty" : words.ToLowerInvariant() switch
        {
            "he" or "she" or "his" or "her" or "him" => "he, she",
            "i" or "my" or "me" => "I",
            "we" or "our" or "us" or "you" or "your" => "we, you",
            "they" or "their" or "them" or "it" or "its" => "they, it",
            "who" or "that" or "which" or "whose" or "this" => "who, that",
            _ => "noun",
        };
    }

    private static string Words(LayerArticle article, IReadOnlyList<Span> spans)
        => string.Join(" … ", spans.Select(x => x.In(article.Text).ToString())).Replace('\n', ' ');

    private static void Count(Dictionary<string, Tally> tallies, string name, bool right)
    {
        if (!tallies.TryGetValue(name, out Tally? tally))
        {
            tallies[name] = tally = new Tally();
        }

        tally.Add(1, 1, right ? 1 : 0);
    }

    private static void Line(FormattableString line) => Console.WriteLine(line.ToString(CultureInfo.InvariantCulture));
}
