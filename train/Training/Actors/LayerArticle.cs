using System.Globalization;
using System.Text.Json;
using Hearsay.Reading;

namespace Hearsay.Training.Actors;

/// <summary>An article with the statements of the meaning layer: what they are and who holds them.</summary>
/// <param name="Id">As in the corpus.</param>
/// <param name="Text">As received.</param>
/// <param name="Publisher">Who printed it; null where the corpus does not say.</param>
/// <param name="Statements">Gold spans, with <see cref="Statement.Within"/>; no holder.</param>
/// <param name="Chains">Names from the outermost teller to the holder, for each statement.</param>
/// <param name="Sourcings">For each statement.</param>
internal sealed record LayerArticle(
    string Id,
    string Text,
    string? Publisher,
    IReadOnlyList<Statement> Statements,
    IReadOnlyList<string[]> Chains,
    IReadOnlyList<Sourcing> Sourcings)
{
    /// <summary>Joins articles and layer by id, in the order of the layer.</summary>
    public static IEnumerable<LayerArticle> Read(string articles, string layer)
    {
        var rows = new Dictionary<string, (string Text, string? Publisher)>(StringComparer.Ordinal);
        foreach (string line in File.ReadLines(articles))
        {
            using var document = JsonDocument.Parse(line);
            JsonElement row = document.RootElement;
            rows[row.GetProperty("id").GetString()!] = (row.GetProperty("text").GetString()!,
                row.TryGetProperty("publisher", out JsonElement named) ? named.GetString() : null);
        }

        foreach (string line in File.ReadLines(layer))
        {
            using var document = JsonDocument.Parse(line);
            string id = document.RootElement.GetProperty("id").GetString()!;
            (string text, string? publisher) = rows[id];
            int[] units = LabelledArticle.CodePointStarts(text);
            var statements = new List<Statement>();
            var chains = new List<string[]>();
            var sourcings = new List<Sourcing>();
            foreach (JsonElement s in document.RootElement.GetProperty("statements").EnumerateArray())
            {
                statements.Add(new Statement
                {
                    Id = s.GetProperty("id").GetString()!,
                    Within = s.GetProperty("within").GetString(),
                    Source = LabelledArticle.Spans(s, "source", units),
                    Cue = LabelledArticle.Spans(s, "cue", units),
                    Content = LabelledArticle.Spans(s, "content", units),
                    Mode = Mode.Indirect,
                    Confidence = 1,
                });
                chains.Add([.. s.GetProperty("chain").EnumerateArray().Select(c => c.GetString()!)]);
                sourcings.Add(Enum.Parse<Sourcing>(CultureInfo.InvariantCulture.TextInfo.ToTitleCase(s.GetProperty("sourcing").GetString()!)));
            }

            yield return new LayerArticle(id, text, publisher, statements, chains, sourcings);
        }
    }
}
