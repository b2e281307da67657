using Hearsay.Language;
using Hearsay.Reading.Neural;

namespace Hearsay.Reading.Heads;

/// <summary>Finds cues among token vectors: a linear layer and a CRF over O, B, I.</summary>
internal sealed class CueTagger
{
    private const int Labels = 3;

    // What a place where no cue may stand loses in log odds.
    private const float Forbidden = 20;

    // Cues kept in a window, the likeliest first; real paragraphs have a dozen. Keeps hostile text linear.
    private const int MaxCues = 64;

    private readonly Linear _linear;
    private readonly Crf _crf;

    /// <summary>Takes the arrays <c>NAME.weight</c>, <c>NAME.bias</c> and <c>NAME_crf.*</c> out of a model.</summary>
    /// <exception cref="InvalidDataException">An array is missing or of another shape.</exception>
    public CueTagger(ModelFile model, string name, int width)
    {
        _linear = new Linear(model.Tensor<float>(name + ".weight", Labels, width), model.Tensor<float>(name + ".bias", Labels));
        _crf = Crf.Of(model, name + "_crf", Labels);
    }

    /// <summary>Adds the cues of every window, in the order of the windows.</summary>
    /// <param name="batch">The windows.</param>
    /// <param name="vectors"><c>[place, width]</c>.</param>
    /// <param name="allowed">Not 0 where a cue may stand, one a place; empty for everywhere.</param>
    /// <param name="flags">Output, one a place: not 0 for a token of a cue.</param>
    /// <param name="cues">Output.</param>
    /// <param name="workspace">Room to work in.</param>
    public void Find(
        WindowBatch batch,
        ReadOnlySpan<float> vectors,
        ReadOnlySpan<byte> allowed,
        Span<byte> flags,
        List<CueCandidate> cues,
        Workspace workspace)
    {
        Span<float> emissions = Buffers.Take(ref workspace.Emissions, batch.Places * Labels);
        _linear.Apply(vectors, emissions);
        for (int place = 0; place < allowed.Length; place++)
        {
            if (allowed[place] == 0)
            {
                emissions[(place * Labels) + 1] -= Forbidden;
                emissions[(place * Labels) + 2] -= Forbidden;
            }
        }

        for (int row = 0; row < batch.Windows.Length; row++)
        {
            int n = batch.Lengths[row], offset = batch.Offsets[row];
            Span<byte> labels = flags.Slice(offset, n);
            if (!allowed.IsEmpty && allowed.Slice(offset, n).IndexOfAnyExcept((byte)0) < 0)
            {
                labels.Clear();
                continue;
            }

            ReadOnlySpan<float> own = emissions.Slice(offset * Labels, n * Labels);
            _crf.Best(own, labels, Buffers.Take(ref workspace.Back, n * Labels));
            if (labels.IndexOfAnyExcept((byte)0) < 0)
            {
                continue;
            }

            Span<float> probabilities = Buffers.Take(ref workspace.Probabilities, n * Labels);
            _crf.Marginals(own, probabilities);
            int before = cues.Count;
            for (int t = 0; t < n; t++)
            {
                if (labels[t] != 1)
                {
                    continue;
                }

                int end = t + 1;
                float least = 1 - probabilities[t * Labels];
                for (; end < n && labels[end] == 2; end++)
                {
                    least = Math.Min(least, 1 - probabilities[end * Labels]);
                }

                cues.Add(new CueCandidate(row, new Span(t, end), least));
            }

            if (cues.Count - before > MaxCues)
            {
                cues.Sort(before, cues.Count - before, CueCandidate.LikeliestFirst);
                cues.RemoveRange(before + MaxCues, cues.Count - before - MaxCues);
            }
        }
    }
}
