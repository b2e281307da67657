using System.Text;
using System.Text.Json;
using Hearsay.Language;
using Hearsay.Reading.Fast;

namespace Hearsay.Training.Reading;

/// <summary>Chooses the words that the fast reader knows: the commonest of a vector file, and those of the training articles.</summary>
internal static class WordsCommand
{
    private const int Dimensions = 100;

    /// <summary><c>words --vectors wink.json --articles train.jsonl … --top 100000 --common 16383 --out DIR</c></summary>
    /// <remarks>Writes <c>words.tsv</c> (word, vector row, trained row; 0 = none) and <c>vectors.npy</c>
    /// (float32, rows of unit standard deviation over all entries, row 0 zero).</remarks>
    public static void Run(Arguments arguments)
    {
        int top = (int)arguments.Number("top", 100_000);
        int common = (int)arguments.Number("common", 16_383);
        string folder = arguments.Required("out");
        Directory.CreateDirectory(folder);
        Dictionary<string, int> counts = Count(arguments.All("articles"));

        var rows = new List<float[]> { new float[Dimensions] };
        var vectorRow = new Dictionary<string, int>(StringComparer.Ordinal);
        var byKey = new HashSet<ulong>();
        int rank = 0;
        foreach ((string word, float[] vector) in Vectors(arguments.Required("vectors")))
        {
            if ((rank++ < top || counts.ContainsKey(word)) && byKey.Add(WordKey.Of(word)))
            {
                vectorRow[word] = rows.Count;
                rows.Add(vector);
            }
        }

        var trainedRow = new Dictionary<string, int>(StringComparer.Ordinal);
        foreach ((string word, int n) in counts.OrderByDescending(c => c.Value).ThenBy(c => c.Key, StringComparer.Ordinal).Take(common))
        {
            if (n >= 3)
            {
                trainedRow[word] = trainedRow.Count + 1;
            }
        }

        using (var words = new StreamWriter(Path.Combine(folder, "words.tsv")))
        {
            foreach (string word in vectorRow.Keys.Concat(trainedRow.Keys.Where(w => !vectorRow.ContainsKey(w))))
            {
                words.Write($"{word}\t{vectorRow.GetValueOrDefault(word)}\t{trainedRow.GetValueOrDefault(word)}\n");
            }
        }

        WriteArray(Path.Combine(folder, "vectors.npy"), rows);
        Console.Error.WriteLine($"{vectorRow.Count} words with a vector, {trainedRow.Count} trained.");
    }

    /// <summary>A word as the table keys it: what differs only by capitals or curl of marks is one word.</summary>
    public static string Plain(ReadOnlySpan<char> word) => new string(word).ToLowerInvariant()
        .Replace('’', '\'').Replace('‘', '\'').Replace('“', '"').Replace('”', '"').Replace('„', '"')
        .Replace('–', '-').Replace('—', '-').Replace('―', '-');

    private static Dictionary<string, int> Count(string[] articles)
    {
        var counts = new Dictionary<string, int>(StringComparer.Ordinal);
        foreach (LabelledArticle article in articles.SelectMany(a => LabelledArticle.Read(a, null)))
        {
            Document document = Document.Parse(article.Text);
            for (int t = 0; t < document.TokenCount; t++)
            {
                string word = Plain(document.Token(t));
                counts[word] = counts.GetValueOrDefault(word) + 1;
            }
        }

        return counts;
    }

    private static List<(string Word, float[] Vector)> Vectors(string path)
    {
        var found = new List<(string, float[])>();
        var reader = new Utf8JsonReader(File.ReadAllBytes(path));
        while (reader.Read() && !(reader.CurrentDepth == 1 && reader.TokenType == JsonTokenType.PropertyName && reader.ValueTextEquals("vectors")))
        {
        }

        reader.Read();
        while (reader.Read() && reader.TokenType == JsonTokenType.PropertyName)
        {
            string word = reader.GetString()!;
            var vector = new float[Dimensions];
            reader.Read();
            for (int i = 0; reader.Read() && reader.TokenType != JsonTokenType.EndArray; i++)
            {
                if (i < Dimensions)
                {
                    vector[i] = reader.GetSingle();
                }
            }

            found.Add((word, vector));
        }

        return found;
    }

    private static void WriteArray(string path, List<float[]> rows)
    {
        double squares = rows.Sum(r => r.Sum(v => (double)v * v));
        float scale = (float)(1 / Math.Sqrt(squares / ((double)rows.Count * Dimensions)));
        using var file = new BinaryWriter(File.Create(path));
        string header = $"{{'descr': '<f4', 'fortran_order': False, 'shape': ({rows.Count}, {Dimensions}), }}";
        header = header.PadRight((((header.Length + 11 + 63) / 64) * 64) - 11) + "\n";
        file.Write([0x93, .. "NUMPY"u8, 1, 0]);
        file.Write((ushort)header.Length);
        file.Write(Encoding.ASCII.GetBytes(header));
        foreach (float value in rows.SelectMany(r => r))
        {
            file.Write(value * scale);
        }
    }
}
