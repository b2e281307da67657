using System.CommandLine;

namespace Hearsay.Cli.Ingest;

/// <summary><c>hearsay failures</c>.</summary>
internal static class FailuresCommand
{
    /// <summary>The command, to be put under the root.</summary>
    public static Command Create(Shell shell)
    {
        var options = new IngestOptionSet();
        var retry = new Option<bool>("--retry") { Description = "Try each of them again" };
        Command command = options.AddTo(new Command("failures", "List what could not be taken in, with reasons.") { retry });
        command.SetAction((parsed, stop) => Run(shell, options.Get(parsed), parsed.GetValue(retry), stop));
        return command;
    }

    private static Task<int> Run(Shell shell, IngestSettings settings, bool isRetry, CancellationToken stop) =>
        settings.FindProblem("failures") is { } problem
            ? Task.FromResult(App.Fail(shell, problem))
            : Task.Run(() => isRetry ? new FailuresRun(shell, settings).Retry(stop) : new FailuresRun(shell, settings).List(), CancellationToken.None);
}
