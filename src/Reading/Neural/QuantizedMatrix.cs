using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace Hearsay.Reading.Neural;

/// <summary>Weights in 8 bits, one scale an output channel; inputs come in 8 bits with one scale a row.</summary>
/// <remarks>Nothing depends on what other rows stand beside a row. Safe for several threads.</remarks>
internal sealed class QuantizedMatrix
{
    /// <summary>What inputs are padded to, so that a row can be quantised in whole vectors.</summary>
    public const int InputMultiple = 32;

    /// <summary>Whole numbers that a product needs room for.</summary>
    public const int TileSize = TileRows * TileOutputs;

    private const int TileRows = 128, TileOutputs = 96;

    private const int Zero = 128;

    private readonly sbyte[] _packed;
    private readonly int[] _correction;
    private readonly float[] _scales;
    private readonly int _width;

    /// <summary>Packs weights <c>[outputs, inputs]</c>, row-major.</summary>
    /// <param name="weights">Whole numbers in [-127, 127].</param>
    /// <param name="scales">What one unit of each output's weights is worth.</param>
    /// <param name="inputs">Inputs before padding.</param>
    /// <exception cref="ArgumentException">Lengths do not match.</exception>
    public QuantizedMatrix(ReadOnlySpan<sbyte> weights, ReadOnlySpan<float> scales, int inputs)
    {
        Outputs = scales.Length;
        Inputs = (inputs + InputMultiple - 1) / InputMultiple * InputMultiple;
        _width = (Outputs + ByteProduct.Block - 1) / ByteProduct.Block * ByteProduct.Block;
        if (weights.Length != Outputs * inputs)
        {
            throw new ArgumentException($"{Outputs} x {inputs} weights expected, {weights.Length} given.", nameof(weights));
        }

        _packed = new sbyte[_width * Inputs];
        _correction = new int[_width];
        _scales = new float[_width];
        scales.CopyTo(_scales);
        for (int o = 0; o < Outputs; o++)
        {
            int block = o / ByteProduct.Block * ByteProduct.Block * Inputs;
            for (int i = 0; i < inputs; i++)
            {
                sbyte w = weights[(o * inputs) + i];
                _packed[block + (i / 4 * 4 * ByteProduct.Block) + (o % ByteProduct.Block * 4) + (i % 4)] = w;
                _correction[o] += Zero * w;
            }
        }
    }

    /// <summary>Inputs, padded.</summary>
    public int Inputs { get; }

    /// <summary>Outputs.</summary>
    public int Outputs { get; }

    /// <summary>Numbers of a row of output, padded to whole blocks.</summary>
    public int Stride => _width;

    /// <summary>Turns a row into bytes around 128, with the largest magnitude at 127 steps.</summary>
    /// <param name="row">Numbers; shorter than <paramref name="bytes"/> where inputs are padded.</param>
    /// <param name="bytes">Output; its length a multiple of <see cref="InputMultiple"/>.</param>
    /// <returns>What one step is worth.</returns>
    public static float Quantize(ReadOnlySpan<float> row, Span<byte> bytes)
    {
        float largest = Largest(row);
        if (largest == 0)
        {
            bytes.Fill(Zero);
            return 0;
        }

        QuantizeBy(row, 127 / largest, bytes);
        return largest / 127;
    }

    /// <summary>Turns a row of numbers in [-1, 1] into bytes around 128, 127 steps to one.</summary>
    public static void QuantizeUnit(ReadOnlySpan<float> row, Span<byte> bytes) => QuantizeBy(row, 127, bytes);

    /// <summary>Adds the product of quantised rows to <paramref name="y"/>.</summary>
    /// <param name="x">Rows of <see cref="Inputs"/> bytes around 128.</param>
    /// <param name="steps">What a step is worth in each row.</param>
    /// <param name="y">Rows of <see cref="Stride"/> numbers.</param>
    /// <param name="sums">Room for <see cref="TileSize"/> whole numbers.</param>
    public void AddProduct(ReadOnlySpan<byte> x, ReadOnlySpan<float> steps, Span<float> y, Span<int> sums) =>
        Product(x, steps, default, y, sums);

    /// <summary>Writes the product of quantised rows plus a bias to <paramref name="y"/>.</summary>
    /// <param name="x">Rows of <see cref="Inputs"/> bytes around 128.</param>
    /// <param name="steps">What a step is worth in each row.</param>
    /// <param name="bias"><see cref="Stride"/> numbers; if empty, the product is added to what is there.</param>
    /// <param name="y">Rows of <see cref="Stride"/> numbers.</param>
    /// <param name="sums">Room for <see cref="TileSize"/> whole numbers.</param>
    /// <remarks>A tile of outputs at a time, for all its rows: its weights and whole numbers stay in the nearest cache.</remarks>
    public void Product(ReadOnlySpan<byte> x, ReadOnlySpan<float> steps, ReadOnlySpan<float> bias, Span<float> y, Span<int> sums)
    {
        for (int row = 0; row < steps.Length; row += TileRows)
        {
            int rows = Math.Min(TileRows, steps.Length - row);
            for (int output = 0; output < _width; output += TileOutputs)
            {
                int outputs = Math.Min(TileOutputs, _width - output);
                ByteProduct.Multiply(x[(row * Inputs)..], rows, Inputs, _packed.AsSpan(output * Inputs), outputs, sums, ByteProduct.Best);
                for (int r = 0; r < rows; r++)
                {
                    Span<float> part = y.Slice(((row + r) * _width) + output, outputs);
                    AddScaled(
                        sums.Slice(r * outputs, outputs), output, steps[row + r], bias.IsEmpty ? part : bias.Slice(output, outputs), part);
                }
            }
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private void AddScaled(ReadOnlySpan<int> sums, int output, float step, ReadOnlySpan<float> before, Span<float> y)
    {
        ref int s = ref MemoryMarshal.GetReference(sums);
        ref float b = ref MemoryMarshal.GetReference(before);
        ref float o = ref MemoryMarshal.GetReference(y);
        ref int c = ref _correction[output];
        ref float w = ref _scales[output];
        nuint i = 0;
        Vector512<float> wide = Vector512.Create(step);
        for (; i + 16 <= (nuint)sums.Length; i += 16)
        {
            Vector512<float> value = Vector512.ConvertToSingle(Vector512.LoadUnsafe(ref s, i) - Vector512.LoadUnsafe(ref c, i));
            (Vector512.LoadUnsafe(ref b, i) + (value * (Vector512.LoadUnsafe(ref w, i) * wide))).StoreUnsafe(ref o, i);
        }

        for (; i < (nuint)sums.Length; i += 8)
        {
            Vector256<float> value = Vector256.ConvertToSingle(Vector256.LoadUnsafe(ref s, i) - Vector256.LoadUnsafe(ref c, i));
            (Vector256.LoadUnsafe(ref b, i) + (value * (Vector256.LoadUnsafe(ref w, i) * step))).StoreUnsafe(ref o, i);
        }
    }

    private static float Largest(ReadOnlySpan<float> row)
    {
        Vector256<float> largest = default;
        ref float x = ref MemoryMarshal.GetReference(row);
        int i = 0;
        for (; i + 8 <= row.Length; i += 8)
        {
            largest = Vector256.MaxNative(largest, Vector256.Abs(Vector256.LoadUnsafe(ref x, (nuint)i)));
        }

        float found = 0;
        for (int k = 0; k < 8; k++)
        {
            found = Math.Max(found, largest[k]);
        }

        for (; i < row.Length; i++)
        {
            found = Math.Max(found, Math.Abs(row[i]));
        }

        return found;
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static void QuantizeBy(ReadOnlySpan<float> row, float factor, Span<byte> bytes)
    {
        ref float x = ref MemoryMarshal.GetReference(row);
        ref byte y = ref MemoryMarshal.GetReference(bytes);
        Vector256<float> f = Vector256.Create(factor);
        nuint i = 0;
        for (; i + 32 <= (nuint)row.Length; i += 32)
        {
            Vector256<short> a = Vector256.Narrow(Steps(ref x, i, f), Steps(ref x, i + 8, f));
            Vector256<short> b = Vector256.Narrow(Steps(ref x, i + 16, f), Steps(ref x, i + 24, f));
            Vector256.Narrow(a.AsUInt16(), b.AsUInt16()).StoreUnsafe(ref y, i);
        }

        for (int k = (int)i; k < bytes.Length; k++)
        {
            bytes[k] = k < row.Length ? (byte)((int)MathF.Round(row[k] * factor) + Zero) : (byte)Zero;
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector256<int> Steps(ref float x, nuint at, Vector256<float> factor) =>
        Vector256.ConvertToInt32Native(Vector256.Round(Vector256.LoadUnsafe(ref x, at) * factor)) + Vector256.Create(Zero);
}
