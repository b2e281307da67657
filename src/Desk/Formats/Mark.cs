using Hearsay.Language;

namespace Hearsay.Desk.Formats;

/// <summary>One span of one statement.</summary>
/// <param name="Statement">Index of the statement in its reading.</param>
/// <param name="Role">Part that the words play.</param>
/// <param name="Span">The words, in UTF-16 units.</param>
public readonly record struct Mark(int Statement, Role Role, Span Span);
