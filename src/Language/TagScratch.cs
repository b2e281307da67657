namespace Hearsay.Language;

/// <summary>Buffers in which a tagger works on one block; a document keeps them for its next text.</summary>
/// <param name="shape">Sizes of the tagger's layers.</param>
/// <param name="outputSize">Scores of a token, padded.</param>
internal sealed class TagScratch(TagShape shape, int outputSize)
{
    private const int Rows = TagBlocks.MaxLength;

    /// <summary>The sizes the buffers were made for.</summary>
    public TagShape Shape { get; } = shape;

    /// <summary>Scores of a token, padded.</summary>
    public int OutputSize { get; } = outputSize;

    /// <summary>Vectors of the tokens with a row of zeros before and after, <c>[Rows + 2, TokenSize]</c>.</summary>
    public float[] Tokens { get; } = new float[(Rows + 2) * shape.TokenSize];

    /// <summary><c>[Rows, 4 × StateSize]</c>.</summary>
    public float[] Gates { get; } = new float[Rows * 4 * shape.StateSize];

    /// <summary>Left state, right state, <c>[Rows, 2 × StateSize]</c>.</summary>
    public float[] States { get; } = new float[Rows * 2 * shape.StateSize];

    /// <summary><c>[Rows, HiddenSize]</c>.</summary>
    public float[] Hidden { get; } = new float[Rows * shape.HiddenSize];

    /// <summary><c>[Rows, OutputSize]</c>.</summary>
    public float[] Output { get; } = new float[Rows * outputSize];

    /// <summary>Sum of the feature rows of a token, TokenSize long.</summary>
    public short[] Sum { get; } = new short[shape.TokenSize];
}
