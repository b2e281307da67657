using System.Runtime.InteropServices;
using Hearsay.Language;
using Hearsay.Reading.Neural;

namespace Hearsay.Reading.Heads;

/// <summary>For each cue marks its source and its content in the window, then reads what the statement means.</summary>
/// <remarks>
/// A bidirectional LSTM over the window, which sees the token, the cue, the distance between them, where other cues stand
/// and, for an inner cue, the content of the outermost statement around it; then a CRF over the roles.
/// </remarks>
internal sealed class RoleTagger
{
    private const int RoleLabels = 5;
    private const int None = 0, ThisCue = 1, OtherCue = 2, Flags = 3;
    private const int OutsideOfOutermost = 1, InsideOfOutermost = 2;

    private readonly int _width;
    private readonly QuantizedMatrix _tokenTerms;
    private readonly QuantizedMatrix _cueTerms;
    private readonly float[] _noBias;
    private readonly float[] _distanceTerms;
    private readonly float[] _flagTerms;
    private readonly BiLstm _states;
    private readonly Linear _role;
    private readonly Crf _crf;
    private readonly MeaningHead _meaning;

    /// <summary>Takes the tagger out of a model whose token vectors have <paramref name="width"/> numbers.</summary>
    /// <exception cref="InvalidDataException">An array is missing or of another shape.</exception>
    public RoleTagger(ModelFile model, int width)
    {
        int hidden = model.Setting("role_hidden");
        int gates = 8 * hidden;
        _width = width;
        _tokenTerms = model.Matrix("args.token", gates, width);
        _cueTerms = model.Matrix("args.cue", gates, width);
        _noBias = new float[gates];
        _distanceTerms = model.Tensor<float>("args.distance", DistanceBucket.Count, gates).ToArray();
        _flagTerms = model.Tensor<float>("args.flag", Flags * (InsideOfOutermost + 1), gates).ToArray();
        _states = new BiLstm(
            model.Matrix("args.ahead", 4 * hidden, hidden), model.Matrix("args.back", 4 * hidden, hidden), hidden);
        _role = new Linear(model.Tensor<float>("role.weight", RoleLabels, 2 * hidden), model.Tensor<float>("role.bias", RoleLabels));
        _crf = Crf.Of(model, "role_crf", RoleLabels);
        _meaning = new MeaningHead(model, (4 * width) + (2 * hidden));
    }

    /// <summary>Computes what each token of a batch adds to the gates, once for all its cues.</summary>
    public void Prepare(WindowBatch batch, ReadOnlySpan<float> vectors, Workspace workspace)
    {
        Span<float> terms = Buffers.Take(ref workspace.Terms, batch.Places * _tokenTerms.Stride);
        ReadOnlySpan<byte> bytes = workspace.Quantize(vectors[..(batch.Places * _width)], _width, _tokenTerms.Inputs);
        Span<int> sums = Buffers.Take(ref workspace.Sums, QuantizedMatrix.TileSize);
        _tokenTerms.Product(bytes, workspace.Steps.AsSpan(0, batch.Places), _noBias, terms, sums);
    }

    /// <summary>Adds the attributions of the cues that lie in the core of their window and have a content.</summary>
    /// <param name="document">What the windows are of.</param>
    /// <param name="batch">The windows, prepared.</param>
    /// <param name="vectors"><c>[place, width]</c>.</param>
    /// <param name="cues">In the order of their windows: longest first, as the recurrence wants its rows.</param>
    /// <param name="found">Output.</param>
    /// <param name="workspace">Room to work in; <see cref="Workspace.CueFlags"/> marks every cue.</param>
    public void Find(
        Document document,
        WindowBatch batch,
        ReadOnlySpan<float> vectors,
        List<CueCandidate> cues,
        List<Attribution> found,
        Workspace workspace)
    {
        ReadOnlySpan<CueCandidate> all = CollectionsMarshal.AsSpan(cues);
        for (int first = 0; first < all.Length;)
        {
            int count = 0, places = 0;
            while (first + count < all.Length && (count == 0 || places < WindowBatch.MaxTokens))
            {
                places += batch.Lengths[all[first + count].Row];
                count++;
            }

            Find(document, batch, vectors, cues, first, count, found, workspace);
            first += count;
        }
    }

    private void Find(
        Document document,
        WindowBatch batch,
        ReadOnlySpan<float> vectors,
        List<CueCandidate> all,
        int first,
        int count,
        List<Attribution> found,
        Workspace workspace)
    {
        int gates = _cueTerms.Stride;
        ReadOnlySpan<CueCandidate> cues = CollectionsMarshal.AsSpan(all).Slice(first, count);
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
            Means.Of(vectors, _width, batch.Offsets[cue.Row], [cue.Places], means.Slice(i * _width, _width));
        }

        Span<float> cueTerms = Buffers.Take(ref workspace.CueTerms, count * gates);
        ReadOnlySpan<byte> bytes = workspace.Quantize(means, _width, _cueTerms.Inputs);
        Span<int> sums = Buffers.Take(ref workspace.Sums, QuantizedMatrix.TileSize);
        _cueTerms.Product(bytes, workspace.Steps.AsSpan(0, count), _noBias, cueTerms, sums);

        int width = 2 * _states.Hidden;
        Span<float> states = Buffers.Take(ref workspace.States, places * width);
        _states.Run(new RoleTerms(this, batch, workspace, all, first, gates), lengths, offsets, states, workspace.Lstm);
        Span<float> emissions = Buffers.Take(ref workspace.Emissions, places * RoleLabels);
        _role.Apply(states, emissions);
        int before = found.Count;
        Span<float> features = Buffers.Take(ref workspace.Features, count * _meaning.Features);
        for (int i = 0; i < count; i++)
        {
            TokenWindow window = batch.Windows[cues[i].Row];
            int cueToken = window.Tokens.Start + cues[i].Places.Start;
            if (cueToken >= window.Core.Start && cueToken < window.Core.End
                && Decode(document, emissions.Slice(offsets[i] * RoleLabels, lengths[i] * RoleLabels), cues[i], window.Tokens.Start, workspace) is { } attribution)
            {
                Span<float> row = features.Slice((found.Count - before) * _meaning.Features, _meaning.Features);
                Describe(vectors, batch.Offsets[cues[i].Row] - window.Tokens.Start, attribution, row);
                Means.Of(states, width, offsets[i], [cues[i].Places], row[(4 * _width)..]);
                found.Add(attribution);
            }
        }

        if (found.Count > before)
        {
            Span<Attribution> read = CollectionsMarshal.AsSpan(found)[before..];
            _meaning.Read(document, features[..(read.Length * _meaning.Features)], read, workspace);
        }
    }

    /// <summary>Writes what the token vectors say of a statement; <paramref name="offset"/> turns a token into a place.</summary>
    private void Describe(ReadOnlySpan<float> vectors, int offset, Attribution a, Span<float> row)
    {
        Means.Of(vectors, _width, offset, [a.Cue], row[.._width]);
        Means.Of(vectors, _width, offset, a.Content, row.Slice(_width, _width));
        int opening = a.Content[0].Start;
        Means.Of(vectors, _width, offset, [new Span(opening, opening + 1)], row.Slice(2 * _width, _width));
        Means.Of(vectors, _width, offset, a.Source, row.Slice(3 * _width, _width));
    }

    private Attribution? Decode(Document document, ReadOnlySpan<float> emissions, CueCandidate cue, int start, Workspace workspace)
    {
        int n = emissions.Length / RoleLabels;
        Span<byte> labels = Buffers.Take(ref workspace.Labels, n);
        _crf.Best(emissions, labels, Buffers.Take(ref workspace.Back, n * RoleLabels));
        if (labels.IndexOfAnyInRange((byte)3, (byte)4) < 0)
        {
            return null;
        }

        Span<float> p = Buffers.Take(ref workspace.Probabilities, n * RoleLabels);
        _crf.Marginals(emissions, p);
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
            cue.Outermost is null ? content : DeniedTail.Cut(document, content),
            cue.Probability,
            (float)(sourceCount > 0 ? sourceSum / sourceCount : 1 - mostSource),
            (float)(contentSum / contentCount))
        {
            Outermost = cue.Outermost,
        };
    }

    /// <summary>Sum of what the token, the cue, their distance and the flags add to the gates.</summary>
    private readonly struct RoleTerms(
        RoleTagger tagger, WindowBatch batch, Workspace workspace, List<CueCandidate> cues, int first, int gates) : IGateTerms
    {
        public void Write(int row, int place, int direction, Span<float> output)
        {
            CueCandidate cue = cues[first + row];
            int at = batch.Offsets[cue.Row] + place;
            int from = direction * output.Length;
            bool inside = place >= cue.Places.Start && place < cue.Places.End;
            int distance = place < cue.Places.Start ? place - cue.Places.Start : inside ? 0 : place - cue.Places.End + 1;
            int flag = inside ? ThisCue : workspace.CueFlags[at] != 0 ? OtherCue : None;
            if (cue.Outermost is { } outermost)
            {
                bool held = outermost.Holds(batch.Windows[cue.Row].Tokens.Start + place);
                flag += Flags * (held ? InsideOfOutermost : OutsideOfOutermost);
            }

            GateSum.Of(
                workspace.Terms.AsSpan((at * gates) + from, output.Length),
                workspace.CueTerms.AsSpan((row * gates) + from, output.Length),
                tagger._distanceTerms.AsSpan((DistanceBucket.Of(distance) * gates) + from, output.Length),
                tagger._flagTerms.AsSpan((flag * gates) + from, output.Length),
                output);
        }
    }
}
