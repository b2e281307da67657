using Hearsay.Actors;
using Hearsay.Reading;

namespace Hearsay.Desk;

/// <summary>Chooses between what the model says of how a source is identified and what the rule says of its holder.</summary>
/// <remarks>The model, where it tells, but the surer of the two where the words of the source are those of an unnamed one ("a
/// judge", "two aides"): the model takes these for named too often. Words that tell why a source is not named settle it. A
/// statement without a source that belongs to somebody named is never unnamed. <c>docs/actors.md</c> has the figures, and those of the choices that did worse.</remarks>
internal static class SourcingChoice
{
    /// <summary>How the source is identified.</summary>
    /// <param name="statement">As the model read it; it may have told nothing.</param>
    /// <param name="holding">Who holds it, and what the rule says.</param>
    /// <param name="holder">The actor who holds it.</param>
    public static Sourcing Settle(Statement statement, Holding holding, Actor holder)
    {
        double sure = statement.MeaningProbability?.Sourcing ?? 0;
        if (statement.Source.Count == 0 && statement.Sourcing == Sourcing.Unnamed && holding.Sourcing == Sourcing.Named)
        {
            // No word of a source, but the passage tells who it is.
            return Sourcing.Named;
        }

        return holder.Reason is not null || holding.UnnamedStrength > sure ? Sourcing.Unnamed : statement.Sourcing ?? holding.Sourcing;
    }
}
