using System.Numerics;
using System.Runtime.InteropServices;

namespace Hearsay.Language;

/// <summary>Scores the tags of a block of tokens.</summary>
/// <remarks>
/// Each token is the sum of the vectors of its features and of its word; a gated recurrence without matrix
/// (minimal gated unit: h = f h' + (1 - f) z, f and z from the token alone) carries context from either side; one
/// hidden layer sees both states and three tokens. Safe for use by several threads at once.
/// </remarks>
internal sealed class TagNetwork
{
    /// <summary>Number of universal parts of speech.</summary>
    public const int UposCount = 17;

    private readonly TagModel _model;
    private readonly TagShape _shape;
    private readonly KeyTable _features;
    private readonly KeyTable _words;
    private readonly float[] _outputWeights;
    private readonly float[] _outputBias;
    private readonly int _outputs;

    /// <summary>Prepares the weights.</summary>
    public TagNetwork(TagModel model)
    {
        _model = model;
        _shape = model.Shape;
        _features = new KeyTable(model.FeatureKeys);
        _words = new KeyTable(model.Keys);
        _outputs = UposCount + model.XposNames.Length;
        OutputSize = (_outputs + 31) & ~31;
        _outputWeights = new float[_shape.HiddenSize * OutputSize];
        _outputBias = new float[OutputSize];
        model.OutputBias.CopyTo(_outputBias, 0);
        for (int i = 0; i < _shape.HiddenSize; i++)
        {
            model.OutputWeights.AsSpan(i * _outputs, _outputs).CopyTo(_outputWeights.AsSpan(i * OutputSize));
        }
    }

    /// <summary>Scores of a token, padded to a multiple of 32.</summary>
    public int OutputSize { get; }

    /// <summary>Squashes a number into 0 to 1; cheaper than the logistic function and much like it.</summary>
    public static float Gate(float x) => 0.5f + (0.5f * x / (1 + Math.Abs(x)));

    /// <summary>Tags the tokens <c>[start, end)</c> of a document.</summary>
    public void Tag(Document document, int start, int end, Span<byte> upos, Span<byte> xpos, TagScratch scratch)
    {
        int n = end - start;
        int rows = (n + MatrixProduct.RowTile - 1) / MatrixProduct.RowTile * MatrixProduct.RowTile;
        int r = _shape.StateSize;
        var capitals = new CapitalTally();
        for (int t = start; t < end; t++)
        {
            capitals.Add(document.Token(t));
        }

        for (int t = 0; t < n; t++)
        {
            Embed(document, capitals.Level, start, end, start + t, scratch.Sum, scratch.Tokens.AsSpan((t + 1) * _shape.TokenSize, _shape.TokenSize));
        }

        scratch.Tokens.AsSpan((n + 1) * _shape.TokenSize, (Math.Min(rows, TagBlocks.MaxLength) + 1 - n) * _shape.TokenSize).Clear();
        Fill(scratch.Gates, _model.GateBias, rows);
        MatrixProduct.Add(
            scratch.Tokens.AsSpan(_shape.TokenSize), _shape.TokenSize, _shape.TokenSize, _model.GateWeights, 4 * r, scratch.Gates, rows);
        Recur(scratch, n);
        scratch.States.AsSpan(n * 2 * r, (rows - n) * 2 * r).Clear();

        Fill(scratch.Hidden, _model.HiddenBias, rows);
        MatrixProduct.Add(scratch.States, 2 * r, 2 * r, _model.HiddenWeights, _shape.HiddenSize, scratch.Hidden, rows);
        MatrixProduct.Add(
            scratch.Tokens, _shape.TokenSize, 3 * _shape.TokenSize, _model.HiddenWeights.AsSpan(2 * r * _shape.HiddenSize),
            _shape.HiddenSize, scratch.Hidden, rows);
        Relu(scratch.Hidden.AsSpan(0, rows * _shape.HiddenSize));

        Fill(scratch.Output, _outputBias, rows);
        MatrixProduct.Add(
            scratch.Hidden, _shape.HiddenSize, _shape.HiddenSize, _outputWeights, OutputSize, scratch.Output, rows);
        for (int t = 0; t < n; t++)
        {
            ReadOnlySpan<float> scores = scratch.Output.AsSpan(t * OutputSize, _outputs);
            upos[t] = (byte)Best(scores[..UposCount]);
            xpos[t] = (byte)Best(scores[UposCount..]);
        }
    }

    // Sums the rows in 16 bits: twelve rows of 8 bits cannot overflow.
    private void Embed(Document document, int capitals, int start, int end, int t, Span<short> sum, Span<float> x)
    {
        Span<uint> keys = stackalloc uint[TagFeatures.Count];
        ReadOnlySpan<int> starts = document.TokenStarts;
        ReadOnlySpan<int> ends = document.TokenEnds;
        int place = TagFeatures.Place(
            capitals,
            t > start ? document.Token(t - 1) : default,
            t > start && ends[t - 1] == starts[t],
            t + 1 < end && ends[t] == starts[t + 1]);
        uint word = TagFeatures.Extract(document.Token(t), place, keys);
        sum.Clear();
        Span<Vector<short>> sums = MemoryMarshal.Cast<short, Vector<short>>(sum);
        foreach (uint key in keys)
        {
            int row = _features.IndexOf(key);
            if (row < 0)
            {
                continue;
            }

            var values = MemoryMarshal.Cast<sbyte, Vector<sbyte>>(_model.Table.AsSpan(row * _shape.TokenSize, _shape.TokenSize));
            for (int i = 0; i < values.Length; i++)
            {
                Vector.Widen(values[i], out Vector<short> low, out Vector<short> high);
                sums[2 * i] += low;
                sums[(2 * i) + 1] += high;
            }
        }

        for (int i = 0; i < x.Length; i++)
        {
            x[i] = _model.TokenBias[i] + (sum[i] * _model.TableScales[i]);
        }

        int vector = _words.IndexOf(word);
        if (vector >= 0)
        {
            ReadOnlySpan<sbyte> values = _model.Vectors.AsSpan(vector * _shape.TokenSize, _shape.TokenSize);
            for (int i = 0; i < x.Length; i++)
            {
                x[i] += values[i] * _model.VectorScales[i];
            }
        }

        Relu(x);
    }

    private void Recur(TagScratch scratch, int n)
    {
        int r = _shape.StateSize;
        for (int way = 0; way < 2; way++)
        {
            ReadOnlySpan<float> before = default;
            for (int step = 0; step < n; step++)
            {
                int t = way == 0 ? step : n - 1 - step;
                ReadOnlySpan<float> gates = scratch.Gates.AsSpan(((t * 4) + (way * 2)) * r, 2 * r);
                Span<float> state = scratch.States.AsSpan(((t * 2) + way) * r, r);
                Advance(gates, before, state);
                before = state;
            }
        }
    }

    private static void Advance(ReadOnlySpan<float> gates, ReadOnlySpan<float> before, Span<float> state)
    {
        var a = MemoryMarshal.Cast<float, Vector<float>>(gates[..state.Length]);
        var z = MemoryMarshal.Cast<float, Vector<float>>(gates[state.Length..]);
        var h = MemoryMarshal.Cast<float, Vector<float>>(before);
        Span<Vector<float>> s = MemoryMarshal.Cast<float, Vector<float>>(state);
        var half = new Vector<float>(0.5f);
        for (int i = 0; i < s.Length; i++)
        {
            Vector<float> f = half + (half * a[i] / (Vector<float>.One + Vector.Abs(a[i])));
            Vector<float> old = h.IsEmpty ? Vector<float>.Zero : h[i];
            s[i] = z[i] + (f * (old - z[i]));
        }
    }

    private static void Fill(Span<float> rows, ReadOnlySpan<float> bias, int count)
    {
        for (int i = 0; i < count; i++)
        {
            bias.CopyTo(rows[(i * bias.Length)..]);
        }
    }

    private static void Relu(Span<float> x)
    {
        Span<Vector<float>> xs = MemoryMarshal.Cast<float, Vector<float>>(x);
        for (int i = 0; i < xs.Length; i++)
        {
            xs[i] = Vector.Max(xs[i], Vector<float>.Zero);
        }
    }

    private static int Best(ReadOnlySpan<float> scores)
    {
        int best = 0;
        for (int i = 1; i < scores.Length; i++)
        {
            best = scores[i] > scores[best] ? i : best;
        }

        return best;
    }
}
