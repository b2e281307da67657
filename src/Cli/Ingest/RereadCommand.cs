using System.CommandLine;
using Hearsay.Cli.Record;
using Hearsay.Desk;
using Hearsay.Desk.Ingest;
using Hearsay.Intake;
using Hearsay.Ledger;
using Hearsay.Reading;

namespace Hearsay.Cli.Ingest;

/// <summary><c>hearsay reread</c>.</summary>
internal static class RereadCommand
{
    /// <summary>The command, to be put under the root.</summary>
    public static Command Create(Shell shell)
    {
        var options = new IngestOptionSet();
        var all = new Option<bool>("--all") { Description = "Read again also what this model and version have read" };
        Command command = options.AddTo(new Command(
            "reread", "Read the texts of a project again with another model or a newer version; what people decided stays.") { all });
        command.SetAction((parsed, stop) => Run(shell, options.Get(parsed), parsed.GetValue(all), stop));
        return command;
    }

    private static Task<int> Run(Shell shell, IngestSettings settings, bool isAll, CancellationToken stop) =>
        settings.FindProblem("reread") is { } problem
            ? Task.FromResult(App.Fail(shell, problem))
            : Task.Run(() => Reread(shell, settings, isAll, stop), CancellationToken.None);

    private static int Reread(Shell shell, IngestSettings settings, bool isAll, CancellationToken stop)
    {
        using ILedger ledger = ProjectPlace.Open(settings.Project);
        (StatementReader reader, ArticleInterpreter interpreter) = settings.LoadReader();
        int read, faults;
        using (var progress = new ProgressLine(shell, isShown: shell.ErrorIsTerminal && !settings.IsQuiet))
        {
            var rereader = new Rereader(ledger, interpreter.Read, settings.ToOptions(null), shell.Time)
            {
                OnProgress = count => progress.Show(IngestSummary.Of(count, "text")),
                OnFault = fault => progress.Report($"{App.Name}: {fault}"),
            };
            (read, faults) = rereader.Run(reader.Model, isAll, stop);
        }

        bool isStopped = stop.IsCancellationRequested;
        if (settings.IsJson)
        {
            IngestSummary.Write(new IngestCounts { Read = read, Failed = faults, Faults = faults }, isStopped, 0, shell.Output);
        }

        if (!settings.IsQuiet)
        {
            shell.Error.WriteLine(ControlPictures.Show(
                $"{IngestSummary.Of(read, "text")} read again by {reader.Model}{(faults > 0 ? $", {faults} failed" : "")}", keepLines: false));
            if (isStopped)
            {
                shell.Error.WriteLine("Stopped. All of that is recorded; the same command again goes on from here.");
            }
        }

        return isStopped ? ExitCode.Interrupted : faults > 0 ? ExitCode.InputRejected : ExitCode.Done;
    }
}
