using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace Hearsay.Samples.Tests;

/// <summary>One line of <c>samples/expected.jsonl</c>: a sample and what a careful reader finds in it.</summary>
internal sealed record ExpectedRow(
    [property: JsonPropertyName("id")] string Id,
    [property: JsonPropertyName("text")] string Text,
    [property: JsonPropertyName("attributions")] IReadOnlyList<Attribution> Attributions)
{
    private static readonly JsonSerializerOptions Readable = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public string ToJson() => JsonSerializer.Serialize(this, Readable);
}
