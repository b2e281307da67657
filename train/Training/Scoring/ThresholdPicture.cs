using System.Globalization;
using Hearsay.Reading;

namespace Hearsay.Training.Scoring;

/// <summary>Recall against precision of linked attributions, as the least confidence grows.</summary>
internal static class ThresholdPicture
{
    private static readonly double[] Named = [0, StatementReader.UsualMinConfidence, 0.6, 0.8, 0.9, 0.95];

    /// <summary>Draws it as SVG.</summary>
    /// <param name="on">Model and articles, for the title.</param>
    /// <param name="points">By rising confidence.</param>
    public static string Draw(string on, IReadOnlyList<ThresholdPoint> points)
    {
        var picture = new Picture($"{on}: --min-confidence", ("recall of linked, %", 0, 100), ("precision of linked, %", 50, 100), steps: 5);
        picture.Line("line", points.Where(p => p.Linked.Found > 0).Select(p => (p.Linked.Recall, p.Linked.Precision)));
        foreach (ThresholdPoint point in points.Where(p => Named.Contains(p.Least)))
        {
            bool isUsual = point.Least == StatementReader.UsualMinConfidence;
            picture.Dot(point.Linked.Recall, point.Linked.Precision, isUsual ? 5 : 4);
            picture.Label(
                point.Linked.Recall, point.Linked.Precision, 9, 4, point.Least.ToString("0.##", CultureInfo.InvariantCulture), isUsual);
        }

        return picture.End();
    }
}
