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

    /// <summary>Queries that are compared together, so that keys and values are loaded once for all.</summary>
    public const int Queries = 4;

    private const int Tile = 16;

    /// <summary>Writes the context vectors of one head.</summary>
    /// <param name="qkv">For each piece its query, key and value of all heads: rows of <paramref name="stride"/> numbers.</param>
    /// <param name="stride">Three times the width of the network.</param>
    /// <param name="head">Number of the head.</param>
    /// <param name="n">Pieces.</param>
    /// <param name="asking">Pieces whose context is wanted.</param>
    /// <param name="context">Output, a row of a third of <paramref name="stride"/> for each of these.</param>
    /// <param name="keys">Room for the keys turned: <c>32 * padded n</c>.</param>
    /// <param name="scores">Room for <c><see cref="Queries"/> * padded n</c> numbers.</param>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static void Head(
        ReadOnlySpan<float> qkv,
        int stride,
        int head,
        int n,
        ReadOnlySpan<int> asking,
        Span<float> context,
        Span<float> keys,
        Span<float> scores)
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

        ref float q = ref Unsafe.Add(ref MemoryMarshal.GetReference(qkv), head * HeadWidth);
        ref float v = ref Unsafe.Add(ref q, 2 * width);
        ref float s = ref MemoryMarshal.GetReference(scores);
        ref float c = ref Unsafe.Add(ref MemoryMarshal.GetReference(context), head * HeadWidth);
        int last = asking.Length - 1;
        for (int i = 0; i <= last; i += Queries)
        {
            // Past the end the last query is computed again, to the same numbers.
            int i1 = Math.Min(i + 1, last), i2 = Math.Min(i + 2, last), i3 = Math.Min(i + 3, last);
            Compare(
                ref Unsafe.Add(ref q, asking[i] * stride),
                ref Unsafe.Add(ref q, asking[i1] * stride),
                ref Unsafe.Add(ref q, asking[i2] * stride),
                ref Unsafe.Add(ref q, asking[i3] * stride),
                ref k,
                ref s,
                padded);
            float w0 = Weigh(scores[..padded], n);
            float w1 = Weigh(scores.Slice(padded, padded), n);
            float w2 = Weigh(scores.Slice(2 * padded, padded), n);
            float w3 = Weigh(scores.Slice(3 * padded, padded), n);
            Vector512<float> a0 = default, a1 = default, b0 = default, b1 = default, c0 = default, c1 = default, d0 = default, d1 = default;
            for (int j = 0; j < n; j++)
            {
                Vector512<float> low = Vector512.LoadUnsafe(ref v, (nuint)(j * stride)), high = Vector512.LoadUnsafe(ref v, (nuint)((j * stride) + Tile));
                Vector512<float> p = Vector512.Create(Unsafe.Add(ref s, j));
                a0 = Vector512.FusedMultiplyAdd(p, low, a0);
                a1 = Vector512.FusedMultiplyAdd(p, high, a1);
                p = Vector512.Create(Unsafe.Add(ref s, padded + j));
                b0 = Vector512.FusedMultiplyAdd(p, low, b0);
                b1 = Vector512.FusedMultiplyAdd(p, high, b1);
                p = Vector512.Create(Unsafe.Add(ref s, (2 * padded) + j));
                c0 = Vector512.FusedMultiplyAdd(p, low, c0);
                c1 = Vector512.FusedMultiplyAdd(p, high, c1);
                p = Vector512.Create(Unsafe.Add(ref s, (3 * padded) + j));
                d0 = Vector512.FusedMultiplyAdd(p, low, d0);
                d1 = Vector512.FusedMultiplyAdd(p, high, d1);
            }

            Store(ref Unsafe.Add(ref c, i * width), a0, a1, w0);
            Store(ref Unsafe.Add(ref c, i1 * width), b0, b1, w1);
            Store(ref Unsafe.Add(ref c, i2 * width), c0, c1, w2);
            Store(ref Unsafe.Add(ref c, i3 * width), d0, d1, w3);
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static void Compare(ref float q0, ref float q1, ref float q2, ref float q3, ref float keys, ref float scores, int padded)
    {
        Vector512<float> scale = Vector512.Create(1 / MathF.Sqrt(HeadWidth));
        for (int j = 0; j < padded; j += Tile)
        {
            Vector512<float> a = default, b = default, c = default, d = default;
            for (int i = 0; i < HeadWidth; i++)
            {
                Vector512<float> key = Vector512.LoadUnsafe(ref keys, (nuint)((i * padded) + j));
                a = Vector512.FusedMultiplyAdd(Vector512.Create(Unsafe.Add(ref q0, i)), key, a);
                b = Vector512.FusedMultiplyAdd(Vector512.Create(Unsafe.Add(ref q1, i)), key, b);
                c = Vector512.FusedMultiplyAdd(Vector512.Create(Unsafe.Add(ref q2, i)), key, c);
                d = Vector512.FusedMultiplyAdd(Vector512.Create(Unsafe.Add(ref q3, i)), key, d);
            }

            (a * scale).StoreUnsafe(ref scores, (nuint)j);
            (b * scale).StoreUnsafe(ref scores, (nuint)(padded + j));
            (c * scale).StoreUnsafe(ref scores, (nuint)((2 * padded) + j));
            (d * scale).StoreUnsafe(ref scores, (nuint)((3 * padded) + j));
        }
    }

    // Turns scores into e^(score - largest); what it returns makes them sum to 1.
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static float Weigh(Span<float> scores, int n)
    {
        scores[n..].Fill(float.NegativeInfinity);
        ref float s = ref MemoryMarshal.GetReference(scores);
        Vector512<float> largest = Vector512.LoadUnsafe(ref s);
        for (int j = Tile; j < scores.Length; j += Tile)
        {
            largest = Vector512.MaxNative(largest, Vector512.LoadUnsafe(ref s, (nuint)j));
        }

        Vector256<float> eight = Vector256.MaxNative(largest.GetLower(), largest.GetUpper());
        Vector128<float> four = Vector128.MaxNative(eight.GetLower(), eight.GetUpper());
        float most = Math.Max(Math.Max(four[0], four[1]), Math.Max(four[2], four[3]));

        // Padding adds e^-87 for each place, far below one unit in the last place.
        Vector512<float> sum = default;
        for (int j = 0; j < scores.Length; j += Tile)
        {
            Vector512<float> e = Squash.Exp(Vector512.LoadUnsafe(ref s, (nuint)j) - Vector512.Create(most));
            e.StoreUnsafe(ref s, (nuint)j);
            sum += e;
        }

        return 1 / Vector512.Sum(sum);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static void Store(ref float context, Vector512<float> low, Vector512<float> high, float weight)
    {
        (low * weight).StoreUnsafe(ref context);
        (high * weight).StoreUnsafe(ref context, Tile);
    }

    /// <summary>Pieces rounded up to whole vectors.</summary>
    public static int Padded(int n) => (n + Tile - 1) / Tile * Tile;
}
