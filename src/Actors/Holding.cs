using Hearsay.Reading;

namespace Hearsay.Actors;

/// <summary>Who holds one statement, through whom the article knows it, and how its source is identified.</summary>
/// <param name="Holder">Id of the actor who holds it.</param>
/// <param name="Chain">Actor ids from the outermost teller to the holder; an inner statement by the same holder adds none.</param>
/// <param name="Sourcing">By rule; a trained model may know better.</param>
/// <param name="UnnamedStrength">How firmly the words of the statement's source tell that it is unnamed, in [0, 1]; 0 if they do not.</param>
public sealed record Holding(string Holder, IReadOnlyList<string> Chain, Sourcing Sourcing, double UnnamedStrength);
