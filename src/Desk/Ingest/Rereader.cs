using System.Diagnostics;
using Hearsay.Intake;
using Hearsay.Ledger;

namespace Hearsay.Desk.Ingest;

/// <summary>Reads the texts of the record again with another model or a newer program.</summary>
/// <remarks>Each text is done or not: a run that was cut short is taken up by the next.</remarks>
/// <param name="ledger">The record.</param>
/// <param name="read">Reads one article; called by several threads.</param>
/// <param name="options">Confidence and jobs.</param>
/// <param name="time">Clock of what is recorded.</param>
public sealed class Rereader(ILedger ledger, Func<Article, ReadArticle> read, IngestOptions options, TimeProvider time)
{
    private const int MaxBatch = 64;
    private static readonly TimeSpan MaxDelay = TimeSpan.FromMilliseconds(500);

    /// <summary>Told of the texts done so far after each transaction.</summary>
    public Action<int>? OnProgress { get; init; }

    /// <summary>Told of texts at which the reader failed; their readings stay as they are.</summary>
    public Action<Rejection>? OnFault { get; init; }

    /// <summary>Reads them again.</summary>
    /// <param name="model">Name of the model that reads.</param>
    /// <param name="isAll">Also those that this model and program have read.</param>
    /// <param name="stop">Ends the reading; what has been read is still recorded.</param>
    /// <returns>Texts read and texts at which the reader failed.</returns>
    /// <exception cref="System.Data.Common.DbException">The database refuses; what was told is recorded.</exception>
    public (int Read, int Faults) Run(string model, bool isAll, CancellationToken stop)
    {
        int done = 0, faults = 0;
        var batch = new List<(VersionId, ReadingRecord)>();
        long start = Stopwatch.GetTimestamp();
        IEnumerable<StoredText> texts = ledger.TextsNotReadBy(isAll ? "" : model, isAll ? "" : RecordMaker.Program);
        try
        {
            foreach ((VersionId version, ReadingRecord? reading, Rejection? fault) in InOrder.Run(texts, Read, options.Jobs, stop))
            {
                if (reading is null)
                {
                    faults++;
                    OnFault?.Invoke(fault!);
                    continue;
                }

                batch.Add((version, reading));
                if (batch.Count == MaxBatch || Stopwatch.GetElapsedTime(start) > MaxDelay)
                {
                    Write();
                }
            }
        }
        catch (OperationCanceledException) when (stop.IsCancellationRequested)
        {
            // What has been read is recorded below.
        }

        Write();
        return (done, faults);

        void Write()
        {
            if (batch.Count > 0)
            {
                ledger.Reread(batch, CancellationToken.None);
                done += batch.Count;
                batch = [];
                OnProgress?.Invoke(done);
            }

            start = Stopwatch.GetTimestamp();
        }
    }

    private (VersionId, ReadingRecord?, Rejection?) Read(StoredText text)
    {
        try
        {
            ReadArticle article = read(new Article
            {
                Id = text.Name,
                Text = text.Text,
                Facts = new ArticleFacts(text.Title, text.Published, text.Outlet, text.Url),
                Language = text.Language,
                Sha256 = "",
                Encoding = TextEncoding.Utf8,
            });
            return (text.Version, RecordMaker.Reading(article, options.MinConfidence, time.GetUtcNow()), null);
        }
#pragma warning disable CA1031 // A fault in one article must not cost a run the others.
        catch (Exception e) when (e is not (OutOfMemoryException or OperationCanceledException or System.Data.Common.DbException))
#pragma warning restore CA1031
        {
            return (text.Version, null, ArticleReader.Fault(text.Name, e));
        }
    }
}
