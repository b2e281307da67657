using Hearsay.Intake;
using Hearsay.Ledger;

namespace Hearsay.Desk.Ingest;

/// <summary>Takes news into the record: finds it, reads it on several cores, records it in order.</summary>
/// <remarks>Readers go on while one thread writes. Nothing counts before its transaction is done, and how far each source has
/// come is part of that transaction: whenever the program ends, the next run takes up right there.</remarks>
/// <param name="ledger">The record.</param>
/// <param name="read">Reads one article, such as <see cref="ArticleInterpreter.Read(Article)"/>; called by several threads.</param>
/// <param name="options">How news is taken in.</param>
/// <param name="time">Clock of what is recorded.</param>
public sealed class Ingestor(ILedger ledger, Func<Article, ReadArticle> read, IngestOptions options, TimeProvider time)
{
    private readonly HttpClient client = WebFetcher.CreateClient();

    /// <summary>Told of each article after it is recorded, in order, by the writing thread.</summary>
    public Action<Recorded>? OnRecorded { get; init; }

    /// <summary>Told of the counts so far after each transaction, by the writing thread.</summary>
    public Action<IngestCounts>? OnProgress { get; init; }

    /// <summary>Files in folders that were passed over for their extension, by the last run.</summary>
    public int SkippedCount { get; private set; }

    /// <summary>Takes in sources.</summary>
    /// <param name="places">Files, folders with all that is in them, addresses of feeds and pages, <c>-</c>.</param>
    /// <param name="openStandardInput">Called once if <c>-</c> is among them.</param>
    /// <param name="stop">Ends the reading; what has been read is still recorded.</param>
    /// <returns>What is recorded, also when stopped.</returns>
    /// <exception cref="System.Data.Common.DbException">The database refuses, as for a full disk; what was told is recorded.</exception>
    public IngestCounts Run(IReadOnlyList<string> places, Func<Stream> openStandardInput, CancellationToken stop)
    {
        var list = new SourceList(ledger, options, new WebFetcher(client, time), time);
        return Run(list, list.Open(places, openStandardInput, stop), stop);
    }

    /// <summary>Tries failures again.</summary>
    /// <inheritdoc cref="Run(IReadOnlyList{string}, Func{Stream}, CancellationToken)"/>
    public IngestCounts Retry(IReadOnlyList<FailureRow> failures, CancellationToken stop)
    {
        var list = new SourceList(ledger, options, new WebFetcher(client, time), time);
        return Run(list, list.OpenAgain(failures, stop), stop);
    }

    private IngestCounts Run(SourceList list, IEnumerable<IngestItem> items, CancellationToken stop)
    {
        var queue = new ArrivalQueue();
        var writer = new ArrivalWriter(ledger, queue, time) { OnRecorded = OnRecorded, OnProgress = OnProgress };
        Task writing = Task.Factory.StartNew(writer.Run, CancellationToken.None, TaskCreationOptions.LongRunning, TaskScheduler.Default);
        try
        {
            foreach (Arrival arrival in InOrder.Run(items, Take, options.Jobs, stop))
            {
                if (!queue.Add(arrival))
                {
                    break;
                }
            }
        }
        catch (OperationCanceledException) when (stop.IsCancellationRequested)
        {
            // What has been handed over is finished below.
        }
        finally
        {
            queue.Complete();
            SkippedCount = list.SkippedCount;
            writing.GetAwaiter().GetResult();
        }

        return writer.Counts with { HasParts = list.HasParts };
    }

    // On a worker thread. What the ledger throws ends the run; what a reader throws is a failure of that article.
    private Arrival Take(IngestItem item)
    {
        if (item.Known is { } known)
        {
            return known;
        }

        string where = item.Input!.Where;
        Rejection? fault = Try(where, () => item.Input.Take(item.Source!.OptionsOf(options)), out IntakeResult? taken) ?? taken!.Rejection;
        if (fault is not null)
        {
            return Failed(item, fault);
        }

        Article article = taken!.Article!;
        bool isKnown = ledger.Knows(article.Facts.Url, where, article.Sha256);
        if (isKnown && item.Source!.IsPolled)
        {
            return new Arrival(where) { Repeats = 1, Mark = item.Mark };
        }

        ReadingRecord? reading = null;
        if (!isKnown && article.IsEnglish)
        {
            fault = Try(where, () => RecordMaker.Reading(read(article), options.MinConfidence, time.GetUtcNow()), out reading);
        }

        return fault is null
            ? new Arrival(where) { Document = RecordMaker.Document(where, article, reading, time.GetUtcNow()), Mark = item.Mark }
            : Failed(item, fault);
    }

    private static Rejection? Try<T>(string where, Func<T> work, out T? result)
    {
        result = default;
        try
        {
            result = work();
            return null;
        }
#pragma warning disable CA1031 // A fault in one article must not cost a run the others; it is recorded as ours.
        catch (Exception e) when (e is not (OutOfMemoryException or OperationCanceledException))
#pragma warning restore CA1031
        {
            return ArticleReader.Fault(where, e);
        }
    }

    // A single file that failed is not done: the next run tries it again. A part is passed over, and listed among the failures.
    private Arrival Failed(IngestItem item, Rejection rejection) => new(rejection.Where)
    {
        Failure = new DeliveredFailure(
            rejection.Where, rejection.Problem.Reason, rejection.Problem.Advice, rejection.IsFault, time.GetUtcNow()),
        Mark = item.Source!.Source.HoldsMany ? item.Mark : null,
    };
}
