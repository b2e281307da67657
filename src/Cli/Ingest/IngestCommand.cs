using System.CommandLine;

namespace Hearsay.Cli.Ingest;

/// <summary><c>hearsay ingest</c>.</summary>
internal static class IngestCommand
{
    /// <summary>The command, to be put under the root.</summary>
    public static Command Create(Shell shell)
    {
        var options = new IngestOptionSet();
        Command command = options.AddSourcesTo(options.AddTo(new Command("ingest", "Take news into a project: read it and record who said what.")));
        command.SetAction((parsed, stop) => Run(shell, options.Get(parsed), stop));
        return command;
    }

    // On a thread of its own, so that Ctrl-C is heard while an article is being read.
    private static Task<int> Run(Shell shell, IngestSettings settings, CancellationToken stop) =>
        settings.FindProblem("ingest") is { } problem
            ? Task.FromResult(App.Fail(shell, problem))
            : Task.Run(() => new IngestRun(shell, settings).Run(stop), CancellationToken.None);
}
