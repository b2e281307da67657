using Hearsay.Desk.Ingest;
using Hearsay.Ledger;

namespace Hearsay.Cli.Demo;

/// <summary>What a demo holds.</summary>
/// <param name="Ingested">What came in.</param>
/// <param name="Documents">Documents, by outlet, the largest first; an empty name for those without.</param>
/// <param name="Statements">Statements.</param>
/// <param name="Actors">Actors.</param>
/// <param name="Observations">What was seen to be so.</param>
/// <param name="Failures">What could not be taken in.</param>
internal sealed record DemoCounts(
    IngestCounts Ingested,
    IReadOnlyList<(string Outlet, int Documents, int Statements)> Documents,
    long Statements,
    long Actors,
    int Observations,
    IReadOnlyList<FailureRow> Failures)
{
    /// <summary>Counts them in the record.</summary>
    public static DemoCounts Of(ILedger ledger, IngestCounts ingested, int observations)
    {
        ProjectFacts facts = ledger.Facts();
        long Rows(string table) => facts.Counts.First(c => c.Table == table).Rows;
        return new DemoCounts(
            ingested,
            [
                .. ledger.Documents(new DocumentQuery { Limit = StatementQuery.MaxLimit })
                    .GroupBy(d => d.Outlet ?? "", StringComparer.Ordinal)
                    .Select(g => (g.Key, g.Count(), g.Sum(d => d.Statements)))
                    .OrderByDescending(g => g.Item3).ThenBy(g => g.Key, StringComparer.Ordinal),
            ],
            Rows("statement"),
            Rows("actor"),
            observations,
            ledger.Failures());
    }
}
