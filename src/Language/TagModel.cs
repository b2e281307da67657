namespace Hearsay.Language;

/// <summary>Weights and tables of a tagger, as its file holds them.</summary>
internal sealed record TagModel
{
    /// <summary>Sizes of everything else.</summary>
    public required TagShape Shape { get; init; }

    /// <summary>Names of the Penn tags, in order of number.</summary>
    public required string[] XposNames { get; init; }

    /// <summary>Keys of the features that have a row, see <see cref="TagFeatures.Extract"/>.</summary>
    public required uint[] FeatureKeys { get; init; }

    /// <summary>Feature vectors, <c>[Features, TokenSize]</c>, in units of <see cref="TableScales"/>.</summary>
    public required sbyte[] Table { get; init; }

    /// <summary>One for each column of the table.</summary>
    public required float[] TableScales { get; init; }

    /// <summary>Keys of the words that have a vector, see <see cref="TagFeatures.Key"/>.</summary>
    public required uint[] Keys { get; init; }

    /// <summary>Word vectors, <c>[Vocabulary, TokenSize]</c>, in units of <see cref="VectorScales"/>.</summary>
    public required sbyte[] Vectors { get; init; }

    /// <summary>One for each column of the vectors.</summary>
    public required float[] VectorScales { get; init; }

    /// <summary>Bias of a token's vector, TokenSize long.</summary>
    public required float[] TokenBias { get; init; }

    /// <summary><c>[TokenSize, 4 × StateSize]</c>: gate and input from the left, gate and input from the right.</summary>
    public required float[] GateWeights { get; init; }

    /// <summary>4 × StateSize long.</summary>
    public required float[] GateBias { get; init; }

    /// <summary><c>[2 × StateSize + 3 × TokenSize, HiddenSize]</c>: both states, then the tokens before, at and after.</summary>
    public required float[] HiddenWeights { get; init; }

    /// <summary>HiddenSize long.</summary>
    public required float[] HiddenBias { get; init; }

    /// <summary><c>[HiddenSize, universal tags + Penn tags]</c>.</summary>
    public required float[] OutputWeights { get; init; }

    /// <summary>As many as there are tags.</summary>
    public required float[] OutputBias { get; init; }

    /// <summary>Rules from form and tag to lemma.</summary>
    public required LemmaRules Lemmas { get; init; }
}
