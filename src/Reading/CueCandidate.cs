using Hearsay.Language;

namespace Hearsay.Reading;

/// <summary>A cue that the tagger found.</summary>
/// <param name="Row">Window in the batch.</param>
/// <param name="Places">Range inside the window.</param>
/// <param name="Probability">That its tokens are part of a cue: the least certain one's.</param>
internal readonly record struct CueCandidate(int Row, Span Places, float Probability)
{
    /// <summary>Orders by probability, then by place.</summary>
    internal static readonly IComparer<CueCandidate> LikeliestFirst = Comparer<CueCandidate>.Create((a, b) =>
        a.Probability != b.Probability ? b.Probability.CompareTo(a.Probability) : a.Places.Start.CompareTo(b.Places.Start));
}
