namespace Hearsay.Reading.Heads;

/// <summary>What the model takes a statement to mean, the likeliest value of each, with its probability in [0, 1].</summary>
internal sealed record Meaning(
    Stance Stance,
    float StanceProbability,
    Certainty Certainty,
    float CertaintyProbability,
    Sourcing Sourcing,
    float SourcingProbability);
