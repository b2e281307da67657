using System.Text.Json;
using Hearsay.Language;

namespace Hearsay.Training.Tagging;

/// <summary>The commonest words of a file of word vectors in the format of wink-embeddings.</summary>
internal sealed class WordVectors
{
    /// <summary>Numbers in a vector.</summary>
    public const int Size = 100;

    private readonly Dictionary<uint, int> _rows = [];

    /// <summary>Keys in order of row.</summary>
    public List<uint> Keys { get; } = [];

    /// <summary>Scaled to unit mean square, <c>[row, Size]</c>.</summary>
    public List<float[]> Rows { get; } = [];

    /// <summary>Reads the first <paramref name="count"/> vectors; the file is in order of frequency.</summary>
    public static WordVectors Read(string path, int count)
    {
        var vectors = new WordVectors();
        using JsonDocument json = JsonDocument.Parse(File.ReadAllBytes(path));
        foreach (JsonProperty word in json.RootElement.GetProperty("vectors").EnumerateObject())
        {
            if (vectors.Keys.Count == count)
            {
                break;
            }

            uint key = word.Name.Length == 0 ? 0 : TagFeatures.Key(word.Name);
            if (word.Name.Length == 0 || !vectors._rows.TryAdd(key, vectors.Keys.Count))
            {
                continue;
            }

            float[] row = [.. word.Value.EnumerateArray().Take(Size).Select(x => x.GetSingle())];
            float scale = MathF.Sqrt(Size / Math.Max(1e-6f, row.Sum(x => x * x)));
            vectors.Keys.Add(key);
            vectors.Rows.Add([.. row.Select(x => x * scale)]);
        }

        return vectors;
    }

    /// <summary>Row of a key; -1 if the word has none.</summary>
    public int Row(uint key) => _rows.GetValueOrDefault(key, -1);
}
