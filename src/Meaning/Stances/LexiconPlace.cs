namespace Hearsay.Meaning.Stances;

/// <summary>Where an entry of the lexicon is looked for, and what it does there.</summary>
internal enum LexiconPlace
{
    /// <summary>A stance, from words of the cue.</summary>
    Cue,

    /// <summary>A stance, from words of the content, when the cue is neutral.</summary>
    Content,

    /// <summary>A stance, from the form of the content, when the cue is neutral.</summary>
    Form,

    /// <summary>What a stance becomes when the cue is negated.</summary>
    Turn,

    /// <summary>A word that negates what follows it in the cue.</summary>
    Negator,

    /// <summary>A certainty, from words of the cue.</summary>
    CueCertainty,

    /// <summary>A certainty, from words of the content's first clause.</summary>
    ContentCertainty,
}
