using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;
using Hearsay.Reading.Neural;

namespace Hearsay.Reading.Careful;

/// <summary>Scaled dot-product attention of one head over one window, in 32-bit floats (Vaswani et al. 2017).</summary>
/// <remarks>The width of a head is 32: two vectors of sixteen numbers.</remarks>
internal static class Attention
{
    /// <summary>Numbers of a head.</summary>
    public const int HeadWidth = 32;

    private const int Tile = 16;

    /// <summary>Writes the context vectors of one head.</summary>
    /// <param name="qkv">For each piece its query, key and value of all heads: rows of <paramref name="stride"/> numbers.</param>
    /// <param name="stride">Three times the width of the network.</param>
    /// <param name="head">Number of the head.</param>
    /// <param name="n">Pieces.</param>
    /// <param name="context">Output, rows of a third of <paramref name="stride"/>.</param>
    /// <param name="keys">Room for the keys turned: <c>32 * padded n</c>.</param>
    /// <param name="scores">Room for <c>padded n</c> numbers.</param>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static void Head(ReadOnlySpan<float> qkv, int stride, int head, int n, Span<float> context, Span<float> keys, Span<float> scores)
    {
        int width = stride / 3;
        int padded = Padded(n);
        ref float k = ref MemoryMarshal.GetReference(keys);
        for (int i = 0; i < n; i++)
        {
            ReadOnlySpan<float> key = qkv.Slice((i * stride) + width + (head * HeadWidth), HeadWidth);
            for (int d = 0; d < HeadWidth; d++)
            {
                keys[(d * padded) + i] = key[d];
            }
        }

        float scale = 1 / MathF.Sqrt(HeadWidth);
        ref float s = ref MemoryMarshal.GetReference(scores);
        ref float v = ref Unsafe.Add(ref MemoryMarshal.GetReference(qkv), (2 * width) + (head * HeadWidth));
        for (int i = 0; i < n; i++)
        {
            ReadOnlySpan<float> query = qkv.Slice((i * stride) + (head * HeadWidth), HeadWidth);
            Vector512<float> largest = Vector512.Create(float.MinValue);
            for (int j = 0; j < padded; j += Tile)
            {
                Vector512<float> a = default, b = default;
                for (int d = 0; d < HeadWidth; d += 2)
                {
                    a = Vector512.FusedMultiplyAdd(Vector512.Create(query[d]), Vector512.LoadUnsafe(ref k, (nuint)((d * padded) + j)), a);
                    b = Vector512.FusedMultiplyAdd(Vector512.Create(query[d + 1]), Vector512.LoadUnsafe(ref k, (nuint)(((d + 1) * padded) + j)), b);
                }

                a = (a + b) * scale;
                a.StoreUnsafe(ref s, (nuint)j);
                largest = Vector512.MaxNative(largest, j + Tile <= n ? a : largest);
            }

            float most = float.MinValue;
            for (int lane = 0; lane < Tile; lane++)
            {
                most = Math.Max(most, largest[lane]);
            }

            for (int j = n / Tile * Tile; j < n; j++)
            {
                most = Math.Max(most, scores[j]);
            }

            Vector512<float> sum = default;
            scores[n..padded].Fill(float.NegativeInfinity);
            for (int j = 0; j < padded; j += Tile)
            {
                Vector512<float> e = Squash.Exp(Vector512.LoadUnsafe(ref s, (nuint)j) - Vector512.Create(most));
                e.StoreUnsafe(ref s, (nuint)j);
                sum += e;
            }

            Vector512<float> low = default, high = default, low2 = default, high2 = default;
            int at = 0;
            for (; at + 2 <= n; at += 2)
            {
                Vector512<float> p = Vector512.Create(scores[at]), q = Vector512.Create(scores[at + 1]);
                low = Vector512.FusedMultiplyAdd(p, Vector512.LoadUnsafe(ref v, (nuint)(at * stride)), low);
                high = Vector512.FusedMultiplyAdd(p, Vector512.LoadUnsafe(ref v, (nuint)((at * stride) + Tile)), high);
                low2 = Vector512.FusedMultiplyAdd(q, Vector512.LoadUnsafe(ref v, (nuint)((at + 1) * stride)), low2);
                high2 = Vector512.FusedMultiplyAdd(q, Vector512.LoadUnsafe(ref v, (nuint)(((at + 1) * stride) + Tile)), high2);
            }

            if (at < n)
            {
                Vector512<float> p = Vector512.Create(scores[at]);
                low = Vector512.FusedMultiplyAdd(p, Vector512.LoadUnsafe(ref v, (nuint)(at * stride)), low);
                high = Vector512.FusedMultiplyAdd(p, Vector512.LoadUnsafe(ref v, (nuint)((at * stride) + Tile)), high);
            }

            // Padding adds e^-87 for each place, far below one unit in the last place.
            Vector512<float> whole = Vector512.Create(1 / Vector512.Sum(sum));
            ref float c = ref Unsafe.Add(ref MemoryMarshal.GetReference(context), (i * width) + (head * HeadWidth));
            ((low + low2) * whole).StoreUnsafe(ref c);
            ((high + high2) * whole).StoreUnsafe(ref c, Tile);
        }
    }

    /// <summary>Pieces rounded up to whole vectors.</summary>
    public static int Padded(int n) => (n + Tile - 1) / Tile * Tile;
}
