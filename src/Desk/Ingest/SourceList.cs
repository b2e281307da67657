using Hearsay.Intake;
using Hearsay.Intake.Inputs;
using Hearsay.Ledger;

namespace Hearsay.Desk.Ingest;

/// <summary>Turns what a user named into sources, and sources into steps, past what the record knows.</summary>
/// <param name="ledger">Knows how far each source has come.</param>
/// <param name="options">Which file is the project.</param>
/// <param name="fetcher">Fetches addresses.</param>
/// <param name="time">Clock for failures.</param>
internal sealed class SourceList(ILedger ledger, IngestOptions options, WebFetcher fetcher, TimeProvider time)
{
    /// <summary>Files in folders that were passed over for their extension.</summary>
    public int SkippedCount { get; private set; }

    /// <summary>Whether a source seen so far holds several articles.</summary>
    public bool HasParts { get; private set; }

    /// <summary>Steps of all sources, in order. Lazy: nothing is opened before it is reached.</summary>
    /// <param name="places">Files, folders, addresses, <c>-</c>.</param>
    /// <param name="openStandardInput">Called once if <c>-</c> is among them.</param>
    /// <param name="stop">Ends a fetch.</param>
    public IEnumerable<IngestItem> Open(IReadOnlyList<string> places, Func<Stream> openStandardInput, CancellationToken stop)
    {
        foreach (string place in places)
        {
            if (WebFetcher.IsAddress(place))
            {
                foreach (IngestItem item in Fetch(place, only: null, stop))
                {
                    yield return item;
                }

                continue;
            }

            var list = new InputList([place == "-" ? place : Path.GetFullPath(place)], isRecursive: true, openStandardInput);
            foreach (InputSource source in list.Sources().Where(s => s.FilePath is null || s.FilePath != options.ProjectFile))
            {
                foreach (IngestItem item in OpenFile(source))
                {
                    yield return item;
                }
            }

            SkippedCount += list.SkippedCount;
        }
    }

    /// <summary>Steps that try failures again: only those.</summary>
    public IEnumerable<IngestItem> OpenAgain(IReadOnlyList<FailureRow> failures, CancellationToken stop)
    {
        foreach (IGrouping<string, string> places in failures.Select(f => f.Where).GroupBy(FailurePlace.SourceOf, StringComparer.Ordinal))
        {
            IReadOnlySet<string>? only = places.Contains(places.Key) ? null : places.ToHashSet(StringComparer.Ordinal);
            IEnumerable<IngestItem> items = places.Key switch
            {
                InputList.StandardInputName => [],
                var address when WebFetcher.IsAddress(address) => Fetch(address, only ?? new HashSet<string>(), stop),
                var path when only is null => OpenFile(InputSource.OfFile(path)),
                var path => OpenParts(new IngestSource(InputSource.OfFile(path), null, Only: only)),
            };
            foreach (IngestItem item in items)
            {
                yield return item;
            }
        }
    }

    private IEnumerable<IngestItem> OpenFile(InputSource source)
    {
        SourceMark? start = source.FilePath is { } path ? FileMark(path) : null;
        SourceMark? known = start is null ? null : ledger.MarkOf(source.Where);
        bool isSame = known is not null && known.SizeBytes == start!.SizeBytes && known.ModifiedAt == start.ModifiedAt;
        if (isSame && known!.IsDone)
        {
            HasParts |= known.Position > 1;
            return [new IngestItem(null, null, null, new Arrival(source.Where) { Repeats = (int)Math.Max(1, known.Position) })];
        }

        return OpenParts(new IngestSource(source, start, isSame ? known!.Position : 0));
    }

    private IEnumerable<IngestItem> Fetch(string address, IReadOnlySet<string>? only, CancellationToken stop)
    {
        Fetched fetched = fetcher.Fetch(address, only is null ? ledger.MarkOf(address) : null, stop);
        if (fetched.Problem is { } problem)
        {
            return [Failed(address, problem)];
        }

        var mark = new SourceMark(address, null, null, 0, IsDone: false, fetched.ETag, fetched.LastModified);
        return fetched.IsUnchanged
            ? [new IngestItem(null, null, null, new Arrival(address) { Mark = ledger.MarkOf(address) })]
            : OpenParts(new IngestSource(
                InputSource.OfFetched(address, fetched.Original!, fetched.Charset), mark, Only: only is { Count: > 0 } ? only : null, IsPolled: true));
    }

    private IEnumerable<IngestItem> OpenParts(IngestSource source)
    {
        IEnumerable<ArticleInput> inputs = source.Source.Open();
        bool isMany = source.Source.HoldsMany;
        HasParts |= isMany;
        if (isMany && source.Skip > 0)
        {
            yield return new IngestItem(null, null, null, new Arrival(source.Source.Where) { Repeats = (int)source.Skip });
        }

        var missing = source.Only is null ? null : new HashSet<string>(source.Only, StringComparer.Ordinal);
        bool isWhole = true;
        long count = 0;
        foreach (ArticleInput input in inputs)
        {
            // A fault of the whole is no part of it; what comes after it is still to be read.
            bool isFault = isMany && input.Where == source.Source.Where;
            isWhole &= !isFault;
            count += isFault ? 0 : 1;
            if (!isFault && ((isMany && count <= source.Skip) || missing?.Remove(input.Where) == false))
            {
                continue;
            }

            SourceMark? mark = isFault || source.Only is not null ? null : source.Start;
            yield return new IngestItem(source, input, isMany
                ? source.IsPolled ? null : mark is null ? null : mark with { Position = count, ETag = null, LastModified = null }
                : mark is null ? null : mark with { Position = 1, IsDone = true });
        }

        foreach (string place in missing ?? [])
        {
            yield return Failed(place, new Problem("is no longer in the file", "Ingest the file again."));
        }

        if (isMany && isWhole && source is { Only: null, Start: not null })
        {
            yield return new IngestItem(null, null, null, new Arrival(source.Source.Where)
            {
                Mark = source.Start with { Position = count, IsDone = true },
            });
        }
    }

    private IngestItem Failed(string where, Problem problem) => new(null, null, null, new Arrival(where)
    {
        Failure = new DeliveredFailure(where, problem.Reason, problem.Advice, IsFault: false, time.GetUtcNow()),
    });

    // Before the file is read: if it is changed meanwhile, it will look changed to the next run.
    private static SourceMark? FileMark(string path)
    {
        var file = new FileInfo(path);
        return file.Exists ? new SourceMark(path, file.Length, ToMilliseconds(file.LastWriteTimeUtc), 0, IsDone: false) : null;
    }

    // The record keeps milliseconds.
    private static DateTimeOffset ToMilliseconds(DateTime utc) =>
        new(utc.Ticks - (utc.Ticks % TimeSpan.TicksPerMillisecond), TimeSpan.Zero);
}
