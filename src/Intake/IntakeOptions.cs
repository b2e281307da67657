namespace Hearsay.Intake;

/// <summary>How inputs are taken in.</summary>
/// <param name="Defaults">Facts for articles that do not tell their own.</param>
/// <param name="AnyLanguage">Take texts that are not in English too.</param>
public sealed record IntakeOptions(ArticleFacts Defaults, bool AnyLanguage)
{
    /// <summary>No known facts, English only.</summary>
    public static IntakeOptions None { get; } = new(ArticleFacts.None, AnyLanguage: false);
}
