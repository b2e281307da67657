using System.Text.Json;
using Hearsay.Language;
using Hearsay.Reading;

namespace Hearsay.Training;

/// <summary>An article and the attributions that somebody marked in it.</summary>
/// <param name="Id">As in the corpus.</param>
/// <param name="Text">As received.</param>
/// <param name="Attributions">Outermost ones only; empty where there is no gold.</param>
/// <param name="Publisher">Who printed it; null where the corpus does not say.</param>
internal sealed record LabelledArticle(
    string Id, string Text, IReadOnlyList<LabelledArticle.Attribution> Attributions, string? Publisher = null)
{
    /// <summary>Attributions inside the content of another, at any depth; null where nobody marked them.</summary>
    public IReadOnlyList<Attribution>? Inner { get; init; }

    /// <summary>One attribution; spans in UTF-16 units of the text.</summary>
    internal sealed record Attribution(IReadOnlyList<Span> Source, IReadOnlyList<Span> Cue, IReadOnlyList<Span> Content)
    {
        /// <summary>Stance, certainty and sourcing; null where nobody marked them.</summary>
        public (Stance Stance, Certainty Certainty, Sourcing Sourcing)? Meaning { get; init; }

        /// <summary>Place, in <see cref="Attributions"/>, of the outermost attribution that this one lies in; -1 for an outermost one.</summary>
        public int Outermost { get; init; } = -1;
    }

    /// <summary>Reads JSON Lines with <c>id, text</c> and either <c>attributions</c> or a layer file beside them.</summary>
    /// <param name="path">Articles.</param>
    /// <param name="layer">Rows with <c>id, statements</c> (see the corpus guide), or null.</param>
    public static IEnumerable<LabelledArticle> Read(string path, string? layer)
    {
        var statements = new Dictionary<string, JsonElement>(StringComparer.Ordinal);
        foreach (string line in layer is null ? [] : File.ReadLines(layer))
        {
            JsonElement row = JsonDocument.Parse(line).RootElement;
            statements[row.GetProperty("id").GetString()!] = row.GetProperty("statements");
        }

        foreach (string line in File.ReadLines(path))
        {
            using var document = JsonDocument.Parse(line);
            JsonElement row = document.RootElement;
            string id = row.GetProperty("id").GetString()!;
            string text = row.GetProperty("text").GetString()!;
            int[]? units = text.Any(char.IsSurrogate) ? CodePointStarts(text) : null;
            string? publisher = row.TryGetProperty("publisher", out JsonElement named) ? named.GetString() : null;
            if (statements.TryGetValue(id, out JsonElement layered))
            {
                List<Attribution> outermost = [], inner = [];
                ReadLayer(layered, units, outermost, inner);
                yield return new LabelledArticle(id, text, outermost, publisher) { Inner = inner };
            }
            else
            {
                bool any = row.TryGetProperty("attributions", out JsonElement marked);
                yield return new LabelledArticle(id, text, any ? [.. marked.EnumerateArray().Select(a => Read(a, units))] : [], publisher);
            }
        }
    }

    private static void ReadLayer(JsonElement statements, int[]? units, List<Attribution> outermost, List<Attribution> inner)
    {
        var parents = new Dictionary<string, string>(StringComparer.Ordinal);
        var places = new Dictionary<string, int>(StringComparer.Ordinal);
        foreach (JsonElement s in statements.EnumerateArray())
        {
            string id = s.GetProperty("id").GetString()!;
            if (s.GetProperty("within").GetString() is { } parent)
            {
                parents[id] = parent;
            }
            else
            {
                places[id] = outermost.Count;
                outermost.Add(Read(s, units) with { Meaning = Meaning(s) });
            }
        }

        foreach (JsonElement s in statements.EnumerateArray())
        {
            string top = s.GetProperty("id").GetString()!;
            if (!places.ContainsKey(top))
            {
                while (parents.TryGetValue(top, out string? parent))
                {
                    top = parent;
                }

                inner.Add(Read(s, units) with { Meaning = Meaning(s), Outermost = places[top] });
            }
        }
    }

    private static (Stance Stance, Certainty Certainty, Sourcing Sourcing) Meaning(JsonElement s) =>
        (Named<Stance>(s, "stance"), Named<Certainty>(s, "certainty"), Named<Sourcing>(s, "sourcing"));

    private static T Named<T>(JsonElement s, string property)
        where T : struct, Enum => Enum.Parse<T>(s.GetProperty(property).GetString()!, ignoreCase: true);

    private static Attribution Read(JsonElement a, int[]? units) =>
        new(Spans(a, "source", units), Spans(a, "cue", units), Spans(a, "content", units));

    /// <summary>Spans of one role; <paramref name="units"/> turns code points into UTF-16 units, null where they are the same.</summary>
    internal static List<Span> Spans(JsonElement attribution, string role, int[]? units)
    {
        int Unit(JsonElement offset) => units is null ? offset.GetInt32() : units[offset.GetInt32()];
        return [.. attribution.GetProperty(role).EnumerateArray().Select(s => new Span(Unit(s[0]), Unit(s[1])))];
    }

    /// <summary>Position in UTF-16 units of each code point, and the end of the text.</summary>
    public static int[] CodePointStarts(string text)
    {
        var starts = new List<int>(text.Length + 1);
        for (int i = 0; i < text.Length; i += char.IsSurrogatePair(text, i) ? 2 : 1)
        {
            starts.Add(i);
        }

        starts.Add(text.Length);
        return [.. starts];
    }
}
