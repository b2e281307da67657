using System.Globalization;

namespace Hearsay.Training.Scoring;

/// <summary>Reliability diagram: confidence against the share that is right, the number of statements as bars behind.</summary>
internal static class ReliabilityPicture
{
    // The share of a few statements says nothing.
    private const int LeastDrawn = 10;

    /// <summary>Draws it as SVG.</summary>
    /// <param name="on">Model and articles, for the title.</param>
    /// <param name="judged">At least one statement.</param>
    public static string Draw(string on, IReadOnlyCollection<JudgedStatement> judged)
    {
        string error = Reliability.Error(judged).ToString("F3", CultureInfo.InvariantCulture);
        var picture = new Picture($"{on}: calibration error {error}", ("confidence", 0, 1), ("right; bars: share of the statements", 0, 1), steps: 5);
        IReadOnlyList<ReliabilityBin> bins = Reliability.Bins(judged);
        foreach (ReliabilityBin bin in bins)
        {
            picture.Bar(bin.From, bin.To, (double)bin.Count / judged.Count);
        }

        picture.Line("ideal", [(0, 0), (1, 1)]);
        ReliabilityBin[] drawn = [.. bins.Where(b => b.Count >= LeastDrawn)];
        picture.Line("line", drawn.Select(b => (b.Said, b.Right)));
        foreach (ReliabilityBin bin in drawn)
        {
            picture.Dot(bin.Said, bin.Right, 4);
        }

        return picture.End();
    }
}
