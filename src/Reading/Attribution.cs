using Hearsay.Language;

namespace Hearsay.Reading;

/// <summary>Cue, source and content as token ranges, and how sure the model was of each.</summary>
/// <param name="Cue">Tokens of the cue.</param>
/// <param name="Source">Pieces of the source, in order; may be empty.</param>
/// <param name="Content">Pieces of the content, in order; at least one.</param>
/// <param name="CueProbability">Of the least certain token of the cue.</param>
/// <param name="SourceProbability">Mean over the source's tokens; where there is none, that there is none.</param>
/// <param name="ContentProbability">Mean over the content's tokens.</param>
internal sealed record Attribution(
    Span Cue,
    IReadOnlyList<Span> Source,
    IReadOnlyList<Span> Content,
    float CueProbability,
    float SourceProbability,
    float ContentProbability);
