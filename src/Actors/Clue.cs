namespace Hearsay.Actors;

/// <summary>What speaks for an entity as the one a pronoun means; each has a weight for each kind of pronoun.</summary>
internal enum Clue
{
    /// <summary>Mentioned before in the same sentence.</summary>
    SameSentence,

    /// <summary>Latest mention in the sentence before.</summary>
    SentenceBefore,

    /// <summary>Latest mention two sentences before.</summary>
    TwoSentences,

    /// <summary>Latest mention further off.</summary>
    Further,

    /// <summary>Latest mention in another paragraph.</summary>
    OtherParagraph,

    /// <summary>Latest mention is a subject.</summary>
    Subject,

    /// <summary>Latest mention and pronoun are both subjects.</summary>
    BothSubjects,

    /// <summary>Latest mention is the same pronoun.</summary>
    SamePronoun,

    /// <summary>Latest mention is a name.</summary>
    LastIsName,

    /// <summary>Latest mention is a possessor or stands before a noun.</summary>
    LastInside,

    /// <summary>Latest mention is quoted, the pronoun is not.</summary>
    LeavesQuote,

    /// <summary>Pronoun is quoted, the latest mention is not.</summary>
    EntersQuote,

    /// <summary>Holder of the latest statement.</summary>
    HeldLast,

    /// <summary>Holder of an earlier statement.</summary>
    HeldBefore,

    /// <summary>Holder of the statement that reports the pronoun.</summary>
    Reports,

    /// <summary>Holder of the statement that quotes the pronoun.</summary>
    Quotes,

    /// <summary>Latest mention lies in the same content.</summary>
    SameContent,

    /// <summary>Neither lies in a content.</summary>
    BothNarrated,

    /// <summary>Known to be of the pronoun's gender.</summary>
    GenderFits,

    /// <summary>Known to be a person (for "he", "she"), a body (for "it") or several (for "they").</summary>
    KindFits,

    /// <summary>Has a name.</summary>
    Named,

    /// <summary>Logarithm of the number of mentions so far.</summary>
    Often,

    /// <summary>Mentioned latest of all candidates.</summary>
    Latest,

    /// <summary>Latest mention opens its sentence.</summary>
    Topic,

    /// <summary>The pronoun is a possessor and the mention stands in the same sentence.</summary>
    PossessorHere,

    /// <summary>The pronoun is a source and the entity has held a statement of this paragraph.</summary>
    HolderHere,

    /// <summary>A modifier of the description is a word of one of its roles, or the same country.</summary>
    SharesWord,

    /// <summary>The article has given it another role.</summary>
    HasRole,

    /// <summary>No entity so far: the description begins a new one.</summary>
    New,
}
