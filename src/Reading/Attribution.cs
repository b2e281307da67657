using Hearsay.Language;
using Hearsay.Reading.Heads;

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
    float ContentProbability)
{
    /// <summary>For an inner statement the outermost one around it; null for an outermost one.</summary>
    public Attribution? Outermost { get; init; }

    /// <summary>Stance, certainty and sourcing; null where the model does not tell.</summary>
    public Meaning? Meaning { get; set; }

    /// <summary>Tokens of the content.</summary>
    public int ContentLength
    {
        get
        {
            int length = 0;
            for (int i = 0; i < Content.Count; i++)
            {
                length += Content[i].Length;
            }

            return length;
        }
    }

    /// <summary>Whether a token is part of the content.</summary>
    public bool Holds(int token)
    {
        for (int i = 0; i < Content.Count; i++)
        {
            if (Content[i].Start <= token && token < Content[i].End)
            {
                return true;
            }
        }

        return false;
    }
}
