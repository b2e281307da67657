using Hearsay.Reading;

namespace Hearsay.Actors;

/// <summary>Somebody in one article, with all that points to him.</summary>
internal sealed class Entity
{
    /// <summary>Whatever points here, in the order found.</summary>
    public readonly List<Mention> Mentions = [];

    /// <summary>Descriptions that belong to it: titles, appositions, its own noun phrase.</summary>
    public readonly List<Role> Roles = [];

    /// <summary>The fullest name; null if it has none.</summary>
    public Mention? Name;

    /// <summary>The description that introduced it, where it has no name.</summary>
    public Mention? Description;

    /// <summary>What sort of actor; null while nothing tells.</summary>
    public ActorKind? Kind;

    /// <summary>Which pronoun fits.</summary>
    public Gender Gender;

    /// <summary>Means several.</summary>
    public bool Plural;

    /// <summary>Names that were counted for it.</summary>
    public int NameCount;

    /// <summary>Those among them that have several words; they come first in <see cref="Mentions"/>.</summary>
    public int FullCount;

    /// <summary>Token of the latest mention that was reached.</summary>
    public int LastToken = -1;

    /// <summary>Latest mention that was reached.</summary>
    public Mention? Last;

    /// <summary>Mentions reached so far.</summary>
    public int Seen;

    /// <summary>Order of its last statement as a holder; -1 for none.</summary>
    public int LastHeld = -1;

    /// <summary>Whose it is: the person of "his campaign"; null for nobody.</summary>
    public Entity? Owner;

    /// <summary>Letter of an American party, R or D; NUL for none.</summary>
    public char Party;

    /// <summary>The actors of "A and B".</summary>
    public Entity[] Members = [];

    /// <summary>Name given outright: nobody, the author, "we".</summary>
    public string? FixedName;

    /// <summary>Whose "we" it is, where nobody knows more; null for all others.</summary>
    public Entity? Speaker;

    /// <summary>Number among the actors; -1 while it is none.</summary>
    public int Number = -1;

    /// <summary>Whether it holds a statement that is within no other.</summary>
    public bool HoldsOuter;

    /// <summary>Whether its description begins with a number: "two aides".</summary>
    public bool Counted;

    /// <summary>Whether its description holds a name: "Election Commission records".</summary>
    public bool Naming;

    /// <summary>Why it is not named, in the article's words: tokens.</summary>
    public Language.Span? Reason;

    /// <summary>Whether it has a name.</summary>
    public bool IsNamed => Name is not null;

    /// <summary>Adds a mention and takes over what it tells.</summary>
    public void Add(Mention mention)
    {
        mention.Entity = this;
        Mentions.Add(mention);
        Kind ??= mention.Kind;
        if (Gender == Gender.Unknown && !mention.Plural)
        {
            Gender = mention.Gender;
        }
    }

    /// <summary>Notes that reading has come to one of its mentions.</summary>
    public void Reach(Mention mention)
    {
        LastToken = mention.Start;
        Last = mention;
        Seen++;
    }
}
