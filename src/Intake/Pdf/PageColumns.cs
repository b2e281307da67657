namespace Hearsay.Intake.Pdf;

/// <summary>Cuts a page into blocks that are read one after another: what runs across, then column by column.</summary>
/// <remarks>A top-down cut in the manner of Nagy's X-Y cut: bands of rows between which nothing stands, and within a run of
/// bands the white gutters that go through all of them.</remarks>
internal static class PageColumns
{
    // Between words of justified text gaps stay under the letters' size over several lines; gutters are wider.
    private const double MinGutter = 1.0;
    private const int MinLines = 3;
    private const double MinSectionGap = 0.9;

    /// <summary>Blocks of words in reading order.</summary>
    /// <param name="words">All words of a page.</param>
    public static IEnumerable<IReadOnlyList<PdfWord>> Cut(IReadOnlyList<PdfWord> words)
    {
        if (words.Count == 0)
        {
            yield break;
        }

        double size = Median(words.Select(w => w.Size));
        List<List<PdfWord>> bands = Bands(words);
        var across = new List<PdfWord>();
        for (int i = 0; i < bands.Count;)
        {
            (int end, List<(double Left, double Right)> gutters) = Extend(bands, i, size);
            List<List<PdfWord>> columns = Columns(bands[i..end].SelectMany(b => b), gutters);
            if (columns.Count > 1 && columns.All(c => PdfLines.Of(c).Count >= MinLines))
            {
                if (across.Count > 0)
                {
                    yield return across;
                    across = [];
                }

                foreach (List<PdfWord> column in columns)
                {
                    yield return column;
                }

                i = end;
            }
            else
            {
                across.AddRange(bands[i]);
                i++;
            }
        }

        if (across.Count > 0)
        {
            yield return across;
        }
    }

    /// <summary>Rows from top to foot with nothing across the white between them.</summary>
    private static List<List<PdfWord>> Bands(IReadOnlyList<PdfWord> words)
    {
        var bands = new List<List<PdfWord>>();
        double foot = double.NegativeInfinity;
        foreach (PdfWord word in words.OrderByDescending(w => w.Top))
        {
            if (bands.Count == 0 || word.Top <= foot)
            {
                bands.Add([]);
                foot = word.Bottom;
            }

            bands[^1].Add(word);
            foot = Math.Min(foot, word.Bottom);
        }

        return bands;
    }

    /// <summary>The most bands from <paramref name="start"/> that share a gutter, and their gutters.</summary>
    private static (int End, List<(double Left, double Right)> Gutters) Extend(List<List<PdfWord>> bands, int start, double size)
    {
        var free = new List<(double Left, double Right)> { (double.NegativeInfinity, double.PositiveInfinity) };
        int end = start;
        while (end < bands.Count)
        {
            List<(double Left, double Right)> rest = Without(free, bands[end], MinGutter * size);
            if (!rest.Any(IsInner))
            {
                // The first band may stand on one side only: the gutter shows below it.
                if (end > start || rest.Count < 2)
                {
                    break;
                }
            }

            free = rest;
            end++;
        }

        end = Math.Max(end, start + 1);
        List<(double Left, double Right)> gutters = [.. free.Where(IsInner)];
        while (end > start + 1 && gutters.Count > 0 && IsApart(bands[end - 2], bands[end - 1], size)
            && Columns(bands[end - 1], gutters).Count < gutters.Count + 1)
        {
            end--;
        }

        return (end, gutters);
    }

    // A heading below the columns may be narrow enough to fit into one of them.
    private static bool IsApart(List<PdfWord> above, List<PdfWord> below, double size) =>
        above.Min(w => w.Bottom) - below.Max(w => w.Top) > MinSectionGap * size;

    private static bool IsInner((double Left, double Right) gap) => double.IsFinite(gap.Left) && double.IsFinite(gap.Right);

    private static List<(double Left, double Right)> Without(
        List<(double Left, double Right)> free, List<PdfWord> band, double minWidth)
    {
        foreach (PdfWord word in band)
        {
            var rest = new List<(double Left, double Right)>(free.Count + 1);
            foreach ((double left, double right) in free)
            {
                if (word.Right <= left || word.Left >= right)
                {
                    rest.Add((left, right));
                    continue;
                }

                AddIfWide(rest, left, word.Left, minWidth);
                AddIfWide(rest, word.Right, right, minWidth);
            }

            free = rest;
        }

        return free;
    }

    private static void AddIfWide(List<(double Left, double Right)> gaps, double left, double right, double minWidth)
    {
        if (right - left >= minWidth)
        {
            gaps.Add((left, right));
        }
    }

    private static List<List<PdfWord>> Columns(IEnumerable<PdfWord> words, List<(double Left, double Right)> gutters)
    {
        double[] cuts = [.. gutters.Select(g => g.Right).Order()];
        return [.. words.GroupBy(w => cuts.Count(c => w.Left >= c)).OrderBy(g => g.Key).Select(g => g.ToList())];
    }

    private static double Median(IEnumerable<double> values)
    {
        double[] sorted = [.. values.Order()];
        return sorted[sorted.Length / 2];
    }
}
