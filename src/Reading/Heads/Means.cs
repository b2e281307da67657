using System.Numerics;
using System.Runtime.InteropServices;
using Hearsay.Language;

namespace Hearsay.Reading.Heads;

/// <summary>Means of token vectors.</summary>
internal static class Means
{
    /// <summary>Mean over the rows of some pieces; zeros where there are none.</summary>
    /// <param name="rows">Row-major.</param>
    /// <param name="width">Numbers in a row.</param>
    /// <param name="offset">What to add to a piece to get its rows.</param>
    /// <param name="pieces">Ranges of rows.</param>
    /// <param name="mean">Output, <paramref name="width"/> numbers.</param>
    public static void Of(ReadOnlySpan<float> rows, int width, int offset, IReadOnlyList<Span> pieces, Span<float> mean)
    {
        mean = mean[..width];
        mean.Clear();
        int count = 0;
        Span<Vector<float>> wide = MemoryMarshal.Cast<float, Vector<float>>(mean);
        for (int p = 0; p < pieces.Count; p++)
        {
            for (int r = pieces[p].Start; r < pieces[p].End; r++, count++)
            {
                ReadOnlySpan<float> row = rows.Slice((offset + r) * width, width);
                ReadOnlySpan<Vector<float>> wideRow = MemoryMarshal.Cast<float, Vector<float>>(row);
                for (int i = 0; i < wide.Length; i++)
                {
                    wide[i] += wideRow[i];
                }

                for (int i = wide.Length * Vector<float>.Count; i < width; i++)
                {
                    mean[i] += row[i];
                }
            }
        }

        for (int i = 0; count > 1 && i < width; i++)
        {
            mean[i] /= count;
        }
    }
}
