using System.Text.Json.Serialization;

namespace Hearsay.Samples.Tests;

/// <summary>One attribution in the row format of PolNeAR: half-open <c>[start, end)</c> pairs in Unicode code points.</summary>
internal sealed record Attribution(
    [property: JsonPropertyName("source")] IReadOnlyList<int[]> Source,
    [property: JsonPropertyName("cue")] IReadOnlyList<int[]> Cue,
    [property: JsonPropertyName("content")] IReadOnlyList<int[]> Content);
