using Hearsay.Reading;

namespace Hearsay.Meaning.Stances;

/// <summary>One row of the lexicon.</summary>
/// <param name="Place">Where it is looked for.</param>
/// <param name="Pattern">Words to match; see <see cref="LexiconPattern"/>.</param>
/// <param name="When">Forms of the content for which it counts; empty for all.</param>
/// <param name="Stance">Stance that it tells; null for a certainty or a negator.</param>
/// <param name="Certainty">Certainty that it tells; null for a stance or a negator.</param>
/// <param name="Strength">How firmly, in [0, 1]: the strongest match decides.</param>
/// <param name="Origin">What the class rests on.</param>
internal sealed record LexiconEntry(
    LexiconPlace Place,
    LexiconPattern Pattern,
    IReadOnlyList<ContentForm> When,
    Stance? Stance,
    Certainty? Certainty,
    double Strength,
    string Origin)
{
    /// <summary>Whether it counts before a content of this form.</summary>
    public bool Fits(ContentForm form) => When.Count == 0 || When.Contains(form);
}
