using Hearsay.Language;

namespace Hearsay.Time;

/// <summary>A word or mark as the grammar sees it: parts of a hyphenated token are words of their own.</summary>
/// <param name="Lower">Small letters, with a straight apostrophe.</param>
/// <param name="Span">Where it stands, in UTF-16 units of the text.</param>
/// <param name="Token">Number of its token.</param>
/// <param name="Joined">Whether a hyphen or dash without spaces joins it to the word before.</param>
internal readonly record struct Word(string Lower, Span Span, int Token, bool Joined);
