namespace Hearsay.Intake.Pdf;

/// <summary>A word on a page; in points, y counted from the foot of the page.</summary>
/// <param name="Text">The word.</param>
/// <param name="Left">Left edge.</param>
/// <param name="Right">Right edge.</param>
/// <param name="Baseline">The line it stands on.</param>
/// <param name="Size">Size of its letters.</param>
internal readonly record struct PdfWord(string Text, double Left, double Right, double Baseline, double Size)
{
    private const double Ascent = 0.75;
    private const double Descent = 0.2;

    /// <summary>Foot of the row, the same for words with and without descenders.</summary>
    public double Bottom => Baseline - (Descent * Size);

    /// <summary>Head of the row.</summary>
    public double Top => Baseline + (Ascent * Size);
}
