using Hearsay.Language;

namespace Hearsay.Desk.Formats;

/// <summary>Words that all stand in the same spans.</summary>
/// <param name="Span">The words, in UTF-16 units; never empty.</param>
/// <param name="Marks">Spans around them, longest first; empty for unmarked text.</param>
public readonly record struct MarkedRun(Span Span, IReadOnlyList<Mark> Marks)
{
    /// <summary>Role in the innermost span; null for unmarked text.</summary>
    public Role? Role => Marks.Count == 0 ? null : Marks[^1].Role;

    /// <summary>Number of contents around the words.</summary>
    public int Depth => Marks.Count(m => m.Role == Formats.Role.Content);
}
