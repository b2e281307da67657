using Hearsay.Language;

namespace Hearsay.Meaning;

/// <summary>Whoever sets, is bound, tells or agrees, as the text writes it.</summary>
/// <param name="Name">The words.</param>
/// <param name="Span">Where they stand, in UTF-16 units of the text as received.</param>
public sealed record Party(string Name, Span Span);
