using System.Numerics;
using System.Runtime.InteropServices;

namespace Hearsay.Training.Tagging;

/// <summary>Vector loops of the trainer.</summary>
internal static class Algebra
{
    /// <summary><paramref name="y"/> += <paramref name="a"/> × <paramref name="x"/>.</summary>
    public static void AddScaled(Span<float> y, float a, ReadOnlySpan<float> x)
    {
        var ys = MemoryMarshal.Cast<float, Vector<float>>(y);
        var xs = MemoryMarshal.Cast<float, Vector<float>>(x);
        for (int i = 0; i < ys.Length; i++)
        {
            ys[i] += a * xs[i];
        }

        for (int i = ys.Length * Vector<float>.Count; i < y.Length; i++)
        {
            y[i] += a * x[i];
        }
    }

    /// <summary>Inner product.</summary>
    public static float Dot(ReadOnlySpan<float> x, ReadOnlySpan<float> y)
    {
        var xs = MemoryMarshal.Cast<float, Vector<float>>(x);
        var ys = MemoryMarshal.Cast<float, Vector<float>>(y);
        Vector<float> sum = Vector<float>.Zero;
        for (int i = 0; i < xs.Length; i++)
        {
            sum += xs[i] * ys[i];
        }

        float total = Vector.Sum(sum);
        for (int i = xs.Length * Vector<float>.Count; i < x.Length; i++)
        {
            total += x[i] * y[i];
        }

        return total;
    }
}
