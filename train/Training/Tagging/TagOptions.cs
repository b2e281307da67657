namespace Hearsay.Training.Tagging;

/// <summary>Hyper-parameters of the tagger; written to <c>config.json</c>.</summary>
internal sealed record TagOptions
{
    public int Seed { get; init; } = 1;

    /// <summary>Numbers in the vector of a token.</summary>
    public int TokenSize { get; init; } = 64;

    /// <summary>Numbers in the state of the recurrence, each way.</summary>
    public int StateSize { get; init; } = 64;

    /// <summary>Units of the layer before the tags.</summary>
    public int HiddenSize { get; init; } = 128;

    /// <summary>Least occurrences of a feature that gets a vector.</summary>
    public int MinCount { get; init; } = 2;

    /// <summary>Words with vectors.</summary>
    public int Vocabulary { get; init; } = 45_000;

    public int Epochs { get; init; } = 16;

    /// <summary>Tokens after which the weights are updated.</summary>
    public int BatchTokens { get; init; } = 400;

    public float Rate { get; init; } = 0.003f;

    public float TableRate { get; init; } = 0.01f;

    public float Decay { get; init; } = 1e-4f;

    /// <summary>Share of tokens whose word is hidden.</summary>
    public float WordDropout { get; init; } = 0.2f;

    /// <summary>Share of the other features that are hidden, each by itself.</summary>
    public float FeatureDropout { get; init; } = 0.1f;

    /// <summary>Share of words whose vector is hidden.</summary>
    public float VectorDropout { get; init; } = 0.05f;

    /// <summary>Share of inputs of the hidden layer that are hidden.</summary>
    public float HiddenDropout { get; init; } = 0.4f;

    /// <summary>Weight of the loss of the Penn tags beside that of the universal ones.</summary>
    public float XposWeight { get; init; } = 0.5f;
}
