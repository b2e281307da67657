using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace Hearsay.Language;

/// <summary>Product of a few rows with a matrix, the kernel of the tagger's layers.</summary>
internal static class MatrixProduct
{
    /// <summary>Rows that are computed together; buffers must have room for a multiple of it.</summary>
    public const int RowTile = 4;

    /// <summary>Adds <c>X W</c> to <c>Y</c>.</summary>
    /// <param name="x">Rows of <paramref name="inputs"/> numbers, <paramref name="xStride"/> apart; they may overlap.</param>
    /// <param name="xStride">Distance of rows of X.</param>
    /// <param name="inputs">Rows of W.</param>
    /// <param name="w"><c>[inputs, outputs]</c>, row-major.</param>
    /// <param name="outputs">Columns of W and Y; a multiple of 32.</param>
    /// <param name="y"><c>[rows, outputs]</c>, row-major.</param>
    /// <param name="rows">Rows of X and Y; a multiple of <see cref="RowTile"/>.</param>
    public static void Add(
        ReadOnlySpan<float> x, int xStride, int inputs, ReadOnlySpan<float> w, int outputs, Span<float> y, int rows)
    {
        // The references below go unchecked: this is what makes them safe.
        ArgumentOutOfRangeException.ThrowIfNotEqual(outputs % (2 * Vector<float>.Count) + (rows % RowTile), 0);
        ArgumentOutOfRangeException.ThrowIfLessThan(w.Length, inputs * outputs);
        ArgumentOutOfRangeException.ThrowIfLessThan(y.Length, rows * outputs);
        ArgumentOutOfRangeException.ThrowIfLessThan(x.Length, rows == 0 ? 0 : ((rows - 1) * xStride) + inputs);
        ref float xs = ref MemoryMarshal.GetReference(x);
        ref float ws = ref MemoryMarshal.GetReference(w);
        ref float ys = ref MemoryMarshal.GetReference(y);
        for (int row = 0; row < rows; row += RowTile)
        {
            for (int column = 0; column < outputs; column += 2 * Vector<float>.Count)
            {
                Tile(ref Unsafe.Add(ref xs, row * xStride), xStride, inputs,
                    ref Unsafe.Add(ref ws, column), outputs, ref Unsafe.Add(ref ys, (row * outputs) + column));
            }
        }
    }

    private static void Tile(ref float x, int xStride, int inputs, ref float w, int stride, ref float y)
    {
        int width = Vector<float>.Count;
        Vector<float> a0 = Load(ref y, 0), a1 = Load(ref y, width);
        Vector<float> b0 = Load(ref y, stride), b1 = Load(ref y, stride + width);
        Vector<float> c0 = Load(ref y, 2 * stride), c1 = Load(ref y, (2 * stride) + width);
        Vector<float> d0 = Load(ref y, 3 * stride), d1 = Load(ref y, (3 * stride) + width);
        for (int i = 0; i < inputs; i++)
        {
            Vector<float> w0 = Load(ref w, i * stride), w1 = Load(ref w, (i * stride) + width);
            var x0 = new Vector<float>(Unsafe.Add(ref x, i));
            a0 = Vector.FusedMultiplyAdd(x0, w0, a0);
            a1 = Vector.FusedMultiplyAdd(x0, w1, a1);
            var x1 = new Vector<float>(Unsafe.Add(ref x, i + xStride));
            b0 = Vector.FusedMultiplyAdd(x1, w0, b0);
            b1 = Vector.FusedMultiplyAdd(x1, w1, b1);
            var x2 = new Vector<float>(Unsafe.Add(ref x, i + (2 * xStride)));
            c0 = Vector.FusedMultiplyAdd(x2, w0, c0);
            c1 = Vector.FusedMultiplyAdd(x2, w1, c1);
            var x3 = new Vector<float>(Unsafe.Add(ref x, i + (3 * xStride)));
            d0 = Vector.FusedMultiplyAdd(x3, w0, d0);
            d1 = Vector.FusedMultiplyAdd(x3, w1, d1);
        }

        a0.StoreUnsafe(ref y);
        a1.StoreUnsafe(ref y, (nuint)width);
        b0.StoreUnsafe(ref y, (nuint)stride);
        b1.StoreUnsafe(ref y, (nuint)(stride + width));
        c0.StoreUnsafe(ref y, (nuint)(2 * stride));
        c1.StoreUnsafe(ref y, (nuint)((2 * stride) + width));
        d0.StoreUnsafe(ref y, (nuint)(3 * stride));
        d1.StoreUnsafe(ref y, (nuint)((3 * stride) + width));
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector<float> Load(ref float source, int offset) => Vector.LoadUnsafe(ref source, (nuint)offset);
}
