using System.Diagnostics;
using System.Globalization;
using System.Text.Json;
using Hearsay.Benchmarks.Articles;
using Hearsay.Desk;
using Hearsay.Desk.Ingest;
using Hearsay.Intake;
using Hearsay.Intake.Inputs;
using Hearsay.Language;
using Hearsay.Ledger;
using Hearsay.Reading;

namespace Hearsay.Benchmarks.Ingest;

/// <summary><c>Benchmarks ingest</c>: what the record costs. Reads the same articles without and with recording them, in turn.</summary>
/// <remarks>Bare reading goes from the bytes of a file to the reading, with no output at all. One article is read at a time. The record
/// writes on a thread of its own: on one core both share it, so what counts is the processor time of the whole process.</remarks>
internal static class IngestBenchmark
{
    private const int MinPasses = 5;

    public static int Run(IReadOnlyList<string> args)
    {
        try
        {
            return Run(ReadOptions.Parse(args));
        }
        catch (Exception e) when (e is ArgumentException or InvalidDataException)
        {
            Console.Error.WriteLine(e.Message);
            return 1;
        }
    }

    private static int Run(ReadOptions options)
    {
        string folder = Directory.CreateTempSubdirectory("hearsay-bench-").FullName;
        try
        {
            bool isGenerated = options.Input == ReadOptions.UsualInput;
            string[] places = isGenerated ? [Generate(folder, options.Model == ShippedModels.Fast ? 200 : 40)] : [.. options.Paths];
            var interpreter = new ArticleInterpreter(StatementReader.Load(options.Model), Tagger.Load(), StatementReader.UsualMinConfidence);
            var reads = new List<ReadPass>();
            var ingests = new List<ReadPass>();
            long bytes = 0;
            for (long start = Stopwatch.GetTimestamp(); reads.Count <= MinPasses || Stopwatch.GetElapsedTime(start).TotalSeconds < options.Seconds;)
            {
                reads.Add(Measure(() => Read(interpreter, places)));
                string project = Path.Combine(folder, $"{ingests.Count}.hearsay");
                using (ILedger ledger = Ledgers.Create(project))
                {
                    ingests.Add(Measure(() => Ingest(ledger, interpreter, places)) with { Words = reads[^1].Words });
                    Console.Error.WriteLine(string.Create(
                        CultureInfo.InvariantCulture, $"pass {reads.Count}: {reads[^1].WordsPerCpuSecond:N0} words a CPU second read, {ingests[^1].WordsPerCpuSecond:N0} ingested"));
                    bytes = ledger.Facts().SizeBytes ?? 0;
                }
            }

            Print(options, isGenerated, reads[1..], ingests[1..], bytes);
            return 0;
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    private static string Generate(string folder, int count)
    {
        string file = Path.Combine(folder, "generated.jsonl");
        ArticlesCommand.Run(count.ToString(CultureInfo.InvariantCulture), file, seed: null);
        return file;
    }

    private static ReadPass Measure(Func<long> work)
    {
        long allocated = GC.GetTotalAllocatedBytes(precise: true);
        TimeSpan cpu = Environment.CpuUsage.TotalTime;
        long start = Stopwatch.GetTimestamp();
        long words = work();
        double seconds = Stopwatch.GetElapsedTime(start).TotalSeconds;
        return new ReadPass(seconds, (Environment.CpuUsage.TotalTime - cpu).TotalSeconds, words, GC.GetTotalAllocatedBytes(precise: true) - allocated, 0);
    }

    private static long Read(ArticleInterpreter interpreter, string[] places)
    {
        var articles = new ArticleReader(interpreter.Read, IntakeOptions.None);
        var inputs = new InputList(places, isRecursive: true, () => Stream.Null);
        return articles.ReadMany(inputs.Open(), r => (long)WordCount.Of(r.Article.Text), 1, CancellationToken.None).Sum(o => o.Value);
    }

    private static long Ingest(ILedger ledger, ArticleInterpreter interpreter, string[] places)
    {
        var options = new IngestOptions { MinConfidence = StatementReader.UsualMinConfidence };
        return new Ingestor(ledger, interpreter.Read, options, TimeProvider.System).Run(places, () => Stream.Null, CancellationToken.None).Read;
    }

    private static void Print(ReadOptions options, bool isGenerated, IReadOnlyList<ReadPass> reads, IReadOnlyList<ReadPass> ingests, long bytes)
    {
        CultureInfo culture = CultureInfo.InvariantCulture;
        Machine machine = Machine.Current;
        (JobsFigures read, JobsFigures ingest) = (JobsFigures.Of(1, reads, 0), JobsFigures.Of(1, ingests, 0));
        Console.WriteLine($"{machine.Cpu}, {machine.Cores} logical cores, {machine.Runtime}, {machine.System}");
        Console.WriteLine(string.Create(
            culture, $"model {options.Model}; {(isGenerated ? "generated articles" : options.Input)}: {reads[0].Words:N0} words; {reads.Count} passes of each; project {bytes / 1e6:0.0} MB"));
        Console.WriteLine("            words/s (median)   a CPU second   bytes allocated/word");
        Console.WriteLine(string.Create(culture, $"read    {read.WordsPerSecondMedian,20:N0}  {read.WordsPerCpuSecond,13:N0}  {read.AllocatedBytesPerWord,21:N0}"));
        Console.WriteLine(string.Create(culture, $"ingest  {ingest.WordsPerSecondMedian,20:N0}  {ingest.WordsPerCpuSecond,13:N0}  {ingest.AllocatedBytesPerWord,21:N0}"));
        Console.WriteLine(string.Create(
            culture, $"ingest at {100 * ingest.WordsPerSecondMedian / read.WordsPerSecondMedian:0} % of reading by the clock, {100 * ingest.WordsPerCpuSecond / read.WordsPerCpuSecond:0} % by processor time"));
        if (options.Save)
        {
            string file = Path.Combine(CheckoutFolder.Root, "bench", "results", machine.ToFolder(), "ingest", Path.GetFileName(options.Model) + ".json");
            Directory.CreateDirectory(Path.GetDirectoryName(file)!);
            File.WriteAllText(file, JsonSerializer.Serialize(
                new { machine, options.Model, Input = isGenerated ? "generated" : options.Input, read, ingest, ProjectBytes = bytes },
                ReadBenchmark.Readable) + "\n");
            Console.WriteLine($"saved {Path.GetRelativePath(CheckoutFolder.Root, file)}");
        }
    }
}
