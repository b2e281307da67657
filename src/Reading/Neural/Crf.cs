using System.Diagnostics;

namespace Hearsay.Reading.Neural;

/// <summary>Linear-chain conditional random field over few labels: best sequence and label probabilities of one row.</summary>
/// <remarks>Lafferty, McCallum and Pereira 2001; probabilities by the forward-backward recursions in logs. Scores are natural logs.</remarks>
internal sealed class Crf
{
    /// <summary>Most labels.</summary>
    public const int MaxLabels = 8;

    private readonly int _labels;
    private readonly float[] _transitions;
    private readonly float[] _start;
    private readonly float[] _end;

    /// <summary>Takes transitions <c>[from, to]</c> and the scores of first and last labels.</summary>
    public Crf(ReadOnlySpan<float> transitions, ReadOnlySpan<float> start, ReadOnlySpan<float> end)
    {
        _labels = start.Length;
        Debug.Assert(_labels <= MaxLabels && transitions.Length == _labels * _labels && end.Length == _labels, "Shapes.");
        _transitions = transitions.ToArray();
        _start = start.ToArray();
        _end = end.ToArray();
    }

    /// <summary>Takes the arrays <c>NAME.trans</c>, <c>NAME.start</c> and <c>NAME.end</c> out of a model.</summary>
    /// <exception cref="InvalidDataException">An array is missing or of another shape.</exception>
    public static Crf Of(ModelFile model, string name, int labels) => new(
        model.Tensor<float>(name + ".trans", labels, labels),
        model.Tensor<float>(name + ".start", labels),
        model.Tensor<float>(name + ".end", labels));

    /// <summary>Finds the labels with the highest joint score.</summary>
    /// <param name="emissions"><c>[token, label]</c>; at least one token.</param>
    /// <param name="labels">Output, one a token.</param>
    /// <param name="back">Room for as many bytes as emissions.</param>
    public void Best(ReadOnlySpan<float> emissions, Span<byte> labels, Span<byte> back)
    {
        int k = _labels;
        Span<float> score = stackalloc float[MaxLabels];
        Span<float> next = stackalloc float[MaxLabels];
        for (int y = 0; y < k; y++)
        {
            score[y] = _start[y] + emissions[y];
        }

        for (int t = 1; t < labels.Length; t++)
        {
            for (int y = 0; y < k; y++)
            {
                int from = 0;
                float best = score[0] + _transitions[y];
                for (int x = 1; x < k; x++)
                {
                    float s = score[x] + _transitions[(x * k) + y];
                    if (s > best)
                    {
                        best = s;
                        from = x;
                    }
                }

                next[y] = best + emissions[(t * k) + y];
                back[(t * k) + y] = (byte)from;
            }

            next[..k].CopyTo(score);
        }

        int last = 0;
        for (int y = 1; y < k; y++)
        {
            last = score[y] + _end[y] > score[last] + _end[last] ? y : last;
        }

        for (int t = labels.Length - 1; t >= 0; t--)
        {
            labels[t] = (byte)last;
            last = t > 0 ? back[(t * k) + last] : last;
        }
    }

    /// <summary>Probability of each label of each token under the model.</summary>
    /// <param name="emissions"><c>[token, label]</c>; at least one token.</param>
    /// <param name="probabilities">Output, <c>[token, label]</c>; each row sums to 1.</param>
    public void Marginals(ReadOnlySpan<float> emissions, Span<float> probabilities)
    {
        int k = _labels;
        int n = emissions.Length / k;
        Span<float> beta = stackalloc float[MaxLabels];
        Span<float> next = stackalloc float[MaxLabels];
        Span<float> terms = stackalloc float[MaxLabels];
        for (int y = 0; y < k; y++)
        {
            probabilities[y] = _start[y] + emissions[y];
        }

        for (int t = 1; t < n; t++)
        {
            for (int y = 0; y < k; y++)
            {
                for (int x = 0; x < k; x++)
                {
                    terms[x] = probabilities[((t - 1) * k) + x] + _transitions[(x * k) + y];
                }

                probabilities[(t * k) + y] = LogSum(terms[..k]) + emissions[(t * k) + y];
            }
        }

        _end.CopyTo(beta);
        for (int t = n - 1; t >= 0; t--)
        {
            Span<float> row = probabilities.Slice(t * k, k);
            for (int y = 0; y < k; y++)
            {
                row[y] += beta[y];
            }

            float all = LogSum(row);
            for (int y = 0; y < k; y++)
            {
                row[y] = MathF.Exp(row[y] - all);
            }

            for (int x = 0; x < k; x++)
            {
                for (int y = 0; y < k; y++)
                {
                    terms[y] = _transitions[(x * k) + y] + emissions[(t * k) + y] + beta[y];
                }

                next[x] = LogSum(terms[..k]);
            }

            next[..k].CopyTo(beta);
        }
    }

    private static float LogSum(ReadOnlySpan<float> terms)
    {
        float largest = terms[0];
        foreach (float term in terms[1..])
        {
            largest = Math.Max(largest, term);
        }

        float sum = 0;
        foreach (float term in terms)
        {
            sum += MathF.Exp(term - largest);
        }

        return largest + MathF.Log(sum);
    }
}
