using System.Diagnostics;
using Hearsay.Desk.Ingest;

namespace Hearsay.Desk.Tests.Ingest;

public sealed class ArrivalQueueTests
{
    [Fact]
    public async Task TakeBatch_Many_AreTakenByTheirNumberInOrder()
    {
        var queue = new ArrivalQueue();
        Task adding = Task.Run(
            () =>
            {
                for (int i = 0; i < 200; i++)
                {
                    Assert.True(queue.Add(new Arrival($"{i}")));
                }

                queue.Complete();
            },
            TestContext.Current.CancellationToken);
        var taken = new List<string>();
        while (queue.TakeBatch() is { Count: > 0 } batch)
        {
            Assert.InRange(batch.Count, 1, ArrivalQueue.MaxCount);
            taken.AddRange(batch.Select(a => a.Where));
        }

        Assert.Equal(Enumerable.Range(0, 200).Select(i => $"{i}"), taken);
        await adding;
    }

    [Fact]
    public void TakeBatch_Few_AreTakenAfterTheDelay()
    {
        var queue = new ArrivalQueue();
        queue.Add(new Arrival("a"));
        long start = Stopwatch.GetTimestamp();
        Assert.Single(queue.TakeBatch());
        Assert.InRange(Stopwatch.GetElapsedTime(start), 0.9 * ArrivalQueue.MaxDelay, TimeSpan.FromSeconds(30));
    }

    [Fact]
    public void Add_NobodyTakes_WaitsAtABatchAndIsFreedByCompletion()
    {
        var queue = new ArrivalQueue();
        int added = 0;
        var adding = new Thread(() =>
        {
            while (queue.Add(new Arrival("a")))
            {
                Interlocked.Increment(ref added);
            }
        });
        adding.Start();
        Assert.False(adding.Join(TimeSpan.FromMilliseconds(300)));
        Assert.Equal(ArrivalQueue.MaxCount, added);
        queue.Complete();
        Assert.True(adding.Join(TimeSpan.FromSeconds(10)));
        Assert.Equal(ArrivalQueue.MaxCount, queue.TakeBatch().Count);
        Assert.Empty(queue.TakeBatch());
    }
}
