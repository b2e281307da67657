using System.Diagnostics;
using System.Globalization;
using System.Text.Json;

namespace Hearsay.Benchmarks.Record;

/// <summary><c>Benchmarks record PROGRAM PROJECT</c>: how long a user waits for each command on a project of generated articles.</summary>
/// <remarks>Each run is a process of its own, from its start to its end, output read whole: what a user waits for, start of the
/// runtime included. Commands take turns, so that none has the caches to itself.</remarks>
internal static class RecordBenchmark
{
    private const int Rounds = 40;
    private const int WarmUpRounds = 2;

    private static readonly JsonSerializerOptions Readable = new()
    {
        WriteIndented = true,
        NewLine = "\n",
        PropertyNamingPolicy = JsonNamingPolicy.CamelCase,
    };

    public static int Run(string program, string project, bool save)
    {
        RecordCommands commands;
        using (JsonDocument doctor = JsonDocument.Parse(Call(program, ["doctor", project, "--json"], out _)))
        {
            commands = RecordCommands.Of(project, doctor.RootElement);
        }

        var times = commands.Names.ToDictionary(n => n, _ => new List<double>(), StringComparer.Ordinal);
        var random = new Random(1);
        for (int round = 0; round < WarmUpRounds + Rounds; round++)
        {
            foreach (string name in commands.Names)
            {
                Call(program, commands.Make(name, random), out double ms);
                if (round >= WarmUpRounds)
                {
                    times[name].Add(ms);
                }
            }
        }

        var bare = new List<double>();
        for (int i = 0; i < Rounds; i++)
        {
            Call(program, ["--version"], out double ms);
            bare.Add(ms);
        }

        times["(start alone: --version)"] = bare;
        var figures = new RecordFigures(
            Machine.Current, commands.Documents, commands.Statements, Rounds,
            [.. times.Select(t => CommandFigures.Of(t.Key, t.Value))]);
        Print(figures);
        if (save)
        {
            string file = Path.Combine(CheckoutFolder.Root, "bench", "results", figures.Machine.ToFolder(), "record.json");
            File.WriteAllText(file, JsonSerializer.Serialize(figures, Readable) + "\n");
            Console.WriteLine($"saved {Path.GetRelativePath(CheckoutFolder.Root, file)}");
        }

        return 0;
    }

    private static string Call(string program, IReadOnlyList<string> args, out double ms)
    {
        var start = new ProcessStartInfo(program, args) { RedirectStandardOutput = true, RedirectStandardError = true };
        long begin = Stopwatch.GetTimestamp();
        using Process process = Process.Start(start)!;
        Task<string> problems = process.StandardError.ReadToEndAsync();
        string output = process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        ms = Stopwatch.GetElapsedTime(begin).TotalMilliseconds;
        return process.ExitCode == 0
            ? output
            : throw new InvalidOperationException($"hearsay {string.Join(' ', args)}: {problems.GetAwaiter().GetResult()}");
    }

    private static void Print(RecordFigures figures)
    {
        CultureInfo culture = CultureInfo.InvariantCulture;
        Console.WriteLine($"{figures.Machine.Cpu}, {figures.Machine.Cores} logical cores, {figures.Machine.Runtime}, {figures.Machine.System}");
        Console.WriteLine(string.Create(culture, $"{figures.Documents:N0} documents, {figures.Statements:N0} statements; {figures.Rounds} runs a command, ms"));
        Console.WriteLine($"{"command",-34} {"median",8} {"95 %",8} {"most",8}");
        foreach (CommandFigures c in figures.Commands)
        {
            Console.WriteLine(string.Create(culture, $"{c.Command,-34} {c.MedianMs,8:0} {c.Percentile95Ms,8:0} {c.MaxMs,8:0}"));
        }
    }
}
