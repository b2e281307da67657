using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;
using Hearsay.Reading.Neural;

namespace Hearsay.Reading.Careful;

/// <summary>One layer: self-attention and feed-forward, each added to its input and normalised (Devlin et al. 2019).</summary>
internal sealed class TransformerLayer
{
    private readonly Projection _qkv;
    private readonly Projection _out;
    private readonly Projection _up;
    private readonly Projection _down;
    private readonly LayerNorm _norm1;
    private readonly LayerNorm _norm2;
    private readonly int _width;
    private readonly int _heads;

    /// <summary>Takes a layer out of a model.</summary>
    public TransformerLayer(ModelFile model, string name, int width, int heads)
    {
        _width = width;
        _heads = heads;
        if (width != heads * Attention.HeadWidth)
        {
            throw new InvalidDataException($"{heads} heads of {Attention.HeadWidth} do not fit a width of {width}.");
        }

        _qkv = new Projection(model, name + ".qkv", 3 * width, width);
        _out = new Projection(model, name + ".out", width, width);
        _up = new Projection(model, name + ".up", 4 * width, width);
        _down = new Projection(model, name + ".down", width, 4 * width);
        _norm1 = new LayerNorm(model, name + ".norm1", width);
        _norm2 = new LayerNorm(model, name + ".norm2", width);
    }

    /// <summary>Replaces the vectors of some pieces of several windows; each sees all the pieces of its own window.</summary>
    /// <param name="x"><c>[piece, width]</c>, window after window; on return the first rows hold the vectors of the pieces that asked.</param>
    /// <param name="lengths">Pieces in each window.</param>
    /// <param name="asking">Pieces whose vectors are wanted, counted in their window, window after window.</param>
    /// <param name="counts">How many of them lie in each window.</param>
    /// <param name="workspace">Room to work in.</param>
    public void Apply(
        Span<float> x, ReadOnlySpan<int> lengths, ReadOnlySpan<int> asking, ReadOnlySpan<int> counts, Workspace workspace)
    {
        Span<float> wide = Buffers.Take(ref workspace.Terms, x.Length * 4);
        Span<float> narrow = Buffers.Take(ref workspace.Middle, asking.Length * _width);
        _qkv.Apply(x, wide, workspace);
        int piece = 0, asked = 0;
        for (int window = 0; window < lengths.Length; window++)
        {
            int n = lengths[window], padded = Attention.Padded(n);
            ReadOnlySpan<int> own = asking.Slice(asked, counts[window]);
            Span<float> keys = Buffers.Take(ref workspace.Keys, padded * Attention.HeadWidth);
            Span<float> scores = Buffers.Take(ref workspace.Scores, Attention.Queries * padded);
            ReadOnlySpan<float> qkv = wide.Slice(piece * 3 * _width, n * 3 * _width);
            Span<float> context = narrow.Slice(asked * _width, own.Length * _width);
            for (int head = 0; head < _heads; head++)
            {
                Attention.Head(qkv, 3 * _width, head, n, own, context, keys, scores);
            }

            // Rows only move towards the front, so none is overwritten before it has moved.
            for (int i = 0; i < own.Length; i++)
            {
                x.Slice((piece + own[i]) * _width, _width).CopyTo(x.Slice((asked + i) * _width, _width));
            }

            piece += n;
            asked += own.Length;
        }

        x = x[..(asked * _width)];
        wide = wide[..(x.Length * 4)];
        Span<float> added = wide[..x.Length];
        _out.Apply(narrow, added, workspace);
        AddAndNormalise(x, added, _norm1);
        _up.Apply(x, wide, workspace);
        Gelu(wide);
        _down.Apply(wide, narrow, workspace);
        AddAndNormalise(x, narrow, _norm2);
    }

    private void AddAndNormalise(Span<float> x, ReadOnlySpan<float> added, LayerNorm norm)
    {
        ref float a = ref MemoryMarshal.GetReference(x);
        ref float b = ref MemoryMarshal.GetReference(added);
        for (nuint i = 0; i < (nuint)x.Length; i += 16)
        {
            (Vector512.LoadUnsafe(ref a, i) + Vector512.LoadUnsafe(ref b, i)).StoreUnsafe(ref a, i);
        }

        for (int row = 0; row < x.Length; row += _width)
        {
            norm.Apply(x.Slice(row, _width));
        }
    }

    // x/2 (1 + erf(x / sqrt 2)); erf by Abramowitz and Stegun 7.1.26, absolute error under 1.5e-7.
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static void Gelu(Span<float> x)
    {
        ref float p = ref MemoryMarshal.GetReference(x);
        for (nuint i = 0; i < (nuint)x.Length; i += 16)
        {
            Vector512<float> v = Vector512.LoadUnsafe(ref p, i);
            Vector512<float> z = Vector512.Abs(v) * 0.70710678f;
            Vector512<float> t = Vector512<float>.One / Vector512.FusedMultiplyAdd(z, Vector512.Create(0.3275911f), Vector512<float>.One);
            Vector512<float> q = Vector512.FusedMultiplyAdd(t, Vector512.Create(1.061405429f), Vector512.Create(-1.453152027f));
            q = Vector512.FusedMultiplyAdd(q, t, Vector512.Create(1.421413741f));
            q = Vector512.FusedMultiplyAdd(q, t, Vector512.Create(-0.284496736f));
            q = Vector512.FusedMultiplyAdd(q, t, Vector512.Create(0.254829592f));
            Vector512<float> tail = q * t * Squash.Exp(-z * z) * 0.5f;
            Vector512<float> phi = Vector512.ConditionalSelect(Vector512.LessThan(v, Vector512<float>.Zero), tail, Vector512<float>.One - tail);
            (v * phi).StoreUnsafe(ref p, i);
        }
    }
}
