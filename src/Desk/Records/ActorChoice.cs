using System.Text;
using Hearsay.Ledger;

namespace Hearsay.Desk.Records;

/// <summary>The actors whom a name can mean.</summary>
/// <param name="Chosen">The one that is meant; null where there is none, or several.</param>
/// <param name="Candidates">Whoever fits, the best first; empty where nobody does.</param>
public sealed record ActorChoice(ActorRow? Chosen, IReadOnlyList<ActorRow> Candidates)
{
    private const int MaxCandidates = 12;

    /// <summary>Finds them.</summary>
    /// <param name="ledger">The record.</param>
    /// <param name="nameOrId">An id such as <c>A7</c>, or a name, an alias or part of one.</param>
    /// <param name="asOf">As the record stood then; null for now.</param>
    /// <remarks>An id is that actor. Of those with exactly that name (case aside) a single one is meant; failing that, of those with
    /// exactly that alias; failing that, a single one that fits at all.</remarks>
    public static ActorChoice Of(ILedger ledger, string nameOrId, DateTimeOffset? asOf)
    {
        ArgumentNullException.ThrowIfNull(ledger);
        ArgumentNullException.ThrowIfNull(nameOrId);
        if (ActorId.TryParse(nameOrId, out ActorId id))
        {
            ActorRow? actor = ledger.Actor(id, asOf);
            return new ActorChoice(actor, actor is null ? [] : [actor]);
        }

        IReadOnlyList<ActorRow> all = ledger.Who(nameOrId, asOf, MaxCandidates);
        ActorRow[] named = [.. all.Where(a => IsSame(a.Name, nameOrId))];
        ActorRow[] known = [.. all.Where(a => a.Aliases.Any(alias => IsSame(alias, nameOrId)))];
        ActorRow? chosen = named.Length > 0 ? Single(named) : known.Length > 0 ? Single(known) : Single(all);
        return new ActorChoice(chosen, all);
    }

    private static ActorRow? Single(IReadOnlyList<ActorRow> actors) => actors.Count == 1 ? actors[0] : null;

    private static bool IsSame(string name, string other) =>
        string.Equals(name.Trim().Normalize(NormalizationForm.FormC), other.Trim().Normalize(NormalizationForm.FormC), StringComparison.OrdinalIgnoreCase);
}
