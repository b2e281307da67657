namespace Hearsay.Desk;

/// <summary>Does the same to many things, several at once, and gives the results in order.</summary>
internal static class InOrder
{
    // Enough that one long article does not leave the other cores idle, few enough to bound memory.
    private const int LookAheadPerJob = 8;

    /// <summary>Does it on worker threads.</summary>
    /// <param name="inputs">Pulled one by one by the caller's thread, at most a few ahead of the results.</param>
    /// <param name="make">Called by several threads; on the caller's for one job.</param>
    /// <param name="jobs">Inputs worked on at once, at least 1.</param>
    /// <param name="stop">Ends the enumeration with <see cref="OperationCanceledException"/>.</param>
    /// <returns>One result an input, in their order whatever <paramref name="jobs"/> is.</returns>
    public static IEnumerable<TOut> Run<TIn, TOut>(IEnumerable<TIn> inputs, Func<TIn, TOut> make, int jobs, CancellationToken stop) =>
        jobs == 1 ? RunAlone(inputs, make, stop) : RunTogether(inputs, make, jobs, stop);

    private static IEnumerable<TOut> RunAlone<TIn, TOut>(IEnumerable<TIn> inputs, Func<TIn, TOut> make, CancellationToken stop)
    {
        foreach (TIn input in inputs)
        {
            stop.ThrowIfCancellationRequested();
            yield return make(input);
        }
    }

    private static IEnumerable<TOut> RunTogether<TIn, TOut>(IEnumerable<TIn> inputs, Func<TIn, TOut> make, int jobs, CancellationToken stop)
    {
        var workers = new TaskFactory(new ConcurrentExclusiveSchedulerPair(TaskScheduler.Default, jobs).ConcurrentScheduler);
        var ahead = new Queue<Task<TOut>>();
        foreach (TIn input in inputs)
        {
            ahead.Enqueue(workers.StartNew(() => make(input), stop));
            if (ahead.Count == jobs * LookAheadPerJob)
            {
                yield return Finish(ahead.Dequeue(), stop);
            }
        }

        while (ahead.TryDequeue(out Task<TOut>? next))
        {
            yield return Finish(next, stop);
        }
    }

    private static T Finish<T>(Task<T> task, CancellationToken stop)
    {
        stop.ThrowIfCancellationRequested();
        task.Wait(stop);
        return task.GetAwaiter().GetResult();
    }
}
