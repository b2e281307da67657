using Hearsay.Ledger;

namespace Hearsay.Desk.Ingest;

/// <summary>Something on its way into the record: a document, a failure, a repeat that needs no record, or only how far its source has come.</summary>
internal sealed record Arrival(string Where)
{
    // A failure, a mark and the object's own room.
    private const int RestBytes = 512;

    /// <summary>The document.</summary>
    public DeliveredDocument? Document { get; init; }

    /// <summary>Why there is none.</summary>
    public DeliveredFailure? Failure { get; init; }

    /// <summary>Articles that are known and are not recorded again.</summary>
    public int Repeats { get; init; }

    /// <summary>How far the source is recorded once this is; null where it does not tell.</summary>
    public SourceMark? Mark { get; init; }

    /// <summary>About how much memory it holds, in bytes.</summary>
    public long SizeBytes => RestBytes + (Document is null ? 0 : Document.Original.Length + (2L * Document.Text.Length));
}
