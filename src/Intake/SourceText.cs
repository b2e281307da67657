namespace Hearsay.Intake;

/// <summary>What a format's reader takes out of bytes.</summary>
/// <param name="Text">The article's text.</param>
/// <param name="Facts">What the source tells beside it.</param>
public sealed record SourceText(DecodedText Text, ArticleFacts Facts);
