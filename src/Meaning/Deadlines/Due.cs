using Hearsay.Language;
using NodaTime;

namespace Hearsay.Meaning.Deadlines;

/// <summary>Until when, in words and in days.</summary>
/// <param name="Text">The words of the time expression.</param>
/// <param name="Span">Where they stand, in UTF-16 units of the text as received.</param>
/// <param name="Earliest">First day that it can fall on; null when unknown or when only an end is set ("by Friday").</param>
/// <param name="Latest">Last day that it can fall on; null when unknown.</param>
public sealed record Due(string Text, Span Span, LocalDate? Earliest, LocalDate? Latest);
