namespace Hearsay.Language;

/// <summary>Sizes of a tagger's layers.</summary>
/// <param name="TokenSize">Numbers in a token's vector; a multiple of 32.</param>
/// <param name="StateSize">Numbers in the state of the recurrence, each way; a multiple of 32.</param>
/// <param name="HiddenSize">Units of the layer before the tags; a multiple of 32.</param>
/// <param name="Features">Features that have a row in the table.</param>
/// <param name="Vocabulary">Words with a vector.</param>
internal readonly record struct TagShape(int TokenSize, int StateSize, int HiddenSize, int Features, int Vocabulary)
{
    /// <summary>Inputs of the hidden layer.</summary>
    public int ContextSize => (2 * StateSize) + (3 * TokenSize);

    /// <summary>Whether the sizes are such as the network can compute with.</summary>
    public bool IsValid => IsWidth(TokenSize) && IsWidth(StateSize) && IsWidth(HiddenSize)
        && Features is >= 0 and <= 1 << 22 && Vocabulary is >= 0 and <= 1 << 22;

    private static bool IsWidth(int size) => size is >= 32 and <= 1024 && size % 32 == 0;
}
