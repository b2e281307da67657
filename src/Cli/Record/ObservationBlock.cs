using Hearsay.Desk.Records;
using Hearsay.Ledger;

namespace Hearsay.Cli.Record;

/// <summary>An observation as lists show it.</summary>
internal static class ObservationBlock
{
    /// <summary>Question and answer; when it was so; who saw it and how.</summary>
    public static void Write(RecordPage page, ObservationRow row)
    {
        ObservationRecord seen = row.Observation;
        page.Line().Add(row.Id.ToString(), Styles.Strong).Add($"  {seen.Key}  ", Styles.Quiet).Add(seen.About).Add(StatementBlock.Step, Styles.Quiet)
            .Add(seen.Answer, Styles.Content);
        string days = (seen.From, seen.To) switch
        {
            ({ } from, { } to) when from == to => $"so on {RecordDay.Write(from)}",
            ({ } from, { } to) => $"so from {RecordDay.Write(from)} to {RecordDay.Write(to)}",
            ({ } from, null) => $"so from {RecordDay.Write(from)}",
            (null, { } to) => $"so until {RecordDay.Write(to)}",
            _ => "days unknown",
        };
        page.Line(4).Add($"{days} · seen by {seen.By} · {seen.Basis}{(seen.Seen is { } day ? $" · established {RecordDay.Write(day)}" : "")}", Styles.Quiet);
        page.Line(4).Add(seen.Note);
    }
}
