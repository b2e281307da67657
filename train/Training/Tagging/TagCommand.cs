using System.Text.Json;
using Hearsay.Language;

namespace Hearsay.Training.Tagging;

/// <summary>The commands that train and score the tagger.</summary>
internal static class TagCommand
{
    // Wikinews, Wikivoyage and Wikipedia: CC BY or CC BY-SA. The other genres are non-commercial or unclear.
    private static readonly string[] FreeGenres = ["GUM_news_", "GUM_interview_", "GUM_voyage_", "GUM_bio_"];

    private static readonly JsonSerializerOptions Indented = new() { WriteIndented = true };

    /// <summary>
    /// Trains: <c>--ewt FILE --gum FILE --vectors FILE --out FILE [--seed N] [--dev FILE]...</c>, and any of the numbers of
    /// <see cref="TagOptions"/> by name. Of GUM only the documents of free genres are used.
    /// </summary>
    public static void Train(Arguments arguments)
    {
        TagOptions options = Options(arguments);
        List<TreebankDocument> documents = [.. arguments.All("ewt").SelectMany(Treebank.Read)];
        documents.AddRange(arguments.All("gum").SelectMany(Treebank.Read).Where(IsFree));
        WordVectors vectors = WordVectors.Read(arguments.Required("vectors"), options.Vocabulary);
        string[] xposNames = [.. documents.SelectMany(d => d.Words).Select(w => w.Xpos).Distinct().Order(StringComparer.Ordinal)];
        var xpos = xposNames.Select((name, i) => (name, i)).ToDictionary(x => x.name, x => (byte)x.i);
        Console.Error.WriteLine($"{documents.Count} documents, {documents.Sum(d => d.Words.Count)} words, {xposNames.Length} Penn tags");

        var lemmas = new LemmaLearner();
        foreach (TreebankDocument document in documents)
        {
            foreach (TreebankWord word in document.Words)
            {
                lemmas.Add(word.Span.In(document.Text).ToString(), word.Upos, xpos[word.Xpos], word.Lemma);
            }
        }

        LemmaRules rules = lemmas.Learn();
        Console.Error.WriteLine($"{rules.Keys.Length} lemma rules, {rules.Edits.Length} edits");

        TagSequence[] sequences = [.. TagSequence.Cut(documents, xpos)];
        uint[] features = TagSequence.Number(sequences, vectors, options.MinCount);
        Console.Error.WriteLine($"{features.Length} features");
        List<List<TreebankDocument>> dev = [.. arguments.All("dev").Select(Treebank.Read)];
        var network = new TagNetworkTrainer(options, vectors, features, xposNames.Length);
        var random = new Random(options.Seed);
        long total = sequences.Sum(s => (long)s.Length) * options.Epochs;
        long seen = 0;
        for (int epoch = 1; epoch <= options.Epochs; epoch++)
        {
            random.Shuffle(sequences);
            double loss = 0;
            int pending = 0;
            foreach (TagSequence sequence in sequences)
            {
                loss += network.Learn(sequence);
                seen += sequence.Length;
                pending += sequence.Length;
                if (pending >= options.BatchTokens)
                {
                    network.Step((double)seen / (total + 1));
                    pending = 0;
                }
            }

            Console.Error.Write($"epoch {epoch}: loss {loss / total * options.Epochs:F4}");
            if (epoch % 3 == 0 || epoch == options.Epochs)
            {
                var tagger = new Tagger(TagExport.Export(network, options, vectors, xposNames, rules));
                foreach (TagScores scores in dev.Select(new TagScorer(tagger).Score))
                {
                    Console.Error.Write($"  upos {scores.Upos:F2} xpos {scores.Xpos:F2} lemma {scores.Lemmas:F2}");
                }
            }

            Console.Error.WriteLine();
        }

        string path = arguments.Required("out");
        TagModelFile.Write(path, TagExport.Export(network, options, vectors, xposNames, rules));
        File.WriteAllText(
            Path.Combine(Path.GetDirectoryName(path) ?? "", "config.json"), JsonSerializer.Serialize(options, Indented) + "\n");
    }

    /// <summary>Scores a model from raw text: <c>[--model FILE] --ewt FILE --gum FILE [--errors FILE] [--out FILE]</c>.</summary>
    public static void Score(Arguments arguments)
    {
        Tagger? tagger = arguments.All("model") is [string model] ? Tagger.Load(model) : null;
        using TextWriter errors = arguments.All("errors") is [string path] ? new StreamWriter(path) : TextWriter.Null;
        var scored = new Dictionary<string, TagScores>();
        foreach (string file in arguments.All("ewt").Concat(arguments.All("gum")))
        {
            List<TreebankDocument> documents = Treebank.Read(file);
            var scorer = new TagScorer(tagger)
            {
                OnError = (kind, document, gold, system, context)
                    => errors.WriteLine($"{kind}\t{gold}\t{system}\t{context}\t{document}"),
            };
            scored.Add(Path.GetFileNameWithoutExtension(file), scorer.Score(documents));
            Console.Error.WriteLine($"{file}: {Speed(documents, tagger):F0} words/s on one core");
        }

        string json = JsonSerializer.Serialize(scored, Indented);
        Console.WriteLine(json);
        if (arguments.All("out") is [string output])
        {
            File.WriteAllText(output, json + "\n");
        }
    }

    private static bool IsFree(TreebankDocument document)
        => FreeGenres.Any(genre => document.Name.StartsWith(genre, StringComparison.Ordinal));

    private static TagOptions Options(Arguments arguments)
    {
        var defaults = new TagOptions();
        return new TagOptions
        {
            Seed = (int)arguments.Number("seed", defaults.Seed),
            TokenSize = (int)arguments.Number("token-size", defaults.TokenSize),
            StateSize = (int)arguments.Number("state-size", defaults.StateSize),
            HiddenSize = (int)arguments.Number("hidden-size", defaults.HiddenSize),
            MinCount = (int)arguments.Number("min-count", defaults.MinCount),
            Vocabulary = (int)arguments.Number("vocabulary", defaults.Vocabulary),
            Epochs = (int)arguments.Number("epochs", defaults.Epochs),
            BatchTokens = (int)arguments.Number("batch-tokens", defaults.BatchTokens),
            Rate = (float)arguments.Number("rate", defaults.Rate),
            TableRate = (float)arguments.Number("table-rate", defaults.TableRate),
            Decay = (float)arguments.Number("decay", defaults.Decay),
            WordDropout = (float)arguments.Number("word-dropout", defaults.WordDropout),
            FeatureDropout = (float)arguments.Number("feature-dropout", defaults.FeatureDropout),
            VectorDropout = (float)arguments.Number("vector-dropout", defaults.VectorDropout),
            HiddenDropout = (float)arguments.Number("hidden-dropout", defaults.HiddenDropout),
            XposWeight = (float)arguments.Number("xpos-weight", defaults.XposWeight),
        };
    }

    /// <summary>Words tokenized, split, tagged and lemmatised in a second of processor time, best of several rounds.</summary>
    /// <remarks>Processor time, not the clock: the machine may be shared.</remarks>
    private static double Speed(List<TreebankDocument> documents, Tagger? tagger)
    {
        var reused = new Document();
        double best = 0;
        for (int round = 0; round < 12; round++)
        {
            TimeSpan start = Environment.CpuUsage.TotalTime;
            int words = 0;
            for (int pass = 0; pass < 4; pass++)
            {
                foreach (TreebankDocument document in documents)
                {
                    reused.Reparse(document.Text);
                    tagger?.Tag(reused);
                    words += reused.TokenCount;
                }
            }

            best = Math.Max(best, words / (Environment.CpuUsage.TotalTime - start).TotalSeconds);
        }

        return best;
    }
}
