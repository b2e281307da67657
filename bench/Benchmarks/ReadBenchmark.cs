using System.Buffers;
using System.Diagnostics;
using System.Globalization;
using System.Text.Json;
using Hearsay.Desk;
using Hearsay.Desk.Formats;
using Hearsay.Intake;
using Hearsay.Intake.Inputs;
using Hearsay.Language;
using Hearsay.Reading;

namespace Hearsay.Benchmarks;

/// <summary>Measures the whole of <c>hearsay read --jsonl</c>: bytes of files in, bytes of JSON out, on warm files.</summary>
/// <remarks>Loading the model is measured apart. Each pass goes over the input often enough to last a while, so that the
/// clock and the ends of a parallel run do not matter.</remarks>
internal static class ReadBenchmark
{
    private const double WarmUpSeconds = 3;
    private const double PassSeconds = 1;
    private const double StageSeconds = 5;
    private const int MinPasses = 5;

    internal static readonly JsonSerializerOptions Readable = new()
    {
        WriteIndented = true,
        NewLine = "\n",
        PropertyNamingPolicy = JsonNamingPolicy.CamelCase,
    };

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
        long start = Stopwatch.GetTimestamp();
        StatementReader reader = StatementReader.Load(options.Model);
        double loadMs = Stopwatch.GetElapsedTime(start).TotalMilliseconds;
        var interpreter = new ArticleInterpreter(reader, Tagger.Load(), StatementReader.UsualMinConfidence);
        var articles = new ArticleReader(interpreter.Read, IntakeOptions.None);
        List<Made> round = [.. Read(articles, options.Paths, jobs: 1)];
        if (round.Count == 0)
        {
            Console.Error.WriteLine("There is no article to read.");
            return 1;
        }

        var figures = new ReadFigures(
            Machine.Current,
            reader.Model,
            options.Input,
            round.Count,
            round.Sum(m => m.Words),
            round.Sum(m => m.Statements),
            Math.Round(loadMs, 1),
            [.. options.Jobs.Select(jobs => Measure(articles, options, jobs))],
            new StageClock(reader, interpreter).Measure(options.Paths, StageSeconds));
        Print(figures);
        if (options.Save)
        {
            Save(figures);
        }

        return 0;
    }

    private static JobsFigures Measure(ArticleReader articles, ReadOptions options, int jobs)
    {
        ReadPass warm = default;
        for (long start = Stopwatch.GetTimestamp(); Stopwatch.GetElapsedTime(start).TotalSeconds < WarmUpSeconds;)
        {
            warm = Pass(articles, options.Paths, 1, jobs);
        }

        int rounds = (int)Math.Clamp(Math.Ceiling(PassSeconds / warm.Seconds), 1, 10_000);
        var passes = new List<ReadPass>();
        for (long start = Stopwatch.GetTimestamp();
            passes.Count < MinPasses || Stopwatch.GetElapsedTime(start).TotalSeconds < options.Seconds;)
        {
            passes.Add(Pass(articles, options.Paths, rounds, jobs));
        }

        using var process = Process.GetCurrentProcess();
        return JobsFigures.Of(jobs, passes, process.PeakWorkingSet64);
    }

    private static ReadPass Pass(ArticleReader articles, IReadOnlyList<string> paths, int rounds, int jobs)
    {
        long allocated = GC.GetTotalAllocatedBytes(precise: true);
        long words = 0, bytes = 0;
        TimeSpan cpu = Environment.CpuUsage.TotalTime;
        long start = Stopwatch.GetTimestamp();
        foreach (Made made in Read(articles, [.. Enumerable.Repeat(paths, rounds).SelectMany(p => p)], jobs))
        {
            words += made.Words;
            bytes += made.OutputBytes;
        }

        double seconds = Stopwatch.GetElapsedTime(start).TotalSeconds;
        return new ReadPass(seconds, (Environment.CpuUsage.TotalTime - cpu).TotalSeconds, words, GC.GetTotalAllocatedBytes(precise: true) - allocated, bytes);
    }

    private static IEnumerable<Made> Read(ArticleReader articles, IReadOnlyList<string> paths, int jobs)
    {
        var inputs = new InputList(paths, isRecursive: true, () => Stream.Null);
        foreach (ReadOutcome<Made> outcome in articles.ReadMany(inputs.Open(), Make, jobs, CancellationToken.None))
        {
            if (outcome.Rejection is null)
            {
                yield return outcome.Value;
            }
        }
    }

    private static Made Make(ReadArticle read)
    {
        var json = new ArrayBufferWriter<byte>();
        ReadingJson.Write(read, indented: false, json);
        return new Made(WordCount.Of(read.Article.Text), read.Reading.Statements.Count, json.WrittenCount);
    }

    private static void Print(ReadFigures figures)
    {
        CultureInfo culture = CultureInfo.InvariantCulture;
        Console.WriteLine($"{figures.Machine.Cpu}, {figures.Machine.Cores} logical cores, {figures.Machine.Runtime}, {figures.Machine.System}");
        Console.WriteLine(string.Create(culture, $"model {figures.Model}, loaded in {figures.LoadMs:0} ms; input {figures.Input}: {figures.Articles:N0} articles, {figures.Words:N0} words, {figures.Statements:N0} statements"));
        Console.WriteLine("jobs  passes   words/s: min     median        max   a CPU second   bytes allocated/word   peak MB");
        foreach (JobsFigures j in figures.Jobs)
        {
            Console.WriteLine(string.Create(culture, $"{j.Jobs,4}  {j.Passes,6}  {j.WordsPerSecondMin,13:N0} {j.WordsPerSecondMedian,10:N0} {j.WordsPerSecondMax,10:N0}  {j.WordsPerCpuSecond,13:N0}  {j.AllocatedBytesPerWord,21:N0}  {j.PeakWorkingSetBytes / 1e6,8:N0}"));
        }

        Console.WriteLine("time of one core: " + string.Join(", ", figures.Stages.Select(s => string.Create(culture, $"{s.Stage} {100 * s.Share:0} %"))));
    }

    private static void Save(ReadFigures figures)
    {
        string file = Path.Combine(CheckoutFolder.Root, "bench", "results", figures.Machine.ToFolder(), "read", figures.Model + ".json");
        Directory.CreateDirectory(Path.GetDirectoryName(file)!);
        File.WriteAllText(file, JsonSerializer.Serialize(figures, Readable) + "\n");
        Console.WriteLine($"saved {Path.GetRelativePath(CheckoutFolder.Root, file)}");
    }

    private readonly record struct Made(int Words, int Statements, int OutputBytes);
}
