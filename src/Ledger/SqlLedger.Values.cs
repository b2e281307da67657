using System.Data.Common;

namespace Hearsay.Ledger;

/// <content>Statements as values that can be written again.</content>
internal sealed partial class SqlLedger
{
    private static List<StatementValues> LoadValues(DbConnection connection, IReadOnlyCollection<long> ids)
    {
        ILookup<long, long> chains = connection.RowsOf(
            "SELECT statement_id, appearance_id FROM rung WHERE statement_id IN ({ids}) ORDER BY statement_id, level",
            ids,
            r => (Statement: r.GetInt64(0), Appearance: r.GetInt64(1))).ToLookup(r => r.Statement, r => r.Appearance);
        return connection.RowsOf(
            """
            SELECT s.id, s.root_id, s.document_id, s.version_id, s.reading_id, s.origin, s.within_id, s.holder_id, s.holder_actor_id, h.name, s.source,
                s.cue, s.content, s.mode, s.stance, s.certainty, s.sourcing, s.confidence, s.said_from, s.said_to, s.is_day_told, v.outlet_key
            FROM statement s JOIN version v ON v.id = s.version_id LEFT JOIN appearance h ON h.id = s.holder_id WHERE s.id IN ({ids}) ORDER BY s.id
            """,
            ids,
            r => new StatementValues
            {
                Id = r.GetInt64(0),
                Root = r.GetInt64(1),
                Document = r.GetInt64(2),
                Version = r.GetInt64(3),
                Reading = r.Number(4),
                IsByPerson = r.GetString(5) == "person",
                Within = r.Number(6),
                HolderAppearance = r.Number(7),
                HolderActor = r.Number(8),
                HolderName = r.Text(9),
                Source = Spans.Parse(r.GetString(10)),
                Cue = Spans.Parse(r.GetString(11)),
                Content = Spans.Parse(r.GetString(12)),
                Mode = r.GetString(13),
                Stance = r.Text(14),
                Certainty = r.Text(15),
                Sourcing = r.Text(16),
                Confidence = r.IsDBNull(17) ? null : r.GetDouble(17),
                SaidFrom = Stored.Day(r.Text(18)),
                SaidTo = Stored.Day(r.Text(19)),
                IsDayTold = r.GetInt64(20) != 0,
                OutletKey = r.Text(21),
                Chain = [.. chains[r.GetInt64(0)]],
            });
    }
}
