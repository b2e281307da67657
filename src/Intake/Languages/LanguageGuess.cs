namespace Hearsay.Intake.Languages;

/// <summary>What language a text seems to be in.</summary>
/// <param name="Code">ISO 639-1 code; null where nothing shows.</param>
/// <param name="IsFirm">Whether the text is long and clear enough to act on the guess.</param>
public readonly record struct LanguageGuess(string? Code, bool IsFirm)
{
    /// <summary>The language's English name; "a language that is not known here" for null.</summary>
    public string Name => LanguageNames.Of(Code);
}
