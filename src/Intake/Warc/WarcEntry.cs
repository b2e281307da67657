namespace Hearsay.Intake.Warc;

/// <summary>What stands at one place of an archive: a record, or a reason why there is none. One of the two is null.</summary>
/// <param name="Position">Where it begins.</param>
/// <param name="Record">The record.</param>
/// <param name="Problem">Why the bytes here are no record; what follows them is read all the same.</param>
public sealed record WarcEntry(WarcPosition Position, WarcRecord? Record, Problem? Problem)
{
    internal static WarcEntry Of(WarcRecord record) => new(record.Position, record, null);

    internal static WarcEntry Bad(WarcPosition position, Problem problem) => new(position, null, problem);
}
