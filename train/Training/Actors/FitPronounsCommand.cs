using System.Globalization;
using System.Text;
using Hearsay.Actors;
using Hearsay.Language;

namespace Hearsay.Training.Actors;

/// <summary>Learns the weights by which pronouns and bare descriptions choose among the entities before them.</summary>
/// <remarks>
/// A softmax over the candidates of each source that is a pronoun or a description without a known role; right are those
/// whose name is the layer's holder. Fitted by AdaGrad, an L2 penalty, several rounds, since the clues hang on earlier choices.
/// </remarks>
internal static class FitPronounsCommand
{
    private const int Epochs = 40;
    private const double Rate = 0.1, Penalty = 1e-3;

    /// <summary><c>fit-pronouns --articles A.jsonl --layer L.jsonl --out pronouns.csv [--rounds 3]</c></summary>
    public static void Run(Arguments arguments)
    {
        var tagger = Tagger.Load();
        List<(LayerArticle Article, Document Document)> articles = [];
        foreach (LayerArticle article in arguments.All("articles").Zip(arguments.All("layer")).SelectMany(f => LayerArticle.Read(f.First, f.Second)))
        {
            var document = Document.Parse(article.Text);
            tagger.Tag(document);
            articles.Add((article, document));
        }

        float[] weights = new float[PronounWeights.Columns * PronounWeights.Clues];
        PronounWeights now = PronounWeights.Shared;
        for (int round = 0; round < (int)arguments.Number("rounds", 3); round++)
        {
            List<Choice> choices = [.. articles.SelectMany(a => Choices(a.Article, a.Document, now))];
            double right = Fit(choices, weights);
            Console.Error.WriteLine($"round {round + 1}: {choices.Count} choices, {right:F3} right as fitted");
            now = new PronounWeights((float[])weights.Clone());
        }

        File.WriteAllText(arguments.Required("out"), Table(weights));
    }

    private static List<Choice> Choices(LayerArticle article, Document document, PronounWeights weights)
    {
        var choices = new List<Choice>();
        var scene = new Scene(document, article.Statements);
        ActorReader.Resolve(scene, new PronounLinker(scene, weights)
        {
            Watch = (mention, candidates) =>
            {
                if (mention.SourceOf < 0)
                {
                    return;
                }

                string gold = article.Chains[mention.SourceOf][^1];
                bool[] fits = [.. candidates.Select(c => c.Entity is { } entity && ActorNames.Same(gold, Called(scene, entity)))];
                if (!fits.Contains(true) && candidates.Count > 0 && candidates[0].Entity is null)
                {
                    fits[0] = true;
                }

                if (fits.Contains(true) && fits.Contains(false))
                {
                    choices.Add(new Choice(PronounWeights.Column(mention), [.. candidates.Select(c => c.Clues)], fits));
                }
            },
        });
        return choices;
    }

    private static string Called(Scene scene, Entity entity) => entity.Name is { } name ? scene.Text(name.Inner, name.End).ToString()
        : entity.Members.Length > 0 ? string.Join(' ', entity.Members.Select(m => Called(scene, m)))
        : entity.Description is { } description ? scene.Text(description.Start, description.End).ToString() : "";

    private static double Fit(List<Choice> choices, float[] weights)
    {
        int clues = PronounWeights.Clues;
        double[] w = [.. weights.Select(x => (double)x)], squares = new double[w.Length];
        var random = new Random(1);
        int[] order = [.. Enumerable.Range(0, choices.Count)];
        for (int epoch = 0; epoch < Epochs; epoch++)
        {
            random.Shuffle(order);
            foreach (int i in order)
            {
                Step(choices[i], w, squares, clues);
            }
        }

        for (int i = 0; i < w.Length; i++)
        {
            weights[i] = (float)w[i];
        }

        return choices.Count(c => c.Fits[Best(c, w, clues)]) / (double)Math.Max(1, choices.Count);
    }

    private static void Step(Choice choice, double[] w, double[] squares, int clues)
    {
        int offset = choice.Column * clues;
        double[] all = [.. choice.Clues.Select(c => Score(c, w, offset))];
        double top = all.Max();
        double[] p = [.. all.Select(s => Math.Exp(s - top))];
        double sum = p.Sum(), fitting = p.Where((_, i) => choice.Fits[i]).Sum();
        for (int k = 0; k < clues; k++)
        {
            double gradient = Penalty * w[offset + k];
            for (int i = 0; i < p.Length; i++)
            {
                gradient += ((p[i] / sum) - (choice.Fits[i] ? p[i] / fitting : 0)) * choice.Clues[i][k];
            }

            squares[offset + k] += gradient * gradient;
            w[offset + k] -= Rate * gradient / (1e-6 + Math.Sqrt(squares[offset + k]));
        }
    }

    private static int Best(Choice choice, double[] w, int clues)
    {
        double[] all = [.. choice.Clues.Select(c => Score(c, w, choice.Column * clues))];
        return Array.IndexOf(all, all.Max());
    }

    private static double Score(float[] values, double[] w, int offset)
    {
        double sum = 0;
        for (int k = 0; k < values.Length; k++)
        {
            sum += values[k] * w[offset + k];
        }

        return sum;
    }

    private static string Table(float[] weights)
    {
        var table = new StringBuilder("clue,he,it,they,person,body\n");
        foreach (Clue clue in Enum.GetValues<Clue>())
        {
            table.Append(clue);
            for (int c = 0; c < PronounWeights.Columns; c++)
            {
                table.Append(CultureInfo.InvariantCulture, $",{weights[(c * PronounWeights.Clues) + (int)clue]:F3}");
            }

            table.Append('\n');
        }

        return table.ToString();
    }

    private sealed record Choice(int Column, float[][] Clues, bool[] Fits);
}
