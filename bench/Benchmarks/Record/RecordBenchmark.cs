using System.Diagnostics;
using System.Globalization;
using System.Text.Json;
using Hearsay.Cli;

namespace Hearsay.Benchmarks.Record;

/// <summary><c>Benchmarks record PROGRAM PROJECT</c>: how long each command takes on a project of generated articles.</summary>
/// <remarks>Each is run as a process of its own, from its start to its end, output read whole: what a user of the command line waits
/// for, start of the runtime included; and inside this process, its code warm: what the command itself takes, as within a server.
/// Commands take turns, so that none has the caches to itself.</remarks>
internal static class RecordBenchmark
{
    private const int Rounds = 40;
    private const int WarmUpRounds = 2;
    private const string StartAlone = "(start alone: --version)";

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

        Dictionary<string, List<double>> outside = Measure(commands, args =>
        {
            Call(program, args, out double ms);
            return ms;
        });
        Dictionary<string, List<double>> inside = Measure(commands, CallInside);
        var figures = new RecordFigures(
            Machine.Current, commands.Documents, commands.Statements, Rounds,
            [.. outside.Select(t => CommandFigures.Of(t.Key, t.Value))],
            [.. inside.Select(t => CommandFigures.Of(t.Key, t.Value))]);
        Print(figures);
        if (save)
        {
            string file = Path.Combine(CheckoutFolder.Root, "bench", "results", figures.Machine.ToFolder(), "record.json");
            File.WriteAllText(file, JsonSerializer.Serialize(figures, Readable) + "\n");
            Console.WriteLine($"saved {Path.GetRelativePath(CheckoutFolder.Root, file)}");
        }

        return 0;
    }

    private static Dictionary<string, List<double>> Measure(RecordCommands commands, Func<string[], double> call)
    {
        var times = commands.Names.ToDictionary(n => n, _ => new List<double>(), StringComparer.Ordinal);
        times[StartAlone] = [];
        var random = new Random(1);
        for (int round = 0; round < WarmUpRounds + Rounds; round++)
        {
            foreach (string name in times.Keys)
            {
                double ms = call(name == StartAlone ? ["--version"] : commands.Make(name, random));
                if (round >= WarmUpRounds)
                {
                    times[name].Add(ms);
                }
            }
        }

        return times;
    }

    private static double CallInside(string[] args)
    {
        using var problems = new StringWriter(CultureInfo.InvariantCulture);
        var shell = new Shell { OpenInput = () => Stream.Null, Output = new MemoryStream(), Error = problems };
        long begin = Stopwatch.GetTimestamp();
        int code = App.RunAsync(args, shell, CancellationToken.None).GetAwaiter().GetResult();
        double ms = Stopwatch.GetElapsedTime(begin).TotalMilliseconds;
        return code == ExitCode.Done
            ? ms
            : throw new InvalidOperationException($"hearsay {string.Join(' ', args)}: {problems}");
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
        Console.WriteLine($"{"",-34} {"as a process",26} {"inside a process",26}");
        Console.WriteLine($"{"command",-34} {"median",8} {"95 %",8} {"most",8} {"median",8} {"95 %",8} {"most",8}");
        foreach ((CommandFigures o, CommandFigures i) in figures.Commands.Zip(figures.Inside))
        {
            Console.WriteLine(string.Create(
                culture,
                $"{o.Command,-34} {o.MedianMs,8:0} {o.Percentile95Ms,8:0} {o.MaxMs,8:0} {i.MedianMs,8:0} {i.Percentile95Ms,8:0} {i.MaxMs,8:0}"));
        }
    }
}
