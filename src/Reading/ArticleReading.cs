namespace Hearsay.Reading;

/// <summary>What one text says: its statements and, once known, the actors who make them.</summary>
/// <param name="Statements">In order of their first span.</param>
/// <param name="Actors">Empty until actors are resolved.</param>
public sealed record ArticleReading(
    IReadOnlyList<Statement> Statements,
    IReadOnlyList<Actor> Actors)
{
    /// <summary>What the model that read it is called, such as <c>en-fast-2</c>; null where no model did.</summary>
    public string? Model { get; init; }
}
