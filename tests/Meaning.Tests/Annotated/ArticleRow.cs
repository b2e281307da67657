using System.Text.Json.Serialization;

namespace Hearsay.Meaning.Tests.Annotated;

/// <summary>One row of <c>articles.jsonl</c>.</summary>
internal sealed record ArticleRow(
    [property: JsonPropertyName("id")] string Id,
    [property: JsonPropertyName("text")] string Text,
    [property: JsonPropertyName("title")] string Title,
    [property: JsonPropertyName("published")] string Published,
    [property: JsonPropertyName("genre")] string Genre);
