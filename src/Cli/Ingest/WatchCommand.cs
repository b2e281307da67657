using System.CommandLine;

namespace Hearsay.Cli.Ingest;

/// <summary><c>hearsay watch</c>.</summary>
internal static class WatchCommand
{
    /// <summary>The command, to be put under the root.</summary>
    public static Command Create(Shell shell)
    {
        var options = new IngestOptionSet();
        var every = new Option<string>("--every")
        {
            HelpName = "TIME",
            Description = $"Begin a round so often: {Schedule.Shape}",
            DefaultValueFactory = _ => "15m",
        };
        Command command = options.AddSourcesTo(options.AddTo(new Command("watch", "Take news in again and again, on a schedule, until stopped.") { every }));
        command.SetAction((parsed, stop) => Run(shell, options.Get(parsed), parsed.GetValue(every)!, stop));
        return command;
    }

    private static Task<int> Run(Shell shell, IngestSettings settings, string every, CancellationToken stop)
    {
        string? problem = settings.FindProblem("watch")
            ?? (settings.Sources.Contains("-") ? "Standard input (-) comes only once. Name files, folders or addresses." : null);
        if (problem is null && !Schedule.TryParse(every, out _))
        {
            problem = $"--every \"{every}\" is no schedule. Write it like {Schedule.Shape}.";
        }

        if (problem is not null)
        {
            return Task.FromResult(App.Fail(shell, problem));
        }

        _ = Schedule.TryParse(every, out Schedule? schedule);
        return Task.Run(() => new WatchRun(shell, settings, schedule!).Run(stop), CancellationToken.None);
    }
}
