using Hearsay.Language;

namespace Hearsay.Actors;

/// <summary>A phrase that may point to somebody; token ranges, in the order of <see cref="Start"/>.</summary>
internal sealed class Mention
{
    /// <summary>First token, article and possessor included.</summary>
    public int Start;

    /// <summary>First token after the head.</summary>
    public int End;

    /// <summary>First token of the name itself, or of the phrase after the possessor.</summary>
    public int Inner;

    /// <summary>Token of the head noun, or of the last word of a name.</summary>
    public int Head;

    /// <summary>First token after the prepositional phrases that belong to a description.</summary>
    public int LongEnd;

    /// <summary>Sentence number.</summary>
    public int Sentence;

    /// <summary>How it points.</summary>
    public MentionForm Form;

    /// <summary>Which pronoun; none for the other forms.</summary>
    public Pronoun Pronoun;

    /// <summary>What the lists know of the head, or of the whole name.</summary>
    public Word Word;

    /// <summary>What sort of actor; null where the phrase does not tell.</summary>
    public Reading.ActorKind? Kind;

    /// <summary>Which pronoun would fit.</summary>
    public Gender Gender;

    /// <summary>Means several.</summary>
    public bool Plural;

    /// <summary>Begins with "the", "this" or a possessor.</summary>
    public bool Definite;

    /// <summary>Begins with "a", "another", "one", "some".</summary>
    public bool Indefinite;

    /// <summary>Stands before a verb, after no preposition.</summary>
    public bool Subject;

    /// <summary>Has no noun: "some", "37 percent".</summary>
    public bool Headless;

    /// <summary>The possessor ("his" of "his office") or the name before the noun ("Trump" of "Trump aides").</summary>
    public Mention? Owner;

    /// <summary>Possessor of a phrase, or name inside one.</summary>
    public bool Inside;

    /// <summary>Statement that it is the source of; -1 for none.</summary>
    public int SourceOf = -1;

    /// <summary>Whom it points to; null while unknown.</summary>
    public Entity? Entity;

    /// <summary>Title and role before a name.</summary>
    public Span Title => new(Start, Inner);
}
