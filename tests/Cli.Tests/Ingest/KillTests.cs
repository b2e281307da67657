using System.Diagnostics;
using Hearsay.Ledger;

namespace Hearsay.Cli.Tests.Ingest;

/// <summary>Kills <c>hearsay ingest</c> at random moments and looks at what is left.</summary>
public sealed class KillTests(ITestOutputHelper output)
{
    /// <summary>Enough to show a fault soon, or what <c>HEARSAY_TEST_KILLS</c> asks for: a hundred take about three minutes.</summary>
    private static readonly int Kills = int.TryParse(Environment.GetEnvironmentVariable("HEARSAY_TEST_KILLS"), out int kills) ? kills : 20;

    private const int Seed = 20260210;

    [Fact]
    public async Task Ingest_KilledManyTimes_LosesNothingAndDoublesNothing()
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "SIGKILL is a signal of Unix.");
        string folder = Directory.CreateTempSubdirectory("hearsay-kill-").FullName;
        try
        {
            output.WriteLine($"seed {Seed}");
            var random = new Random(Seed);
            var input = new KillInput(Path.Combine(folder, "in"));
            KilledProject whole = New(0);
            (TimeSpan start, TimeSpan all) = await whole.Run(null, TestContext.Current.CancellationToken);
            (long Documents, IReadOnlyDictionary<string, string> Rows) expected = whole.Look();
            Assert.Equal(KillInput.Files + KillInput.Rows + KillInput.Records, whole.Read.Count);
            Assert.Equal(KillInput.Files + KillInput.Rows + KillInput.Records, expected.Documents);

            int kills = 0, projects = 0, early = 0;

            // How fast the machine is now, against the first run: other work may have slowed that one or these.
            double pace = 1;
            while (kills < Kills)
            {
                Assert.True(projects < 10 * Kills, "Runs end before they are killed.");
                KilledProject project = New(++projects);
                while (kills < Kills)
                {
                    // One in five somewhere in the start, the others while there is work in hand: before the end, so that a project takes several.
                    TimeSpan from = random.Next(5) == 0 ? TimeSpan.FromMilliseconds(50) : 0.8 * start;
                    TimeSpan end = start + (0.6 * (all - start));
                    int before = project.Read.Count;
                    (_, TimeSpan ended) = await project.Run(pace * (from + (random.NextDouble() * (end - from))), TestContext.Current.CancellationToken);
                    if (ended != TimeSpan.Zero)
                    {
                        pace *= 0.8;
                        break;
                    }

                    kills++;
                    bool isEarly = project.Read.Count == before;
                    early += isEarly ? 1 : 0;
                    pace *= isEarly ? 1.1 : 1;
                }

                await project.Run(null, TestContext.Current.CancellationToken);
                (long Documents, IReadOnlyDictionary<string, string> Rows) found = project.Look();
                Assert.Equal(expected.Rows.OrderBy(r => r.Key, StringComparer.Ordinal), found.Rows.OrderBy(r => r.Key, StringComparer.Ordinal));
                File.Delete(project.Path);
            }

            output.WriteLine($"{kills} kills over {projects} projects; {kills - early} of them after something had been recorded; {start.TotalMilliseconds:0} ms to the first article, {all.TotalMilliseconds:0} ms whole");
            Assert.True(kills - early > Kills / 4, "Too few kills hit a run at work.");

            KilledProject New(int number)
            {
                string path = Path.Combine(folder, $"desk{number}.hearsay");
                Ledgers.Create(path).Dispose();
                return new KilledProject(path, input);
            }
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    /// <summary>A project into which news is taken by processes that are killed.</summary>
    private sealed class KilledProject(string path, KillInput input)
    {
        /// <summary>File of the project.</summary>
        public string Path => path;

        /// <summary>Every article that a process told to be read, so far.</summary>
        public HashSet<string> Read { get; } = new(StringComparer.Ordinal);

        /// <summary>Runs the program, kills it after some time, and notes what it told before it died.</summary>
        /// <returns>Time to the first article, and to the end; zero where it did not come so far.</returns>
        public async Task<(TimeSpan First, TimeSpan End)> Run(TimeSpan? life, CancellationToken stop)
        {
            using Process process = Process.Start(new ProcessStartInfo(
                "dotnet",
                [System.IO.Path.Combine(AppContext.BaseDirectory, "hearsay.dll"), "ingest", path, input.Folder, "--model", "fast", "--jobs", "2", "--verbose"])
            {
                RedirectStandardError = true,
            })!;
            long start = Stopwatch.GetTimestamp();
            Task<TimeSpan> telling = Listen(process.StandardError, start);
            if (life is { } time)
            {
                using var clock = CancellationTokenSource.CreateLinkedTokenSource(stop);
                clock.CancelAfter(time);
                try
                {
                    await process.WaitForExitAsync(clock.Token);
                }
                catch (OperationCanceledException) when (!stop.IsCancellationRequested)
                {
                    process.Kill();
                }
            }

            await process.WaitForExitAsync(stop);
            TimeSpan first = await telling;
            if (life is null || process.ExitCode == ExitCode.Done)
            {
                Assert.Equal(ExitCode.Done, process.ExitCode);
                return (first, Stopwatch.GetElapsedTime(start));
            }

            return (first, TimeSpan.Zero);
        }

        /// <summary>What is in the project, which must be sound and hold all that was told.</summary>
        public (long Documents, IReadOnlyDictionary<string, string> Rows) Look()
        {
            using ILedger ledger = Ledgers.Open(path);
            Diagnosis diagnosis = ledger.Diagnose(isFull: true, progress: null, CancellationToken.None);
            Assert.Empty(diagnosis.Problems);
            Assert.Empty(ledger.Failures());
            var rows = new Dictionary<string, string>(StringComparer.Ordinal);
            foreach (DocumentRow row in ledger.Documents(new DocumentQuery { Limit = StatementQuery.MaxLimit }))
            {
                Assert.True(rows.TryAdd(row.Where, $"{row.Versions} {row.Captures} {row.Sha256} {row.Statements}"), $"{row.Where} is there twice.");
            }

            Assert.Empty(Read.Except(rows.Keys, StringComparer.Ordinal));
            long documents = rows.Count;
            foreach ((string table, long count) in diagnosis.Facts.Counts)
            {
                rows.Add($"(rows of {table})", $"{count}");
            }

            return (documents, rows);
        }

        private async Task<TimeSpan> Listen(StreamReader error, long start)
        {
            TimeSpan first = TimeSpan.Zero;
            while (await error.ReadLineAsync(CancellationToken.None) is { } line)
            {
                if (line.StartsWith("read ", StringComparison.Ordinal))
                {
                    first = first == TimeSpan.Zero ? Stopwatch.GetElapsedTime(start) : first;
                    Assert.True(Read.Add(line["read ".Length..]), $"{line} was told twice.");
                }

                Assert.DoesNotContain(": ", line.StartsWith("hearsay: ", StringComparison.Ordinal) ? line : "", StringComparison.Ordinal);
            }

            return first;
        }
    }
}
