using Hearsay.Language;

namespace Hearsay.Training.Tagging;

/// <summary>Learns the weights of <see cref="TagNetwork"/>; every layer forward beside backward.</summary>
internal sealed class TagNetworkTrainer
{
    // The features of a token and its vector.
    private const int Hideable = TagFeatures.Count + 1;

    private readonly TagOptions _options;
    private readonly WordVectors _vectors;
    private readonly Random _random;
    private readonly int _d;
    private readonly int _r;
    private readonly int _h;
    private readonly int _c;
    private readonly int _outputs;

    private float[] _x = [];
    private float[] _a = [];
    private float[] _states = [];
    private float[] _context = [];
    private float[] _hidden = [];
    private float[] _dX = [];
    private float[] _dA = [];
    private float[] _dStates = [];
    private bool[] _hides = [];

    public TagNetworkTrainer(TagOptions options, WordVectors vectors, uint[] features, int xposCount)
    {
        _options = options;
        _vectors = vectors;
        _random = new Random(options.Seed);
        (_d, _r, _h) = (options.TokenSize, options.StateSize, options.HiddenSize);
        _c = (2 * _r) + (3 * _d);
        _outputs = TagNetwork.UposCount + xposCount;
        Features = features;
        Table = new Parameter(features.Length, _d, 0.1f, _random);
        Projection = new Dense(WordVectors.Size, _d, _random);
        Gates = new Dense(_d, 4 * _r, _random);
        Hidden = new Dense(_c, _h, _random);
        Output = new Dense(_h, _outputs, _random);
    }

    /// <summary>Keys of the rows of the table.</summary>
    public uint[] Features { get; }

    public Parameter Table { get; }

    public Dense Projection { get; }

    public Dense Gates { get; }

    public Dense Hidden { get; }

    public Dense Output { get; }

    /// <summary>Forward and backward over one block.</summary>
    /// <returns>Summed loss of the universal tags, in nats.</returns>
    public double Learn(TagSequence sequence)
    {
        int n = sequence.Length;
        Reserve(n);
        ForwardTokens(sequence);
        ForwardStates(n);
        double loss = 0;
        Span<float> mask = stackalloc float[_c];
        Span<float> y = stackalloc float[_outputs];
        Span<float> dHidden = stackalloc float[_h];
        Span<float> dContext = stackalloc float[_c];
        float keep = 1 - _options.HiddenDropout;
        for (int t = 0; t < n; t++)
        {
            Span<float> context = _context.AsSpan(t * _c, _c);
            Gather(context, t, n);
            for (int i = 0; i < _c; i++)
            {
                mask[i] = _random.NextSingle() < keep ? 1 / keep : 0;
                context[i] *= mask[i];
            }

            Span<float> hidden = _hidden.AsSpan(0, _h);
            Hidden.Forward(context, hidden);
            Relu(hidden);
            Output.Forward(hidden, y);
            loss += SoftmaxLoss(y[..TagNetwork.UposCount], sequence.Upos[t], 1);
            SoftmaxLoss(y[TagNetwork.UposCount..], sequence.Xpos[t], _options.XposWeight);

            dHidden.Clear();
            Output.Backward(hidden, y, dHidden);
            for (int i = 0; i < _h; i++)
            {
                dHidden[i] = hidden[i] > 0 ? dHidden[i] : 0;
            }

            dContext.Clear();
            Hidden.Backward(context, dHidden, dContext);
            for (int i = 0; i < _c; i++)
            {
                dContext[i] *= mask[i];
            }

            Scatter(dContext, t, n);
        }

        BackwardStates(n);
        BackwardTokens(sequence);
        return loss;
    }

    /// <summary>Updates all weights.</summary>
    /// <param name="progress">0 at the first step, 1 after the last: the rates fall linearly.</param>
    public void Step(double progress)
    {
        float factor = (float)(1 - progress);
        Table.Step(_options.TableRate * factor, 0);
        float rate = _options.Rate * factor;
        Projection.Step(rate, _options.Decay);
        Gates.Step(rate, _options.Decay);
        Hidden.Step(rate, _options.Decay);
        Output.Step(rate, _options.Decay);
    }

    private void ForwardTokens(TagSequence sequence)
    {
        for (int t = 0; t < sequence.Length; t++)
        {
            Span<float> x = _x.AsSpan(t * _d, _d);
            Hide(sequence, t);
            int vector = sequence.Vectors[t];
            if (vector >= 0 && !_hides[(t * Hideable) + TagFeatures.Count])
            {
                Projection.Forward(_vectors.Rows[vector], x);
            }
            else
            {
                Projection.B.Values.CopyTo(x);
            }

            for (int f = 0; f < TagFeatures.Count; f++)
            {
                if (!_hides[(t * Hideable) + f])
                {
                    Algebra.AddScaled(x, 1, Table.Row(sequence.Rows[(t * TagFeatures.Count) + f]));
                }
            }

            Relu(x);
            Gates.Forward(x, _a.AsSpan(t * 4 * _r, 4 * _r));
        }
    }

    // The word is hidden as a whole, so that the network learns to do without it; the rest one by one.
    private void Hide(TagSequence sequence, int t)
    {
        bool hideWord = _random.NextSingle() < _options.WordDropout;
        for (int f = 0; f < TagFeatures.Count; f++)
        {
            _hides[(t * Hideable) + f] = sequence.Rows[(t * TagFeatures.Count) + f] < 0
                || (f < TagFeatures.LexicalCount ? hideWord : _random.NextSingle() < _options.FeatureDropout);
        }

        _hides[(t * Hideable) + TagFeatures.Count] = _random.NextSingle() < _options.VectorDropout;
    }

    private void BackwardTokens(TagSequence sequence)
    {
        Span<float> unused = stackalloc float[WordVectors.Size];
        for (int t = 0; t < sequence.Length; t++)
        {
            Span<float> x = _x.AsSpan(t * _d, _d);
            Span<float> dX = _dX.AsSpan(t * _d, _d);
            Gates.Backward(x, _dA.AsSpan(t * 4 * _r, 4 * _r), dX);
            for (int i = 0; i < _d; i++)
            {
                dX[i] = x[i] > 0 ? dX[i] : 0;
            }

            for (int f = 0; f < TagFeatures.Count; f++)
            {
                if (!_hides[(t * Hideable) + f])
                {
                    Algebra.AddScaled(Table.Touch(sequence.Rows[(t * TagFeatures.Count) + f]), 1, dX);
                }
            }

            if (sequence.Vectors[t] >= 0 && !_hides[(t * Hideable) + TagFeatures.Count])
            {
                Projection.Backward(_vectors.Rows[sequence.Vectors[t]], dX, unused);
            }
            else
            {
                Algebra.AddScaled(Projection.B.Touch(0), 1, dX);
            }
        }
    }

    // h = f h' + (1 - f) z, once from the left and once from the right; gates in the order f, z of each way.
    private void ForwardStates(int n)
    {
        for (int way = 0; way < 2; way++)
        {
            for (int step = 0; step < n; step++)
            {
                int t = way == 0 ? step : n - 1 - step;
                int from = way == 0 ? t - 1 : t + 1;
                for (int i = 0; i < _r; i++)
                {
                    float f = TagNetwork.Gate(_a[(((t * 4) + (way * 2)) * _r) + i]);
                    float z = _a[(((t * 4) + (way * 2) + 1) * _r) + i];
                    float before = step == 0 ? 0 : _states[(((from * 2) + way) * _r) + i];
                    _states[(((t * 2) + way) * _r) + i] = (f * before) + ((1 - f) * z);
                }
            }
        }
    }

    private void BackwardStates(int n)
    {
        for (int way = 0; way < 2; way++)
        {
            for (int step = n - 1; step >= 0; step--)
            {
                int t = way == 0 ? step : n - 1 - step;
                int from = way == 0 ? t - 1 : t + 1;
                for (int i = 0; i < _r; i++)
                {
                    float a = _a[(((t * 4) + (way * 2)) * _r) + i];
                    float z = _a[(((t * 4) + (way * 2) + 1) * _r) + i];
                    float f = TagNetwork.Gate(a);
                    float before = step == 0 ? 0 : _states[(((from * 2) + way) * _r) + i];
                    float d = _dStates[(((t * 2) + way) * _r) + i];
                    float slope = 1 + Math.Abs(a);
                    _dA[(((t * 4) + (way * 2)) * _r) + i] = d * (before - z) * 0.5f / (slope * slope);
                    _dA[(((t * 4) + (way * 2) + 1) * _r) + i] = d * (1 - f);
                    if (step > 0)
                    {
                        _dStates[(((from * 2) + way) * _r) + i] += d * f;
                    }
                }
            }
        }
    }

    private void Gather(Span<float> context, int t, int n)
    {
        _states.AsSpan(t * 2 * _r, 2 * _r).CopyTo(context);
        for (int k = -1; k <= 1; k++)
        {
            Span<float> part = context.Slice((2 * _r) + ((k + 1) * _d), _d);
            if (t + k < 0 || t + k >= n)
            {
                part.Clear();
            }
            else
            {
                _x.AsSpan((t + k) * _d, _d).CopyTo(part);
            }
        }
    }

    private void Scatter(ReadOnlySpan<float> dContext, int t, int n)
    {
        Algebra.AddScaled(_dStates.AsSpan(t * 2 * _r, 2 * _r), 1, dContext[..(2 * _r)]);
        for (int k = -1; k <= 1; k++)
        {
            if (t + k >= 0 && t + k < n)
            {
                Algebra.AddScaled(_dX.AsSpan((t + k) * _d, _d), 1, dContext.Slice((2 * _r) + ((k + 1) * _d), _d));
            }
        }
    }

    /// <summary>Replaces scores by the gradient of the cross entropy.</summary>
    private static double SoftmaxLoss(Span<float> y, int right, float weight)
    {
        float largest = float.NegativeInfinity;
        foreach (float v in y)
        {
            largest = Math.Max(largest, v);
        }

        float sum = 0;
        for (int i = 0; i < y.Length; i++)
        {
            y[i] = MathF.Exp(y[i] - largest);
            sum += y[i];
        }

        double loss = -Math.Log(Math.Max(1e-30, y[right] / sum));
        for (int i = 0; i < y.Length; i++)
        {
            y[i] = weight * ((y[i] / sum) - (i == right ? 1 : 0));
        }

        return loss;
    }

    private static void Relu(Span<float> x)
    {
        for (int i = 0; i < x.Length; i++)
        {
            x[i] = Math.Max(0, x[i]);
        }
    }

    private void Reserve(int n)
    {
        if (_hides.Length < n * Hideable)
        {
            _hides = new bool[n * Hideable];
            _x = new float[n * _d];
            _dX = new float[n * _d];
            _a = new float[n * 4 * _r];
            _dA = new float[n * 4 * _r];
            _states = new float[n * 2 * _r];
            _dStates = new float[n * 2 * _r];
            _context = new float[n * _c];
            _hidden = new float[_h];
        }

        _dX.AsSpan(0, n * _d).Clear();
        _dStates.AsSpan(0, n * 2 * _r).Clear();
    }
}
