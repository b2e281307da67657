namespace Hearsay.Ledger;

internal sealed partial class SqlLedger
{
    public IEnumerable<StoredText> TextsNotReadBy(string model, string program) => throw new NotSupportedException();
    public void Reread(IReadOnlyList<(VersionId Version, ReadingRecord Reading)> readings, CancellationToken stop) => throw new NotSupportedException();
    public StatementRow? Judge(StatementId id, Verdict verdict, Correction? correction, string who, DateTimeOffset at, string? why) => throw new NotSupportedException();
    public int Observe(IReadOnlyList<ObservationRecord> observations, string who, DateTimeOffset at) => throw new NotSupportedException();
    public IReadOnlyList<ObservationRow> Observations(string? words, DateTimeOffset? asOf) => throw new NotSupportedException();
    public Diagnosis Diagnose() => throw new NotSupportedException();
    public IEnumerable<TableRows> Dump() => throw new NotSupportedException();
    public void Restore(IEnumerable<TableRows> tables, CancellationToken stop) => throw new NotSupportedException();
}
