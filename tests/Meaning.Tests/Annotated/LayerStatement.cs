using System.Text.Json.Serialization;

namespace Hearsay.Meaning.Tests.Annotated;

/// <summary>One row of the meaning layer. Offsets are half-open, in Unicode code points of the article's text.</summary>
internal sealed record LayerStatement(
    [property: JsonPropertyName("id")] string Id,
    [property: JsonPropertyName("within")] string? Within,
    [property: JsonPropertyName("source")] IReadOnlyList<int[]> Source,
    [property: JsonPropertyName("cue")] IReadOnlyList<int[]> Cue,
    [property: JsonPropertyName("content")] IReadOnlyList<int[]> Content,
    [property: JsonPropertyName("stance")] string Stance,
    [property: JsonPropertyName("certainty")] string Certainty,
    [property: JsonPropertyName("sourcing")] string Sourcing,
    [property: JsonPropertyName("holder")] string Holder,
    [property: JsonPropertyName("chain")] IReadOnlyList<string> Chain)
{
    /// <summary>All spans, role by role.</summary>
    public IEnumerable<int[]> Spans() => Source.Concat(Cue).Concat(Content);
}
