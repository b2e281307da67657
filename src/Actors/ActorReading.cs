using Hearsay.Reading;

namespace Hearsay.Actors;

/// <summary>The actors of an article and who of them holds which statement.</summary>
/// <param name="Actors">In order of their first mention.</param>
/// <param name="Holdings">One for each statement, in the order given.</param>
public sealed record ActorReading(IReadOnlyList<Actor> Actors, IReadOnlyList<Holding> Holdings);
