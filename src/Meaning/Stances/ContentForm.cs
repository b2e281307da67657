namespace Hearsay.Meaning.Stances;

/// <summary>Shape of a content's first clause, which tells what a neutral cue leaves open.</summary>
internal enum ContentForm
{
    /// <summary>A clause that is none of the others.</summary>
    Clause,

    /// <summary>Its last sentence ends with a question mark.</summary>
    Question,

    /// <summary>Begins with whether, why, how and the like.</summary>
    Wh,

    /// <summary>Begins with an infinitive: "to resign".</summary>
    To,

    /// <summary>A noun phrase, then an infinitive: "the minister to resign".</summary>
    NounTo,

    /// <summary>Begins with a participle: "stripping her of two titles".</summary>
    Doing,

    /// <summary>No finite verb: "the plan".</summary>
    Noun,

    /// <summary>"They must", "we should", "you have to".</summary>
    Must,

    /// <summary>An order: "Let them in".</summary>
    Imperative,

    /// <summary>"I will", "we are going to"; outside quotations also "he would".</summary>
    OwnWill,

    /// <summary>The same with "not" or "never".</summary>
    OwnWillNot,

    /// <summary>"Prices will", "it would".</summary>
    Will,
}
