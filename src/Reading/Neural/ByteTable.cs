using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

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
        values[..Width].Clear();
        AddTo(row, values);
    }

    /// <summary>Adds one row to numbers.</summary>
    public void AddTo(int row, Span<float> values)
    {
        ReadOnlySpan<sbyte> bytes = _values.AsSpan(row * Width, Width);
        float scale = _scales[row];
        int i = 0;
        ref sbyte b = ref MemoryMarshal.GetReference(bytes);
        ref float v = ref MemoryMarshal.GetReference(values);
        for (; i + 16 <= bytes.Length; i += 16)
        {
            Vector256<short> shorts = Vector256.WidenLower(Vector128.LoadUnsafe(ref b, (nuint)i).ToVector256());
            (Vector256.ConvertToSingle(Vector256.WidenLower(shorts)) * scale + Vector256.LoadUnsafe(ref v, (nuint)i)).StoreUnsafe(ref v, (nuint)i);
            (Vector256.ConvertToSingle(Vector256.WidenUpper(shorts)) * scale + Vector256.LoadUnsafe(ref v, (nuint)i + 8)).StoreUnsafe(ref v, (nuint)i + 8);
        }

        for (; i < bytes.Length; i++)
        {
            values[i] += bytes[i] * scale;
        }
    }
}
