using Hearsay.Actors;
using Hearsay.Reading;

namespace Hearsay.Desk;

/// <summary>Chooses between what the model says of how a source is identified and what the rule says of its holder.</summary>
/// <remarks>The model, where it tells: on the layer's dev parts it was right for 93 % of statements, the rule for 90 %, and no
/// mixture by kind of source or by sureness did better. Words that tell why a source is not named settle it.</remarks>
internal static class SourcingChoice
{
    /// <summary>How the source is identified.</summary>
    /// <param name="statement">As the model read it; it may have told nothing.</param>
    /// <param name="holding">Who holds it, and what the rule says.</param>
    /// <param name="holder">The actor who holds it.</param>
    public static Sourcing Settle(Statement statement, Holding holding, Actor holder) =>
        holder.Reason is not null ? Sourcing.Unnamed : statement.Sourcing ?? holding.Sourcing;
}
