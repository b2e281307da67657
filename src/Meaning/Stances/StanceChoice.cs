using Hearsay.Reading;

namespace Hearsay.Meaning.Stances;

/// <summary>Chooses between what the model says a statement means and what its words say.</summary>
/// <remarks>The surer of the two is taken, as they say themselves. Weighing one of them more or less (0.8 to 1.4) changed
/// nothing on dev.</remarks>
public static class StanceChoice
{
    /// <summary>The statement with its stance and certainty settled.</summary>
    /// <param name="statement">As the model read it; it may have told nothing.</param>
    /// <param name="words">What the words tell.</param>
    public static Statement Settle(Statement statement, StanceReading words)
    {
        ArgumentNullException.ThrowIfNull(statement);
        ArgumentNullException.ThrowIfNull(words);
        (double stance, double certainty, _) = statement.MeaningProbability ?? default;
        return statement with
        {
            Stance = statement.Stance is { } s && stance > words.StanceStrength ? s : words.Stance,
            Certainty = statement.Certainty is { } c && certainty > words.CertaintyStrength ? c : words.Certainty,
        };
    }
}
