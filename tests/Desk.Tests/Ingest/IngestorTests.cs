using System.Text;
using Hearsay.Desk.Ingest;
using Hearsay.Intake;
using Hearsay.Ledger;
using Hearsay.Reading;

namespace Hearsay.Desk.Tests.Ingest;

public sealed class IngestorTests : IDisposable
{
    private const string German =
        "Der Bürgermeister sagte am Dienstag, dass die alte Brücke bis zum Frühjahr geschlossen bleibt, weil die Lager nicht mehr sicher sind und "
        + "niemand weiß, wann die neuen Teile kommen werden. Die Fischer sind damit nicht einverstanden und wollen mit ihm sprechen.";

    private readonly string folder = Directory.CreateTempSubdirectory("hearsay-desk-").FullName;
    private readonly ILedger ledger;
    private readonly List<Recorded> recorded = [];

    public IngestorTests() => ledger = Ledgers.Create(Path.Combine(folder, "desk.hearsay"));

    public void Dispose()
    {
        ledger.Dispose();
        Directory.Delete(folder, recursive: true);
    }

    [Theory]
    [InlineData(1)]
    [InlineData(4)]
    public void Run_FolderTwice_RecordsInOrderThenRepeats(int jobs)
    {
        string[] files = [.. Enumerable.Range(0, 150).Select(i => Write($"in/{i:000}.txt", $"He said {i}."))];
        IngestCounts first = Run(ledger, jobs, In);
        Assert.Equal(files, recorded.Select(r => r.Where));
        Assert.Equal(new IngestCounts { Read = 150 }, first);
        Assert.Equal(new IngestCounts { Repeats = 150 }, Run(ledger, jobs, In));
        Assert.Equal(150, ledger.Documents(new DocumentQuery { Limit = 1000 }).Count);
    }

    [Fact]
    public void Run_ChangedFile_IsANewVersion()
    {
        string file = Write("in/a.txt", "He said one.");
        Run(ledger, 1, In);
        Write("in/a.txt", "He said one and two.");
        Assert.Equal(new IngestCounts { Changed = 1 }, Run(ledger, 1, In));
        DocumentRow row = Assert.Single(ledger.Documents(new DocumentQuery()));
        Assert.Equal((2, file), (row.Versions, row.Where));
    }

    [Fact]
    public void Run_TouchedFile_IsARepeat()
    {
        string file = Write("in/a.txt", "He said one.");
        Run(ledger, 1, In);
        File.SetLastWriteTimeUtc(file, new DateTime(2026, 2, 10, 0, 0, 0, DateTimeKind.Utc));
        Assert.Equal(new IngestCounts { Repeats = 1 }, Run(ledger, 1, In));
        Assert.Equal(2, Assert.Single(ledger.Documents(new DocumentQuery())).Captures);
    }

    [Fact]
    public void Run_OtherLanguage_IsKeptUnread()
    {
        Write("in/de.txt", German);
        Assert.Equal(new IngestCounts { Unread = 1 }, Run(ledger, 1, In));
        DocumentRow row = Assert.Single(ledger.Documents(new DocumentQuery()));
        Assert.Equal(("de", null), (row.Language, row.Model));
        Assert.Equal(German, ledger.Text(row.Version));
    }

    [Fact]
    public void Run_BadFilesAndFaults_AreFailuresAmongTheRest()
    {
        Write("in/a.txt", "He said one.");
        Write("in/b.txt", "");
        Write("in/c.txt", "He said oops.");
        Write("in/d.txt", "He said two.");
        Assert.Equal(new IngestCounts { Read = 2, Failed = 2, Faults = 1 }, Run(ledger, 2, In));
        Assert.Equal(["in/c.txt", "in/b.txt"], ledger.Failures().Select(f => Path.GetRelativePath(folder, f.Where).Replace('\\', '/')));
        Assert.Equal("made the reader fail (InvalidOperationException: oops)", ledger.Failures()[0].Reason);

        // What failed is tried again with the folder.
        Write("in/b.txt", "He said three.");
        Assert.Equal(new IngestCounts { Read = 1, Repeats = 2, Failed = 1, Faults = 1 }, Run(ledger, 2, In));
        Assert.Equal(2, Assert.Single(ledger.Failures()).Attempts);
    }

    [Fact]
    public void Retry_OnlyFailures_SettlesThoseThatWork()
    {
        Write("in/a.txt", "");
        Write("in/rows.jsonl", Row(1) + "\n{}\n" + Row(3) + "\nnonsense\n");
        Assert.Equal(new IngestCounts { Read = 2, Failed = 3, HasParts = true }, Run(ledger, 1, In));
        Assert.Equal(new IngestCounts { Repeats = 4, Failed = 1, HasParts = true }, Run(ledger, 1, In));

        Write("in/a.txt", "He said one.");
        Write("in/rows.jsonl", Row(1) + "\n" + Row(2) + "\n" + Row(3) + "\nnonsense\n");
        Write("in/new.txt", "Not asked for.");
        Assert.Equal(new IngestCounts { Read = 2, Failed = 1, HasParts = true }, Make(ledger, 1).Retry(ledger.Failures(), TestContext.Current.CancellationToken));
        FailureRow left = Assert.Single(ledger.Failures());
        Assert.EndsWith("rows.jsonl:4", left.Where, StringComparison.Ordinal);
        Assert.Equal(2, left.Attempts);

        Write("in/rows.jsonl", Row(1));
        Assert.Equal(1, Make(ledger, 1).Retry(ledger.Failures(), TestContext.Current.CancellationToken).Failed);
        Assert.Equal("is no longer in the file", Assert.Single(ledger.Failures()).Reason);
    }

    [Fact]
    public void Run_DatabaseRefuses_NextRunTakesUpWhereItStopped()
    {
        Write("in/a.txt", "He said one.");
        Write("in/rows.jsonl", string.Join('\n', Enumerable.Range(0, 200).Select(Row)));
        int calls = 0;
        ILedger full = WatchedLedger.Of(ledger, _ =>
        {
            if (++calls == 3)
            {
                throw new IOException("The disk is full.");
            }
        });
        Assert.Equal("The disk is full.", Assert.Throws<IOException>(() => Run(full, 2, In)).Message);
        int before = recorded.Count;
        Assert.Equal(2 * 64, before);
        Assert.Equal(before, ledger.Documents(new DocumentQuery { Limit = 1000 }).Count);

        IngestCounts rest = Run(ledger, 2, In);
        Assert.Equal(new IngestCounts { Read = 201 - before, Repeats = before, HasParts = true }, rest);
        Assert.Equal(201, ledger.Documents(new DocumentQuery { Limit = 1000 }).Count);
        Assert.Equal(201, recorded.Where(r => r.Result == IngestResult.Read).Select(r => r.Where).Distinct(StringComparer.Ordinal).Count());
    }

    [Fact]
    public void Run_Stopped_RecordsWhatWasRead()
    {
        for (int i = 0; i < 300; i++)
        {
            Write($"in/{i:000}.txt", $"He said {i}.");
        }

        using var stop = new CancellationTokenSource();
        int read = 0;
        var ingestor = new Ingestor(
            ledger,
            a =>
            {
                if (Interlocked.Increment(ref read) == 100)
                {
                    stop.Cancel();
                }

                return Nothing(a);
            },
            new IngestOptions { MinConfidence = 0 },
            TimeProvider.System);
        IngestCounts counts = ingestor.Run([In], () => Stream.Null, stop.Token);
        Assert.Equal(100, counts.Read);
        Assert.Equal(100, ledger.Documents(new DocumentQuery { Limit = 1000 }).Count);
    }

    [Fact]
    public void Run_SlowInput_IsRecordedWhileItGoesOn()
    {
        using var more = new SemaphoreSlim(0);
        Stream Open() => new WaitingStream([Row(1) + "\n", Row(2) + "\n"], more);
        var ingestor = new Ingestor(ledger, Nothing, new IngestOptions { MinConfidence = 0 }, TimeProvider.System)
        {
            // The second row comes only once the first is recorded.
            OnRecorded = _ => more.Release(),
        };
        Assert.Equal(2, ingestor.Run(["-"], Open, TestContext.Current.CancellationToken).Read);
    }

    [Fact]
    public void Run_ProjectInItsFolder_IsNotReadItself()
    {
        string project = Write("in/desk.txt", "looks like text");
        Write("in/a.txt", "He said one.");
        var ingestor = new Ingestor(ledger, Nothing, new IngestOptions { MinConfidence = 0, ProjectFile = project }, TimeProvider.System);
        Assert.Equal(1, ingestor.Run([In], () => Stream.Null, TestContext.Current.CancellationToken).All);
    }

    private string In => Path.Combine(folder, "in");

    private static string Row(int i) => $$"""{"id":"{{i}}","text":"He said {{i}}."}""";

    private static ReadArticle Nothing(Article article) => article.Text.Contains("oops", StringComparison.Ordinal)
        ? throw new InvalidOperationException("oops")
        : new(article, new ArticleReading([], []) { Model = "test" });

    private Ingestor Make(ILedger into, int jobs) => new(into, Nothing, new IngestOptions { MinConfidence = 0, Jobs = jobs }, TimeProvider.System)
    {
        OnRecorded = recorded.Add,
    };

    private IngestCounts Run(ILedger into, int jobs, string place) => Make(into, jobs).Run([place], () => Stream.Null, TestContext.Current.CancellationToken);

    private string Write(string name, string text)
    {
        string path = Path.Combine(folder, name);
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        File.WriteAllText(path, text);
        return path;
    }

    /// <summary>Gives one piece, then one each time somebody releases it.</summary>
    private sealed class WaitingStream(string[] pieces, SemaphoreSlim more) : MemoryStream
    {
        private int next;

        public override int Read(byte[] buffer, int offset, int count)
        {
            if (next == pieces.Length)
            {
                return 0;
            }

            Assert.True(next == 0 || more.Wait(TimeSpan.FromSeconds(30)), "The first row was not recorded.");
            return Encoding.UTF8.GetBytes(pieces[next++], 0, pieces[next - 1].Length, buffer, offset);
        }

        public override int Read(Span<byte> buffer)
        {
            byte[] bytes = new byte[buffer.Length];
            int count = Read(bytes, 0, bytes.Length);
            bytes.AsSpan(0, count).CopyTo(buffer);
            return count;
        }
    }
}
