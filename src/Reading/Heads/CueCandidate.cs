using Hearsay.Language;

namespace Hearsay.Reading.Heads;

/// <summary>A cue that a tagger found.</summary>
/// <param name="Row">Window in the batch.</param>
/// <param name="Places">Range inside the window.</param>
/// <param name="Probability">That its tokens are part of a cue: the least certain one's.</param>
/// <param name="Outermost">For an inner cue the statement in whose content it stands; null for an outermost one.</param>
internal readonly record struct CueCandidate(int Row, Span Places, float Probability, Attribution? Outermost = null)
{
    /// <summary>Orders by probability, then by place.</summary>
    internal static readonly IComparer<CueCandidate> LikeliestFirst = Comparer<CueCandidate>.Create((a, b) =>
        a.Probability != b.Probability ? b.Probability.CompareTo(a.Probability) : a.Places.Start.CompareTo(b.Places.Start));
}
