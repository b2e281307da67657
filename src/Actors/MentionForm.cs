namespace Hearsay.Actors;

/// <summary>How a phrase points to somebody.</summary>
internal enum MentionForm
{
    /// <summary>Proper name, a title before it included.</summary>
    Name,

    /// <summary>Common noun: "the official", "a court".</summary>
    Description,

    /// <summary>Personal, possessive or relative pronoun.</summary>
    Pronoun,
}
