using System.Text.Json;
using Hearsay.Language;

namespace Hearsay.Training;

/// <summary>An article and the attributions that somebody marked in it.</summary>
/// <param name="Id">As in the corpus.</param>
/// <param name="Text">As received.</param>
/// <param name="Attributions">Outermost ones only; empty where there is no gold.</param>
/// <param name="Publisher">Who printed it; null where the corpus does not say.</param>
internal sealed record LabelledArticle(
    string Id, string Text, IReadOnlyList<LabelledArticle.Attribution> Attributions, string? Publisher = null)
{
    /// <summary>One attribution; spans in UTF-16 units of the text.</summary>
    internal sealed record Attribution(IReadOnlyList<Span> Source, IReadOnlyList<Span> Cue, IReadOnlyList<Span> Content);

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
            JsonElement marked = default;
            bool any = layer is null ? row.TryGetProperty("attributions", out marked) : statements.TryGetValue(id, out marked);
            string? publisher = row.TryGetProperty("publisher", out JsonElement named) ? named.GetString() : null;
            yield return new LabelledArticle(id, text, any ? Outermost(marked, text) : [], publisher);
        }
    }

    private static List<Attribution> Outermost(JsonElement marked, string text)
    {
        int[]? units = text.Any(char.IsSurrogate) ? CodePointStarts(text) : null;
        var found = new List<Attribution>();
        foreach (JsonElement a in marked.EnumerateArray())
        {
            if (!a.TryGetProperty("within", out JsonElement within) || within.ValueKind == JsonValueKind.Null)
            {
                found.Add(new Attribution(Spans(a, "source", units), Spans(a, "cue", units), Spans(a, "content", units)));
            }
        }

        return found;
    }

    private static List<Span> Spans(JsonElement attribution, string role, int[]? units)
    {
        int Unit(JsonElement offset) => units is null ? offset.GetInt32() : units[offset.GetInt32()];
        return [.. attribution.GetProperty(role).EnumerateArray().Select(s => new Span(Unit(s[0]), Unit(s[1])))];
    }

    private static int[] CodePointStarts(string text)
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
