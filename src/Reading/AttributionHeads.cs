using Hearsay.Language;
using Hearsay.Reading.Neural;

namespace Hearsay.Reading;

/// <summary>Finds cues among token vectors, and for each cue its source and content in the same window.</summary>
/// <remarks>
/// Cue tagger: linear layer and a CRF over O, B, I. For each cue a bidirectional LSTM over the window, which sees the
/// token, the cue, the distance between them and where other cues stand; then a CRF over the roles. Both readers share it.
/// </remarks>
internal sealed class AttributionHeads
{
    private const int CueLabels = 3, RoleLabels = 5, Flags = 3;
    // Cues kept in a window, the likeliest first; real paragraphs have a dozen. Keeps hostile text linear.
    private const int MaxCues = 64;

    private const int None = 0, ThisCue = 1, OtherCue = 2;

    private readonly int _width;
    private readonly Linear _cue;
    private readonly Crf _cueCrf;
    private readonly QuantizedMatrix _tokenTerms;
    private readonly QuantizedMatrix _cueTerms;
    private readonly float[] _noBias;
    private readonly float[] _distanceTerms;
    private readonly float[] _flagTerms;
    private readonly BiLstm _roles;
    private readonly Linear _role;
    private readonly Crf _roleCrf;

    /// <summary>Takes the heads out of a model whose token vectors have <paramref name="width"/> numbers.</summary>
    /// <exception cref="InvalidDataException">An array is missing or of another shape.</exception>
    public AttributionHeads(ModelFile model, int width)
    {
        int hidden = model.Setting("role_hidden");
        int gates = 8 * hidden;
        _width = width;
        _cue = new Linear(model.Tensor<float>("cue.weight", CueLabels, width), model.Tensor<float>("cue.bias", CueLabels));
        _cueCrf = ReadCrf(model, "cue_crf", CueLabels);
        _tokenTerms = model.Matrix("args.token", gates, width);
        _cueTerms = model.Matrix("args.cue", gates, width);
        _noBias = new float[gates];
        _distanceTerms = model.Tensor<float>("args.distance", DistanceBucket.Count, gates).ToArray();
        _flagTerms = model.Tensor<float>("args.flag", Flags, gates).ToArray();
        _roles = new BiLstm(
            model.Matrix("args.ahead", 4 * hidden, hidden), model.Matrix("args.back", 4 * hidden, hidden), hidden);
        _role = new Linear(model.Tensor<float>("role.weight", RoleLabels, 2 * hidden), model.Tensor<float>("role.bias", RoleLabels));
        _roleCrf = ReadCrf(model, "role_crf", RoleLabels);
    }

    /// <summary>Adds the attributions whose cue lies in the core of its window.</summary>
    /// <param name="batch">The windows.</param>
    /// <param name="vectors"><c>[place, width]</c>.</param>
    /// <param name="found">Output, in no particular order.</param>
    /// <param name="workspace">Room to work in.</param>
    public void Find(WindowBatch batch, ReadOnlySpan<float> vectors, List<Attribution> found, Workspace workspace)
    {
        FindCues(batch, vectors, workspace);
        if (workspace.Cues.Count == 0)
        {
            return;
        }

        int gates = _tokenTerms.Stride;
        Span<float> terms = Buffers.Take(ref workspace.Terms, batch.Places * gates);
        ReadOnlySpan<byte> bytes = workspace.Quantize(vectors[..(batch.Places * _width)], _width, _tokenTerms.Inputs);
        Span<int> sums = Buffers.Take(ref workspace.Sums, QuantizedMatrix.TileSize);
        _tokenTerms.Product(bytes, workspace.Steps.AsSpan(0, batch.Places), _noBias, terms, sums);

        // Cues come in the order of their windows, so longest first, as the recurrence wants its rows.
        for (int first = 0; first < workspace.Cues.Count;)
        {
            int count = 0, places = 0;
            while (first + count < workspace.Cues.Count && (count == 0 || places < WindowBatch.MaxTokens))
            {
                places += batch.Lengths[workspace.Cues[first + count].Row];
                count++;
            }

            FindRoles(batch, vectors, first, count, found, workspace);
            first += count;
        }
    }

    private static Crf ReadCrf(ModelFile model, string name, int labels) => new(
        model.Tensor<float>(name + ".trans", labels, labels),
        model.Tensor<float>(name + ".start", labels),
        model.Tensor<float>(name + ".end", labels));

    private void FindCues(WindowBatch batch, ReadOnlySpan<float> vectors, Workspace workspace)
    {
        workspace.Cues.Clear();
        Span<byte> flags = Buffers.Take(ref workspace.CueFlags, batch.Places);
        Span<float> emissions = Buffers.Take(ref workspace.Emissions, batch.Places * CueLabels);
        _cue.Apply(vectors, emissions);
        for (int row = 0; row < batch.Windows.Length; row++)
        {
            int n = batch.Lengths[row], offset = batch.Offsets[row];
            Span<byte> labels = flags.Slice(offset, n);
            ReadOnlySpan<float> own = emissions.Slice(offset * CueLabels, n * CueLabels);
            _cueCrf.Best(own, labels, Buffers.Take(ref workspace.Back, n * CueLabels));
            if (labels.IndexOfAnyExcept((byte)0) < 0)
            {
                continue;
            }

            Span<float> probabilities = Buffers.Take(ref workspace.Probabilities, n * CueLabels);
            _cueCrf.Marginals(own, probabilities);
            int before = workspace.Cues.Count;
            for (int t = 0; t < n; t++)
            {
                if (labels[t] != 1)
                {
                    continue;
                }

                int end = t + 1;
                float least = 1 - probabilities[t * CueLabels];
                for (; end < n && labels[end] == 2; end++)
                {
                    least = Math.Min(least, 1 - probabilities[end * CueLabels]);
                }

                workspace.Cues.Add(new CueCandidate(row, new Span(t, end), least));
            }

            if (workspace.Cues.Count - before > MaxCues)
            {
                workspace.Cues.Sort(before, workspace.Cues.Count - before, CueCandidate.LikeliestFirst);
                workspace.Cues.RemoveRange(before + MaxCues, workspace.Cues.Count - before - MaxCues);
            }
        }
    }

    private void FindRoles(
        WindowBatch batch, ReadOnlySpan<float> vectors, int first, int count, List<Attribution> found, Workspace workspace)
    {
        int gates = _cueTerms.Stride;
        Span<CueCandidate> cues = System.Runtime.InteropServices.CollectionsMarshal.AsSpan(workspace.Cues).Slice(first, count);
        Span<int> lengths = count <= 256 ? stackalloc int[count] : new int[count];
        Span<int> offsets = count <= 256 ? stackalloc int[count] : new int[count];
        Span<float> means = Buffers.Take(ref workspace.Middle, count * _width);
        int places = 0;
        for (int i = 0; i < count; i++)
        {
            CueCandidate cue = cues[i];
            lengths[i] = batch.Lengths[cue.Row];
            offsets[i] = places;
            places += lengths[i];
            Mean(vectors.Slice((batch.Offsets[cue.Row] + cue.Places.Start) * _width, cue.Places.Length * _width), means.Slice(i * _width, _width));
        }

        Span<float> cueTerms = Buffers.Take(ref workspace.CueTerms, count * gates);
        ReadOnlySpan<byte> bytes = workspace.Quantize(means, _width, _cueTerms.Inputs);
        Span<int> sums = Buffers.Take(ref workspace.Sums, QuantizedMatrix.TileSize);
        _cueTerms.Product(bytes, workspace.Steps.AsSpan(0, count), _noBias, cueTerms, sums);

        Span<float> states = Buffers.Take(ref workspace.States, places * 2 * _roles.Hidden);
        _roles.Run(new RoleTerms(this, batch, workspace, first, gates), lengths, offsets, states, workspace.Lstm);
        Span<float> emissions = Buffers.Take(ref workspace.Emissions, places * RoleLabels);
        _role.Apply(states, emissions);
        for (int i = 0; i < count; i++)
        {
            TokenWindow window = batch.Windows[cues[i].Row];
            int cueToken = window.Tokens.Start + cues[i].Places.Start;
            if (cueToken >= window.Core.Start && cueToken < window.Core.End
                && Decode(emissions.Slice(offsets[i] * RoleLabels, lengths[i] * RoleLabels), cues[i], window.Tokens.Start, workspace) is { } attribution)
            {
                found.Add(attribution);
            }
        }
    }

    private Attribution? Decode(ReadOnlySpan<float> emissions, CueCandidate cue, int start, Workspace workspace)
    {
        int n = emissions.Length / RoleLabels;
        Span<byte> labels = Buffers.Take(ref workspace.Labels, n);
        _roleCrf.Best(emissions, labels, Buffers.Take(ref workspace.Back, n * RoleLabels));
        if (labels.IndexOfAnyInRange((byte)3, (byte)4) < 0)
        {
            return null;
        }

        Span<float> p = Buffers.Take(ref workspace.Probabilities, n * RoleLabels);
        _roleCrf.Marginals(emissions, p);
        var source = new List<Span>(1);
        var content = new List<Span>(2);
        double sourceSum = 0, contentSum = 0, mostSource = 0;
        int sourceCount = 0, contentCount = 0;
        for (int t = 0; t < n; t++)
        {
            ReadOnlySpan<float> row = p.Slice(t * RoleLabels, RoleLabels);
            mostSource = Math.Max(mostSource, row[1] + row[2]);
            if (labels[t] == 0)
            {
                continue;
            }

            bool isSource = labels[t] <= 2;
            if (isSource)
            {
                sourceSum += row[1] + row[2];
                sourceCount++;
            }
            else
            {
                contentSum += row[3] + row[4];
                contentCount++;
            }

            List<Span> pieces = isSource ? source : content;
            int token = start + t;
            if (pieces.Count > 0 && pieces[^1].End == token)
            {
                pieces[^1] = pieces[^1] with { End = token + 1 };
            }
            else
            {
                pieces.Add(new Span(token, token + 1));
            }
        }

        return new Attribution(
            new Span(start + cue.Places.Start, start + cue.Places.End),
            source,
            content,
            cue.Probability,
            (float)(sourceCount > 0 ? sourceSum / sourceCount : 1 - mostSource),
            (float)(contentSum / contentCount));
    }

    private void Mean(ReadOnlySpan<float> rows, Span<float> mean)
    {
        mean.Clear();
        int count = rows.Length / _width;
        for (int r = 0; r < count; r++)
        {
            for (int i = 0; i < _width; i++)
            {
                mean[i] += rows[(r * _width) + i];
            }
        }

        for (int i = 0; i < _width; i++)
        {
            mean[i] /= count;
        }
    }

    /// <summary>Sum of what the token, the cue, their distance and the flag add to the gates.</summary>
    private readonly struct RoleTerms(AttributionHeads heads, WindowBatch batch, Workspace workspace, int first, int gates) : IGateTerms
    {
        public void Write(int row, int place, int direction, Span<float> output)
        {
            CueCandidate cue = workspace.Cues[first + row];
            int at = batch.Offsets[cue.Row] + place;
            int from = direction * output.Length;
            bool inside = place >= cue.Places.Start && place < cue.Places.End;
            int distance = place < cue.Places.Start ? place - cue.Places.Start : inside ? 0 : place - cue.Places.End + 1;
            int flag = inside ? ThisCue : workspace.CueFlags[at] != 0 ? OtherCue : None;
            GateSum.Of(
                workspace.Terms.AsSpan((at * gates) + from, output.Length),
                workspace.CueTerms.AsSpan((row * gates) + from, output.Length),
                heads._distanceTerms.AsSpan((DistanceBucket.Of(distance) * gates) + from, output.Length),
                heads._flagTerms.AsSpan((flag * gates) + from, output.Length),
                output);
        }
    }
}
