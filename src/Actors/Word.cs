namespace Hearsay.Actors;

/// <summary>What the lists know of one word or name.</summary>
/// <param name="Facts">What it is.</param>
/// <param name="Nation">Number of its country, from 1; 0 for none.</param>
/// <param name="Offices">Bits of the offices that it can name; two words that share one can mean the same person.</param>
internal readonly record struct Word(WordFacts Facts, int Nation, ulong Offices)
{
    /// <summary>Whether any of the facts holds.</summary>
    public bool Is(WordFacts any) => (Facts & any) != 0;
}
