using System.Text.Json;
using Hearsay.Language;

namespace Hearsay.Training.Meaning;

/// <summary>An article with its statements of the meaning layer.</summary>
/// <param name="Id">As in the corpus.</param>
/// <param name="Text">As received.</param>
/// <param name="Statements">Outermost and inner ones.</param>
/// <param name="Publisher">Who printed it; null where the corpus does not say.</param>
internal sealed record LayeredArticle(
    string Id, string Text, IReadOnlyList<LayeredArticle.Statement> Statements, string? Publisher = null)
{
    /// <summary>One statement of the layer; spans in UTF-16 units of the text.</summary>
    internal sealed record Statement(
        string Id, string? Within, IReadOnlyList<Span> Source, IReadOnlyList<Span> Cue, IReadOnlyList<Span> Content,
        string Stance, string Certainty, string Sourcing, IReadOnlyList<string> Chain);

    /// <summary>Joins articles (<c>id, text</c>) with the rows of a layer; articles without a row are left out.</summary>
    /// <param name="articles">JSON Lines.</param>
    /// <param name="layer">JSON Lines, offsets in Unicode code points.</param>
    public static IEnumerable<LayeredArticle> Read(string articles, string layer)
    {
        var rows = new Dictionary<string, JsonElement>(StringComparer.Ordinal);
        foreach (string line in File.ReadLines(layer))
        {
            JsonElement row = JsonDocument.Parse(line).RootElement;
            rows[row.GetProperty("id").GetString()!] = row.GetProperty("statements");
        }

        foreach (string line in File.ReadLines(articles))
        {
            using var document = JsonDocument.Parse(line);
            string id = document.RootElement.GetProperty("id").GetString()!;
            if (rows.TryGetValue(id, out JsonElement statements))
            {
                string text = document.RootElement.GetProperty("text").GetString()!;
                int[] units = LabelledArticle.CodePointStarts(text);
                string? publisher = document.RootElement.TryGetProperty("publisher", out JsonElement named) ? named.GetString() : null;
                yield return new LayeredArticle(id, text, [.. statements.EnumerateArray().Select(s => Of(s, units))], publisher);
            }
        }
    }

    private static Statement Of(JsonElement s, int[] units)
    {
        string Word(string name) => s.GetProperty(name).GetString()!;
        IReadOnlyList<Span> Spans(string role) => LabelledArticle.Spans(s, role, units);
        return new Statement(
            Word("id"), s.GetProperty("within").GetString(), Spans("source"), Spans("cue"), Spans("content"),
            Word("stance"), Word("certainty"), Word("sourcing"), [.. s.GetProperty("chain").EnumerateArray().Select(c => c.GetString()!)]);
    }
}
