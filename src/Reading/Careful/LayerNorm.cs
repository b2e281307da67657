using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;
using Hearsay.Reading.Neural;

namespace Hearsay.Reading.Careful;

/// <summary>Brings a row to mean 0 and variance 1, then scales and shifts it (Ba, Kiros and Hinton 2016).</summary>
internal sealed class LayerNorm
{
    private const float Epsilon = 1e-12f;

    private readonly float[] _weight;
    private readonly float[] _bias;

    /// <summary>Takes weight and bias of <paramref name="width"/> numbers, a multiple of 16.</summary>
    public LayerNorm(ModelFile model, string name, int width)
    {
        _weight = model.Tensor<float>(name + ".weight", width).ToArray();
        _bias = model.Tensor<float>(name + ".bias", width).ToArray();
    }

    /// <summary>Normalises one row in place.</summary>
    public void Apply(Span<float> row)
    {
        ref float x = ref MemoryMarshal.GetReference(row);
        ref float w = ref MemoryMarshal.GetArrayDataReference(_weight);
        ref float b = ref MemoryMarshal.GetArrayDataReference(_bias);
        nuint n = (nuint)row.Length;
        Vector512<float> sum = default;
        for (nuint i = 0; i < n; i += 16)
        {
            sum += Vector512.LoadUnsafe(ref x, i);
        }

        Vector512<float> mean = Vector512.Create(Vector512.Sum(sum) / n);
        Vector512<float> squares = default;
        for (nuint i = 0; i < n; i += 16)
        {
            Vector512<float> d = Vector512.LoadUnsafe(ref x, i) - mean;
            squares = Vector512.FusedMultiplyAdd(d, d, squares);
        }

        Vector512<float> scale = Vector512.Create(1 / MathF.Sqrt((Vector512.Sum(squares) / n) + Epsilon));
        for (nuint i = 0; i < n; i += 16)
        {
            Vector512<float> d = (Vector512.LoadUnsafe(ref x, i) - mean) * scale;
            Vector512.FusedMultiplyAdd(d, Vector512.LoadUnsafe(ref w, i), Vector512.LoadUnsafe(ref b, i)).StoreUnsafe(ref x, i);
        }
    }
}
