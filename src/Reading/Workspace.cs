using Hearsay.Language;
using Hearsay.Reading.Careful;
using Hearsay.Reading.Heads;
using Hearsay.Reading.Neural;

namespace Hearsay.Reading;

/// <summary>Everything that one thread needs room for while it reads; grows to the largest text and is used again.</summary>
internal sealed class Workspace
{
    internal readonly Document Document = Document.Parse("");
    internal readonly LstmScratch Lstm = new();
    internal float[] Vectors = [];
    internal float[] Inputs = [];
    internal float[] Middle = [];
    internal float[] Terms = [];
    internal byte[] Bytes = [];
    internal float[] Steps = [];
    internal int[] Sums = [];
    internal float[] Emissions = [];
    internal float[] Probabilities = [];
    internal byte[] Labels = [];
    internal byte[] Back = [];
    internal byte[] CueFlags = [];
    internal byte[] InnerFlags = [];
    internal byte[] Held = [];
    internal float[] Features = [];
    internal float[] Hidden = [];
    internal float[] CueTerms = [];
    internal float[] States = [];
    internal float[] Keys = [];
    internal float[] Scores = [];
    internal readonly PieceGroup Group = new();
    internal readonly List<CueCandidate> Cues = [];

    /// <summary>Quantises rows of numbers.</summary>
    /// <param name="rows">Row-major, <paramref name="width"/> apart.</param>
    /// <param name="width">Numbers in a row.</param>
    /// <param name="inputs">Bytes in a quantised row.</param>
    internal ReadOnlySpan<byte> Quantize(ReadOnlySpan<float> rows, int width, int inputs)
    {
        int count = rows.Length / width;
        Span<byte> bytes = Buffers.Take(ref Bytes, count * inputs);
        Span<float> steps = Buffers.Take(ref Steps, count);
        for (int r = 0; r < count; r++)
        {
            steps[r] = QuantizedMatrix.Quantize(rows.Slice(r * width, width), bytes.Slice(r * inputs, inputs));
        }

        return bytes;
    }
}
