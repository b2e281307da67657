using Hearsay.Language;

namespace Hearsay.Training.Scoring;

/// <summary>Source, cue and content of one attribution as ranges of scoring tokens, touching pieces joined.</summary>
internal sealed record Roles(IReadOnlyList<Span> Source, IReadOnlyList<Span> Cue, IReadOnlyList<Span> Content)
{
    /// <summary>The three roles by name, in a fixed order.</summary>
    public IEnumerable<(string Name, IReadOnlyList<Span> Pieces)> All =>
        [("source", Source), ("cue", Cue), ("content", Content)];

    /// <summary>Whether all pieces of all roles are the same.</summary>
    public bool Same(Roles other) =>
        Source.SequenceEqual(other.Source) && Cue.SequenceEqual(other.Cue) && Content.SequenceEqual(other.Content);
}
