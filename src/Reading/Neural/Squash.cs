using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace Hearsay.Reading.Neural;

/// <summary>Logistic function and hyperbolic tangent, sixteen numbers at a time.</summary>
/// <remarks>Narrower machines compute the same numbers in two or four steps: each is a fixed sequence of exact operations.</remarks>
internal static class Squash
{
    /// <summary>1 / (1 + e^-x).</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector512<float> Logistic(Vector512<float> x) =>
        Vector512<float>.One / (Vector512<float>.One + Exp(-x));

    /// <summary>tanh x, as 2 logistic(2x) - 1.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector512<float> Tanh(Vector512<float> x) =>
        (Vector512.Create(2f) / (Vector512<float>.One + Exp(x * -2f))) - Vector512<float>.One;

    /// <summary>e^x to about 2e-7 relative for x in [-87, 87]; beyond that the nearest end.</summary>
    /// <remarks>Range reduction by ln 2 in two parts and a polynomial of degree 6 (Cephes, expf).</remarks>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector512<float> Exp(Vector512<float> x)
    {
        x = Vector512.MinNative(Vector512.MaxNative(x, Vector512.Create(-87f)), Vector512.Create(87f));
        Vector512<float> n = Vector512.Round(x * 1.44269504f);
        Vector512<float> r = Vector512.FusedMultiplyAdd(n, Vector512.Create(-0.693359375f), x);
        r = Vector512.FusedMultiplyAdd(n, Vector512.Create(2.12194440e-4f), r);
        Vector512<float> p = Vector512.Create(1.9875691500e-4f);
        p = Vector512.FusedMultiplyAdd(p, r, Vector512.Create(1.3981999507e-3f));
        p = Vector512.FusedMultiplyAdd(p, r, Vector512.Create(8.3334519073e-3f));
        p = Vector512.FusedMultiplyAdd(p, r, Vector512.Create(4.1665795894e-2f));
        p = Vector512.FusedMultiplyAdd(p, r, Vector512.Create(1.6666665459e-1f));
        p = Vector512.FusedMultiplyAdd(p, r, Vector512.Create(5.0000001201e-1f));
        p = Vector512.FusedMultiplyAdd(p * r, r, r) + Vector512<float>.One;
        Vector512<int> exponent = (Vector512.ConvertToInt32Native(n) + Vector512.Create(127)) << 23;
        return p * exponent.AsSingle();
    }
}
