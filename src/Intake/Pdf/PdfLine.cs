namespace Hearsay.Intake.Pdf;

/// <summary>Words that stand beside one another on a page; lengths in points, y counted from the foot of the page.</summary>
/// <param name="Text">The words, a space between them.</param>
/// <param name="Left">Left edge.</param>
/// <param name="Right">Right edge.</param>
/// <param name="Baseline">What its letters stand on.</param>
/// <param name="Size">Size of most of its letters.</param>
internal sealed record PdfLine(string Text, double Left, double Right, double Baseline, double Size);
