using Hearsay.Reading;

namespace Hearsay.Meaning.Stances;

/// <summary>What the words of a statement tell about it.</summary>
/// <param name="Stance">What the holder does with the content.</param>
/// <param name="StanceStrength">How firmly the words tell the stance, in [0, 1]: the strength of the entry that decided.</param>
/// <param name="Certainty">How sure the holder shows himself.</param>
/// <param name="CertaintyStrength">How firmly the words tell the certainty, in [0, 1]; 0.5 where no word tells.</param>
/// <param name="Reasons">The words that decided, the deciding ones of the stance first; empty if none told.</param>
public sealed record StanceReading(
    Stance Stance,
    double StanceStrength,
    Certainty Certainty,
    double CertaintyStrength,
    IReadOnlyList<StanceReason> Reasons);
