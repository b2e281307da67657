using System.Diagnostics;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;
using System.Runtime.Intrinsics.X86;

namespace Hearsay.Reading.Neural;

/// <summary>Integer products of rows of bytes with a packed matrix of signed bytes: the kernel under every layer.</summary>
/// <remarks>
/// All paths give the same integers, so an answer never depends on the machine, the batch or the number of threads.
/// Packing: blocks of eight outputs; inside a block, four inputs at a time, <c>[inputs / 4][8 outputs][4 inputs]</c>.
/// </remarks>
internal static class ByteProduct
{
    /// <summary>Outputs in a block.</summary>
    public const int Block = 8;

    private const int Rows = 4, Blocks = 3;

    /// <summary>Widest instructions that this machine offers.</summary>
    public static ProductWidth Best { get; } =
        AvxVnni.IsSupported ? ProductWidth.Vnni : Avx2.IsSupported ? ProductWidth.Avx2 : ProductWidth.Scalar;

    /// <summary>Computes <c>Y = X W</c> in 32-bit integers.</summary>
    /// <param name="x"><paramref name="rows"/> rows of <paramref name="inputs"/> unsigned bytes.</param>
    /// <param name="rows">Rows of X and Y.</param>
    /// <param name="inputs">A multiple of 4.</param>
    /// <param name="w">Packed weights.</param>
    /// <param name="outputs">A multiple of <see cref="Block"/>.</param>
    /// <param name="y">Output, <c>[rows, outputs]</c>.</param>
    /// <param name="width">Instructions to use; the caller checks that the machine has them.</param>
    public static void Multiply(
        ReadOnlySpan<byte> x, int rows, int inputs, ReadOnlySpan<sbyte> w, int outputs, Span<int> y, ProductWidth width)
    {
        Debug.Assert(inputs % 4 == 0 && outputs % Block == 0, "Packed sizes.");
        ArgumentOutOfRangeException.ThrowIfLessThan(x.Length, rows * inputs);
        ArgumentOutOfRangeException.ThrowIfLessThan(w.Length, inputs * outputs);
        ArgumentOutOfRangeException.ThrowIfLessThan(y.Length, rows * outputs);
        switch (width)
        {
            case ProductWidth.Vnni:
                Vnni(ref MemoryMarshal.GetReference(x), rows, inputs, ref MemoryMarshal.GetReference(w), outputs, ref MemoryMarshal.GetReference(y));
                break;
            case ProductWidth.Avx2:
                Wide(ref MemoryMarshal.GetReference(x), rows, inputs, ref MemoryMarshal.GetReference(w), outputs, ref MemoryMarshal.GetReference(y));
                break;
            default:
                Scalar(x, rows, inputs, w, outputs, y);
                break;
        }
    }

    private static void Scalar(ReadOnlySpan<byte> x, int rows, int inputs, ReadOnlySpan<sbyte> w, int outputs, Span<int> y)
    {
        for (int row = 0; row < rows; row++)
        {
            for (int o = 0; o < outputs; o++)
            {
                ReadOnlySpan<sbyte> block = w.Slice(o / Block * Block * inputs, Block * inputs);
                int sum = 0;
                for (int i = 0; i < inputs; i++)
                {
                    sum += x[(row * inputs) + i] * block[(i / 4 * 4 * Block) + (o % Block * 4) + (i % 4)];
                }

                y[(row * outputs) + o] = sum;
            }
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static void Vnni(ref byte x, int rows, int inputs, ref sbyte w, int outputs, ref int y)
    {
        int blockSize = inputs * Block;
        int whole = outputs / (Block * Blocks) * (Block * Blocks);
        for (int o = 0; o < outputs; o += o < whole ? Block * Blocks : Block)
        {
            ref sbyte wo = ref Unsafe.Add(ref w, o * inputs);
            int row = 0;
            if (o < whole)
            {
                for (; row + Rows <= rows; row += Rows)
                {
                    VnniTile(ref Unsafe.Add(ref x, row * inputs), inputs, ref wo, blockSize, ref Unsafe.Add(ref y, (row * outputs) + o), outputs);
                }

                for (; row < rows; row++)
                {
                    VnniRow(ref Unsafe.Add(ref x, row * inputs), inputs, ref wo, blockSize, ref Unsafe.Add(ref y, (row * outputs) + o));
                }
            }
            else
            {
                for (; row < rows; row++)
                {
                    VnniCell(ref Unsafe.Add(ref x, row * inputs), inputs, ref wo, ref Unsafe.Add(ref y, (row * outputs) + o));
                }
            }
        }
    }

    // Twelve sums, three weights and one input fill the sixteen registers that these instructions can name.
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static void VnniTile(ref byte x, int inputs, ref sbyte w, int blockSize, ref int y, int stride)
    {
        Vector256<int> a0 = default, a1 = default, a2 = default, b0 = default, b1 = default, b2 = default;
        Vector256<int> c0 = default, c1 = default, c2 = default, d0 = default, d1 = default, d2 = default;
        ref byte x1 = ref Unsafe.Add(ref x, inputs);
        ref byte x2 = ref Unsafe.Add(ref x1, inputs);
        ref byte x3 = ref Unsafe.Add(ref x2, inputs);
        ref sbyte v1 = ref Unsafe.Add(ref w, blockSize);
        ref sbyte v2 = ref Unsafe.Add(ref v1, blockSize);
        for (nuint i = 0; i < (nuint)inputs; i += 4)
        {
            Vector256<sbyte> w0 = Vector256.LoadUnsafe(ref w, i * Block);
            Vector256<sbyte> w1 = Vector256.LoadUnsafe(ref v1, i * Block);
            Vector256<sbyte> w2 = Vector256.LoadUnsafe(ref v2, i * Block);
            Vector256<byte> p = Four(ref x, i);
            a0 = AvxVnni.MultiplyWideningAndAdd(a0, p, w0);
            a1 = AvxVnni.MultiplyWideningAndAdd(a1, p, w1);
            a2 = AvxVnni.MultiplyWideningAndAdd(a2, p, w2);
            p = Four(ref x1, i);
            b0 = AvxVnni.MultiplyWideningAndAdd(b0, p, w0);
            b1 = AvxVnni.MultiplyWideningAndAdd(b1, p, w1);
            b2 = AvxVnni.MultiplyWideningAndAdd(b2, p, w2);
            p = Four(ref x2, i);
            c0 = AvxVnni.MultiplyWideningAndAdd(c0, p, w0);
            c1 = AvxVnni.MultiplyWideningAndAdd(c1, p, w1);
            c2 = AvxVnni.MultiplyWideningAndAdd(c2, p, w2);
            p = Four(ref x3, i);
            d0 = AvxVnni.MultiplyWideningAndAdd(d0, p, w0);
            d1 = AvxVnni.MultiplyWideningAndAdd(d1, p, w1);
            d2 = AvxVnni.MultiplyWideningAndAdd(d2, p, w2);
        }

        Store(ref y, a0, a1, a2);
        Store(ref Unsafe.Add(ref y, stride), b0, b1, b2);
        Store(ref Unsafe.Add(ref y, 2 * stride), c0, c1, c2);
        Store(ref Unsafe.Add(ref y, 3 * stride), d0, d1, d2);
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static void VnniRow(ref byte x, int inputs, ref sbyte w, int blockSize, ref int y)
    {
        Vector256<int> a0 = default, a1 = default, a2 = default, b0 = default, b1 = default, b2 = default;
        ref sbyte v1 = ref Unsafe.Add(ref w, blockSize);
        ref sbyte v2 = ref Unsafe.Add(ref v1, blockSize);
        nuint i = 0;
        for (; i + 8 <= (nuint)inputs; i += 8)
        {
            Vector256<byte> p = Four(ref x, i), q = Four(ref x, i + 4);
            a0 = AvxVnni.MultiplyWideningAndAdd(a0, p, Vector256.LoadUnsafe(ref w, i * Block));
            a1 = AvxVnni.MultiplyWideningAndAdd(a1, p, Vector256.LoadUnsafe(ref v1, i * Block));
            a2 = AvxVnni.MultiplyWideningAndAdd(a2, p, Vector256.LoadUnsafe(ref v2, i * Block));
            b0 = AvxVnni.MultiplyWideningAndAdd(b0, q, Vector256.LoadUnsafe(ref w, (i + 4) * Block));
            b1 = AvxVnni.MultiplyWideningAndAdd(b1, q, Vector256.LoadUnsafe(ref v1, (i + 4) * Block));
            b2 = AvxVnni.MultiplyWideningAndAdd(b2, q, Vector256.LoadUnsafe(ref v2, (i + 4) * Block));
        }

        if (i < (nuint)inputs)
        {
            Vector256<byte> p = Four(ref x, i);
            a0 = AvxVnni.MultiplyWideningAndAdd(a0, p, Vector256.LoadUnsafe(ref w, i * Block));
            a1 = AvxVnni.MultiplyWideningAndAdd(a1, p, Vector256.LoadUnsafe(ref v1, i * Block));
            a2 = AvxVnni.MultiplyWideningAndAdd(a2, p, Vector256.LoadUnsafe(ref v2, i * Block));
        }

        Store(ref y, a0 + b0, a1 + b1, a2 + b2);
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static void VnniCell(ref byte x, int inputs, ref sbyte w, ref int y)
    {
        Vector256<int> a = default;
        for (nuint i = 0; i < (nuint)inputs; i += 4)
        {
            a = AvxVnni.MultiplyWideningAndAdd(a, Four(ref x, i), Vector256.LoadUnsafe(ref w, i * Block));
        }

        a.StoreUnsafe(ref y);
    }

    // Bytes widened to shorts: a product of pairs cannot overflow, unlike the saturating byte product of AVX2.
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static void Wide(ref byte x, int rows, int inputs, ref sbyte w, int outputs, ref int y)
    {
        for (int o = 0; o < outputs; o += Block)
        {
            ref sbyte wo = ref Unsafe.Add(ref w, o * inputs);
            for (int row = 0; row < rows; row++)
            {
                ref byte xr = ref Unsafe.Add(ref x, row * inputs);
                Vector256<int> low = default, high = default;
                for (nuint i = 0; i < (nuint)inputs; i += 4)
                {
                    Vector256<sbyte> weights = Vector256.LoadUnsafe(ref wo, i * Block);
                    Vector256<short> p = Avx2.ConvertToVector256Int16(Four(ref xr, i).GetLower());
                    low += Avx2.MultiplyAddAdjacent(p, Avx2.ConvertToVector256Int16(weights.GetLower()));
                    high += Avx2.MultiplyAddAdjacent(p, Avx2.ConvertToVector256Int16(weights.GetUpper()));
                }

                // Each pair of neighbours is one output: outputs 0-3 in low, 4-7 in high.
                Vector256<int> sums = Avx2.HorizontalAdd(low, high);
                Avx2.Permute4x64(sums.AsInt64(), 0b11_01_10_00).AsInt32().StoreUnsafe(ref Unsafe.Add(ref y, (row * outputs) + o));
            }
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector256<byte> Four(ref byte x, nuint at) =>
        Vector256.Create(Unsafe.ReadUnaligned<int>(ref Unsafe.Add(ref x, at))).AsByte();

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static void Store(ref int y, Vector256<int> a, Vector256<int> b, Vector256<int> c)
    {
        a.StoreUnsafe(ref y);
        b.StoreUnsafe(ref y, Block);
        c.StoreUnsafe(ref y, 2 * Block);
    }
}
