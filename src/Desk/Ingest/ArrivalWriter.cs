using Hearsay.Ledger;

namespace Hearsay.Desk.Ingest;

/// <summary>Records what arrives, batch by batch, each in one transaction.</summary>
internal sealed class ArrivalWriter(ILedger ledger, ArrivalQueue queue, TimeProvider time)
{
    /// <summary>What is recorded so far.</summary>
    public IngestCounts Counts { get; private set; } = new();

    /// <inheritdoc cref="Ingestor.OnRecorded"/>
    public Action<Recorded>? OnRecorded { get; init; }

    /// <inheritdoc cref="Ingestor.OnProgress"/>
    public Action<IngestCounts>? OnProgress { get; init; }

    /// <summary>Writes until no more comes; a refusal of the database ends it and the readers.</summary>
    public void Run()
    {
        try
        {
            while (queue.TakeBatch() is { Count: > 0 } batch)
            {
                Write(batch);
            }
        }
        finally
        {
            queue.Complete();
        }
    }

    private void Write(IReadOnlyList<Arrival> batch)
    {
        var delivery = new Delivery
        {
            At = time.GetUtcNow(),
            Documents = [.. batch.Where(a => a.Document is not null).Select(a => a.Document!)],
            Failures = [.. batch.Where(a => a.Failure is not null).Select(a => a.Failure!)],

            // In order, so that the last word on a source is the one that stands.
            Marks = [.. batch.Where(a => a.Mark is not null).Select(a => a.Mark!).GroupBy(m => m.Where, StringComparer.Ordinal).Select(g => g.Last())],
        };

        // Never cut short: what has been read is recorded, also after Ctrl-C.
        using IEnumerator<Kept> kept = (delivery is { Documents.Count: 0, Failures.Count: 0, Marks.Count: 0 }
            ? [] : ledger.Keep(delivery, CancellationToken.None)).GetEnumerator();
        foreach (Arrival arrival in batch)
        {
            Tell(arrival, kept);
        }

        OnProgress?.Invoke(Counts);
    }

    private void Tell(Arrival arrival, IEnumerator<Kept> kept)
    {
        if (arrival.Failure is { } failure)
        {
            Counts = Counts.Plus(IngestResult.Failed) with { Faults = Counts.Faults + (failure.IsFault ? 1 : 0) };
            OnRecorded?.Invoke(new Recorded(arrival.Where, IngestResult.Failed, failure));
        }
        else if (arrival.Document is { } document)
        {
            kept.MoveNext();
            IngestResult result = kept.Current switch
            {
                Kept.Repeat => IngestResult.Repeat,
                _ when document.Reading is null => IngestResult.Unread,
                Kept.NewVersion => IngestResult.Changed,
                _ => IngestResult.Read,
            };
            int statements = result is IngestResult.Read or IngestResult.Changed ? document.Reading!.Statements.Count : 0;
            Counts = Counts.Plus(result) with { Statements = Counts.Statements + statements };
            OnRecorded?.Invoke(new Recorded(arrival.Where, result, null));
        }
        else if (arrival.Repeats > 0)
        {
            Counts = Counts.Plus(IngestResult.Repeat, arrival.Repeats);
            OnRecorded?.Invoke(new Recorded(arrival.Where, IngestResult.Repeat, null));
        }
    }
}
