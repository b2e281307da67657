using System.Text.Json.Serialization;

namespace Hearsay.Meaning.Tests.Annotated;

/// <summary>One row of <c>layer.jsonl</c>: an article's statements, each parent before its inner ones.</summary>
internal sealed record LayerRow(
    [property: JsonPropertyName("id")] string Id,
    [property: JsonPropertyName("statements")] IReadOnlyList<LayerStatement> Statements);
