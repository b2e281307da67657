using Hearsay.Language;
using Hearsay.Reading.Neural;

namespace Hearsay.Reading.Heads;

/// <summary>Finds cues among token vectors, and for each cue its source, its content and what the statement means.</summary>
/// <remarks>
/// Outermost statements come first; a second cue tagger over the same vectors finds the cues inside their contents, at any
/// depth, and the one role tagger reads both. Both readers share these heads.
/// </remarks>
internal sealed class AttributionHeads
{
    private readonly CueTagger _cues;
    private readonly CueTagger _innerCues;
    private readonly RoleTagger _roles;

    /// <summary>Takes the heads out of a model whose token vectors have <paramref name="width"/> numbers.</summary>
    /// <exception cref="InvalidDataException">An array is missing or of another shape.</exception>
    public AttributionHeads(ModelFile model, int width)
    {
        _cues = new CueTagger(model, "cue", width);
        _innerCues = new CueTagger(model, "inner", width);
        _roles = new RoleTagger(model, width);
    }

    /// <summary>Adds the attributions whose cue lies in the core of its window.</summary>
    /// <param name="document">What the windows are of.</param>
    /// <param name="batch">The windows.</param>
    /// <param name="vectors"><c>[place, width]</c>.</param>
    /// <param name="labels">Statements that a speaker's label makes, by the first token of their paragraph.</param>
    /// <param name="found">Output, in no particular order.</param>
    /// <param name="workspace">Room to work in.</param>
    public void Find(
        Document document,
        WindowBatch batch,
        ReadOnlySpan<float> vectors,
        Dictionary<int, Attribution> labels,
        List<Attribution> found,
        Workspace workspace)
    {
        List<CueCandidate> cues = workspace.Cues;
        cues.Clear();
        Span<byte> flags = Buffers.Take(ref workspace.CueFlags, batch.Places);
        _cues.Find(batch, vectors, [], flags, cues, workspace);
        if (cues.Count == 0 && labels.Count == 0)
        {
            return;
        }

        int before = found.Count;
        _roles.Prepare(batch, vectors, workspace);
        _roles.Find(document, batch, vectors, cues, found, workspace);
        AddLabels(batch, labels, found, before);
        if (found.Count == before)
        {
            return;
        }

        Span<byte> held = Buffers.Take(ref workspace.Held, batch.Places);
        MarkContents(batch, found, before, held);
        Span<byte> inner = Buffers.Take(ref workspace.InnerFlags, batch.Places);
        cues.Clear();
        _innerCues.Find(batch, vectors, held, inner, cues, workspace);
        KeepHeld(batch, cues, found, before);
        for (int i = 0; i < inner.Length; i++)
        {
            flags[i] |= inner[i];
        }

        _roles.Find(document, batch, vectors, cues, found, workspace);
    }

    /// <summary>Adds the statements of labels whose cue nobody found.</summary>
    private static void AddLabels(WindowBatch batch, Dictionary<int, Attribution> labels, List<Attribution> found, int first)
    {
        foreach (TokenWindow window in batch.Windows)
        {
            if (labels.TryGetValue(window.Core.Start, out Attribution? label))
            {
                int same = found.FindIndex(first, f => f.Cue.Start == label.Cue.Start);
                if (same < 0)
                {
                    found.Add(label);
                }
            }
        }
    }

    /// <summary>Marks the places that lie in the content of a statement found in their window.</summary>
    private static void MarkContents(WindowBatch batch, List<Attribution> found, int first, Span<byte> held)
    {
        held.Clear();
        for (int row = 0; row < batch.Windows.Length; row++)
        {
            Span tokens = batch.Windows[row].Tokens;
            for (int k = first; k < found.Count; k++)
            {
                for (int p = 0; p < found[k].Content.Count; p++)
                {
                    Span piece = found[k].Content[p];
                    int start = Math.Max(piece.Start, tokens.Start), end = Math.Min(piece.End, tokens.End);
                    if (start < end)
                    {
                        held.Slice(batch.Offsets[row] + start - tokens.Start, end - start).Fill(1);
                    }
                }
            }
        }
    }

    /// <summary>Keeps the inner cues that stand in the content of an outermost statement: the smallest one.</summary>
    private static void KeepHeld(WindowBatch batch, List<CueCandidate> cues, List<Attribution> found, int first)
    {
        int kept = 0;
        for (int i = 0; i < cues.Count; i++)
        {
            CueCandidate cue = cues[i];
            int token = batch.Windows[cue.Row].Tokens.Start + cue.Places.Start;
            Attribution? holder = null;
            for (int k = first; k < found.Count; k++)
            {
                if (found[k].Holds(token) && (holder is null || found[k].ContentLength < holder.ContentLength))
                {
                    holder = found[k];
                }
            }

            if (holder is not null)
            {
                cues[kept++] = cue with { Outermost = holder };
            }
        }

        cues.RemoveRange(kept, cues.Count - kept);
    }
}
