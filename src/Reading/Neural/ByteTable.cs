namespace Hearsay.Reading.Neural;

/// <summary>Embeddings in 8 bits, one scale a row.</summary>
internal sealed class ByteTable
{
    private readonly sbyte[] _values;
    private readonly float[] _scales;

    /// <summary>Takes an array <c>[rows, width]</c> and its scales.</summary>
    public ByteTable(ModelFile model, string name)
    {
        _scales = model.Tensor<float>(name + ".scale").ToArray();
        _values = model.Tensor<sbyte>(name, Rows, -1).ToArray();
        Width = _values.Length / Rows;
    }

    /// <summary>Number of rows.</summary>
    public int Rows => _scales.Length;

    /// <summary>Numbers in a row.</summary>
    public int Width { get; }

    /// <summary>Writes one row.</summary>
    public void Read(int row, Span<float> values)
    {
        ReadOnlySpan<sbyte> bytes = _values.AsSpan(row * Width, Width);
        float scale = _scales[row];
        for (int i = 0; i < bytes.Length; i++)
        {
            values[i] = bytes[i] * scale;
        }
    }
}
