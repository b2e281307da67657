using Hearsay.Actors;
using Hearsay.Reading;

namespace Hearsay.Desk;

/// <summary>Gives the statements of a reading their holders, chains and sourcing.</summary>
internal static class Holders
{
    /// <summary>The reading with its actors.</summary>
    /// <param name="reading">As the reader found it.</param>
    /// <param name="actors">Its actors, and a holding for each of its statements, in their order.</param>
    public static ArticleReading Settle(ArticleReading reading, ActorReading actors)
    {
        Dictionary<string, Actor> byId = actors.Actors.ToDictionary(a => a.Id, StringComparer.Ordinal);
        return reading with
        {
            Actors = actors.Actors,
            Statements = [.. reading.Statements.Zip(actors.Holdings, (s, h) => s with
            {
                Actor = h.Holder,
                Chain = h.Chain,
                Sourcing = SourcingChoice.Settle(s, h, byId[h.Holder]),
            })],
        };
    }
}
