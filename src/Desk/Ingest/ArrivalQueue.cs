using System.Diagnostics;

namespace Hearsay.Desk.Ingest;

/// <summary>Where readers put what they have and the writer takes it from, many at once.</summary>
/// <remarks>Bounded, so that readers wait for a slow disk. One thread adds, one takes.</remarks>
internal sealed class ArrivalQueue
{
    /// <summary>Most that are taken at once.</summary>
    public const int MaxCount = 64;

    /// <summary>A batch with so many bytes takes no more.</summary>
    public const long MaxBytes = 16_000_000;

    /// <summary>Longest that the first of a batch waits for others.</summary>
    public static readonly TimeSpan MaxDelay = TimeSpan.FromMilliseconds(500);

    private readonly object gate = new();
    private readonly Queue<Arrival> waiting = [];
    private long waitingBytes;
    private bool isComplete;

    private bool IsFull => waiting.Count >= MaxCount || waitingBytes >= MaxBytes;

    /// <summary>Puts one in; waits while a whole batch is waiting already.</summary>
    /// <returns>False once nobody takes any more.</returns>
    public bool Add(Arrival arrival)
    {
        lock (gate)
        {
            while (IsFull && !isComplete)
            {
                Monitor.Wait(gate);
            }

            if (isComplete)
            {
                return false;
            }

            waiting.Enqueue(arrival);
            waitingBytes += arrival.SizeBytes;
            Monitor.PulseAll(gate);
            return true;
        }
    }

    /// <summary>No more will come, or none is wanted.</summary>
    public void Complete()
    {
        lock (gate)
        {
            isComplete = true;
            Monitor.PulseAll(gate);
        }
    }

    /// <summary>Waits for a batch: full, or its delay over, or the last.</summary>
    /// <returns>In order; empty when no more will come.</returns>
    public IReadOnlyList<Arrival> TakeBatch()
    {
        var batch = new List<Arrival>();
        long bytes = 0, start = 0;
        lock (gate)
        {
            while (batch.Count < MaxCount && bytes < MaxBytes)
            {
                if (waiting.TryDequeue(out Arrival? next))
                {
                    start = batch.Count == 0 ? Stopwatch.GetTimestamp() : start;
                    batch.Add(next);
                    bytes += next.SizeBytes;
                    waitingBytes -= next.SizeBytes;
                    Monitor.PulseAll(gate);
                    continue;
                }

                TimeSpan left = batch.Count == 0 ? Timeout.InfiniteTimeSpan : MaxDelay - Stopwatch.GetElapsedTime(start);
                if (isComplete || (batch.Count > 0 && left <= TimeSpan.Zero))
                {
                    break;
                }

                Monitor.Wait(gate, left);
            }
        }

        return batch;
    }
}
