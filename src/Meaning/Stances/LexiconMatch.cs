namespace Hearsay.Meaning.Stances;

/// <summary>An entry of the lexicon and the places of a run, half-open, that it matches.</summary>
internal readonly record struct LexiconMatch(LexiconEntry Entry, int From, int To);
