using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace Hearsay.Reading.Neural;

/// <summary>A small linear layer in 32-bit floats: few outputs, so no packing.</summary>
internal sealed class Linear
{
    private readonly float[] _weights;
    private readonly float[] _bias;
    private readonly int _inputs;

    /// <summary>Takes weights <c>[outputs, inputs]</c> and a bias.</summary>
    public Linear(ReadOnlySpan<float> weights, ReadOnlySpan<float> bias)
    {
        _weights = weights.ToArray();
        _bias = bias.ToArray();
        _inputs = weights.Length / bias.Length;
    }

    /// <summary>Applies the layer to each row.</summary>
    /// <param name="x"><c>[row, inputs]</c>, at least as many rows as y.</param>
    /// <param name="y">Output, <c>[row, outputs]</c>.</param>
    public void Apply(ReadOnlySpan<float> x, Span<float> y)
    {
        int outputs = _bias.Length;
        for (int row = 0; row < y.Length / outputs; row++)
        {
            ReadOnlySpan<float> input = x.Slice(row * _inputs, _inputs);
            for (int o = 0; o < outputs; o++)
            {
                y[(row * outputs) + o] = _bias[o] + Dot(input, _weights.AsSpan(o * _inputs, _inputs));
            }
        }
    }

    private static float Dot(ReadOnlySpan<float> a, ReadOnlySpan<float> b)
    {
        ref float x = ref MemoryMarshal.GetReference(a);
        ref float w = ref MemoryMarshal.GetReference(b);
        Vector256<float> s0 = default, s1 = default;
        nuint i = 0;
        for (; i + 16 <= (nuint)a.Length; i += 16)
        {
            s0 += Vector256.LoadUnsafe(ref x, i) * Vector256.LoadUnsafe(ref w, i);
            s1 += Vector256.LoadUnsafe(ref x, i + 8) * Vector256.LoadUnsafe(ref w, i + 8);
        }

        float sum = Vector256.Sum(s0 + s1);
        for (int k = (int)i; k < a.Length; k++)
        {
            sum += a[k] * b[k];
        }

        return sum;
    }
}
