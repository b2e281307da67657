namespace Hearsay.Intake.Languages;

/// <summary>Writing systems that tell a language, or narrow it down.</summary>
internal enum Script
{
    /// <summary>No letter, or one of a script that is not listed.</summary>
    None,

    /// <summary>Latin letters.</summary>
    Latin,

    /// <summary>Greek letters.</summary>
    Greek,

    /// <summary>Cyrillic letters.</summary>
    Cyrillic,

    /// <summary>Armenian letters.</summary>
    Armenian,

    /// <summary>Hebrew letters.</summary>
    Hebrew,

    /// <summary>Arabic letters.</summary>
    Arabic,

    /// <summary>Devanagari signs.</summary>
    Devanagari,

    /// <summary>Bengali signs.</summary>
    Bengali,

    /// <summary>Tamil signs.</summary>
    Tamil,

    /// <summary>Thai signs.</summary>
    Thai,

    /// <summary>Georgian letters.</summary>
    Georgian,

    /// <summary>Ethiopic signs.</summary>
    Ethiopic,

    /// <summary>Hiragana and Katakana.</summary>
    Kana,

    /// <summary>Chinese characters, in whatever language.</summary>
    Han,

    /// <summary>Korean syllables and letters.</summary>
    Hangul,
}
