namespace Hearsay.Actors;

/// <summary>What the word lists (<c>Data</c>) know of a word; the same letters may be several things at once.</summary>
[Flags]
internal enum WordFacts : long
{
    /// <summary>In no list.</summary>
    None = 0,

    /// <summary>Noun for a human being.</summary>
    Person = 1 << 0,

    /// <summary>Noun or title for a man.</summary>
    Male = 1 << 1,

    /// <summary>Noun or title for a woman.</summary>
    Female = 1 << 2,

    /// <summary>Several of them, unidentified, are an unnamed source and not a generic voice.</summary>
    Reserved = 1 << 3,

    /// <summary>Noun for several people.</summary>
    Group = 1 << 4,

    /// <summary>Plural in meaning whatever its form.</summary>
    Plural = 1 << 5,

    /// <summary>Noun for a body that can speak.</summary>
    Body = 1 << 6,

    /// <summary>Noun for something written or measured that can show or say.</summary>
    Document = 1 << 7,

    /// <summary>Last word of a publisher's name.</summary>
    OutletWord = 1 << 8,

    /// <summary>A publisher's whole name.</summary>
    Outlet = 1 << 9,

    /// <summary>House, place or short name that stands for a body.</summary>
    Metonym = 1 << 10,

    /// <summary>Stands before a person's name.</summary>
    Title = 1 << 11,

    /// <summary>Given name of men.</summary>
    GivenMale = 1 << 12,

    /// <summary>Given name of women.</summary>
    GivenFemale = 1 << 13,

    /// <summary>Small word inside a name: "von".</summary>
    Particle = 1 << 14,

    /// <summary>After a name: "Jr.".</summary>
    Suffix = 1 << 15,

    /// <summary>Country.</summary>
    Nation = 1 << 16,

    /// <summary>Adjective or people of a country.</summary>
    Demonym = 1 << 17,

    /// <summary>Capital of a country.</summary>
    Capital = 1 << 18,

    /// <summary>Other place.</summary>
    Place = 1 << 19,

    /// <summary>Day, month, feast.</summary>
    Calendar = 1 << 20,

    /// <summary>Member of a party or creed.</summary>
    Following = 1 << 21,

    /// <summary>So many of something: "percent", "dozens".</summary>
    Quantity = 1 << 22,

    /// <summary>Document in the plural that is a generic voice: "polls", "reports".</summary>
    Voice = 1 << 23,

    /// <summary>Noun of a cue for an attitude of one's own: "pledge".</summary>
    Attitude = 1 << 24,

    /// <summary>Word of a cue that is nobody's: "reportedly".</summary>
    Rumour = 1 << 25,

    /// <summary>Document that there is one of: "the constitution".</summary>
    Standing = 1 << 26,

    /// <summary>Noun that may stand for any body of its kind just named: "the company".</summary>
    Generic = 1 << 27,

    /// <summary>Source that is no single document: "evidence".</summary>
    Mass = 1 << 28,

    /// <summary>People who speak unidentified even without a number: "aides".</summary>
    Hidden = 1 << 29,

    /// <summary>Verb whose object does what its infinitive says: "urge".</summary>
    Steers = 1L << 30,

    /// <summary>Verb whose object did what "for" and a gerund say: "blame".</summary>
    Charges = 1L << 31,

    /// <summary>Verb whose subject holds the noun that it takes: "express".</summary>
    Carries = 1L << 32,

    /// <summary>Adjective or participle for a state of mind of its subject: "worried".</summary>
    Felt = 1L << 33,

    /// <summary>Verb whose subject only gets the noun that it takes: "face criticism".</summary>
    Receives = 1L << 34,

    /// <summary>Given name of either.</summary>
    Given = GivenMale | GivenFemale,

    /// <summary>Anything that is somewhere.</summary>
    Somewhere = Nation | Capital | Place,
}
