using Hearsay.Intake;
using Hearsay.Intake.Inputs;

namespace Hearsay.Desk;

/// <summary>Reads many articles, in order, on several cores.</summary>
/// <param name="read">Reads one article, such as <see cref="ArticleInterpreter.Read(Article)"/>; called by several threads.</param>
/// <param name="options">How inputs are taken in.</param>
public sealed class ArticleReader(Func<Article, ReadArticle> read, IntakeOptions options)
{
    // Enough that one long article does not leave the other cores idle, few enough to bound memory.
    private const int LookAheadPerJob = 8;

    /// <summary>Reads each input and makes something of it, both on the worker threads.</summary>
    /// <param name="inputs">Pulled one by one by the caller's thread, at most a few ahead of the results.</param>
    /// <param name="make">Formats one article; called by several threads.</param>
    /// <param name="jobs">Inputs worked on at once, at least 1.</param>
    /// <param name="stop">Ends the enumeration with <see cref="OperationCanceledException"/>.</param>
    /// <returns>One outcome an input, in the order of the inputs whatever <paramref name="jobs"/> is.</returns>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="jobs"/> is below 1.</exception>
    public IEnumerable<ReadOutcome<T>> ReadMany<T>(
        IEnumerable<ArticleInput> inputs, Func<ReadArticle, T> make, int jobs, CancellationToken stop)
    {
        ArgumentNullException.ThrowIfNull(inputs);
        ArgumentNullException.ThrowIfNull(make);
        ArgumentOutOfRangeException.ThrowIfLessThan(jobs, 1);
        return jobs == 1 ? ReadAlone(inputs, make, stop) : ReadTogether(inputs, make, jobs, stop);
    }

    private IEnumerable<ReadOutcome<T>> ReadAlone<T>(
        IEnumerable<ArticleInput> inputs, Func<ReadArticle, T> make, CancellationToken stop)
    {
        foreach (ArticleInput input in inputs)
        {
            stop.ThrowIfCancellationRequested();
            yield return ReadOne(input, make);
        }
    }

    private IEnumerable<ReadOutcome<T>> ReadTogether<T>(
        IEnumerable<ArticleInput> inputs, Func<ReadArticle, T> make, int jobs, CancellationToken stop)
    {
        var workers = new TaskFactory(new ConcurrentExclusiveSchedulerPair(TaskScheduler.Default, jobs).ConcurrentScheduler);
        var ahead = new Queue<Task<ReadOutcome<T>>>();
        foreach (ArticleInput input in inputs)
        {
            ahead.Enqueue(workers.StartNew(() => ReadOne(input, make), stop));
            if (ahead.Count == jobs * LookAheadPerJob)
            {
                yield return Finish(ahead.Dequeue(), stop);
            }
        }

        while (ahead.TryDequeue(out Task<ReadOutcome<T>>? next))
        {
            yield return Finish(next, stop);
        }
    }

    private static ReadOutcome<T> Finish<T>(Task<ReadOutcome<T>> task, CancellationToken stop)
    {
        stop.ThrowIfCancellationRequested();
        task.Wait(stop);
        return task.GetAwaiter().GetResult();
    }

    private ReadOutcome<T> ReadOne<T>(ArticleInput input, Func<ReadArticle, T> make)
    {
        try
        {
            IntakeResult taken = input.Take(options);
            return taken.Article is { } article
                ? new ReadOutcome<T>(input.Where, make(read(article)), null)
                : new ReadOutcome<T>(input.Where, default, taken.Rejection);
        }
#pragma warning disable CA1031 // A fault in one article must not cost a batch the others; it is reported as ours.
        catch (Exception e) when (e is not (OutOfMemoryException or OperationCanceledException))
#pragma warning restore CA1031
        {
            return new ReadOutcome<T>(input.Where, default, Fault(input.Where, e));
        }
    }

    private static Rejection Fault(string where, Exception e) =>
        new(where, new Problem($"made the reader fail ({e.GetType().Name}: {e.Message.TrimEnd('.')})", "Please report this with the text."))
        {
            IsFault = true,
        };
}
