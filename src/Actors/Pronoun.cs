namespace Hearsay.Actors;

/// <summary>Pronouns by whom they can point to.</summary>
internal enum Pronoun
{
    /// <summary>No pronoun.</summary>
    None,

    /// <summary>"I", "me", "my".</summary>
    I,

    /// <summary>"We", "us", "our".</summary>
    We,

    /// <summary>"You", "your".</summary>
    You,

    /// <summary>"He", "him", "his".</summary>
    He,

    /// <summary>"She", "her".</summary>
    She,

    /// <summary>"It", "its".</summary>
    It,

    /// <summary>"They", "them", "their".</summary>
    They,

    /// <summary>"Who", "whose", "whom".</summary>
    Who,

    /// <summary>"That", "which", "this": relative or pointing.</summary>
    That,
}
