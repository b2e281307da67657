using System.CommandLine;
using System.Data.Common;
using System.Reflection;
using Hearsay.Cli.Demo;
using Hearsay.Cli.Exchange;
using Hearsay.Cli.Ingest;
using Hearsay.Cli.Read;
using Hearsay.Cli.Record;
using Hearsay.Intake;
using Hearsay.Ledger;

namespace Hearsay.Cli;

/// <summary>The program: commands, and what failures look like.</summary>
public static class App
{
    /// <summary>Name before every problem.</summary>
    public const string Name = "hearsay";

    // Time to record what has been read after Ctrl-C or a signal to end.
    private static readonly TimeSpan FinishTime = TimeSpan.FromSeconds(60);

    /// <summary>Version of the program, as <c>--version</c> tells it.</summary>
    internal static string Version { get; } =
        typeof(App).Assembly.GetCustomAttribute<AssemblyInformationalVersionAttribute>()!.InformationalVersion.Split('+')[0];

    /// <summary>Runs one command line.</summary>
    /// <param name="args">As the shell gives them.</param>
    /// <param name="shell">Streams and terminal.</param>
    /// <param name="stop">Stops like Ctrl-C.</param>
    /// <returns>An <see cref="ExitCode"/>.</returns>
    public static async Task<int> RunAsync(string[] args, Shell shell, CancellationToken stop)
    {
        ArgumentNullException.ThrowIfNull(shell);
        await using var output = new StreamWriter(shell.Output, bufferSize: 1024, leaveOpen: true);
        var root = new RootCommand("Reads news, finds who said what, and keeps the record.")
        {
            ReadCommand.Create(shell),
            InitCommand.Create(shell),
            IngestCommand.Create(shell),
            FailuresCommand.Create(shell),
            RereadCommand.Create(shell),
            WatchCommand.Create(shell),
            SaidCommand.Create(shell),
            WhoCommand.Create(shell),
            ShowCommand.Create(shell),
            DocumentsCommand.Create(shell),
            JudgeCommand.Create(shell, Verdict.Accept),
            JudgeCommand.Create(shell, Verdict.Reject),
            JudgeCommand.Create(shell, Verdict.Correct),
            ObserveCommand.Create(shell),
            ObservationsCommand.Create(shell),
            ExportCommand.Create(shell),
            ImportCommand.Create(shell),
            DoctorCommand.Create(shell),
            DemoCommand.Create(shell),
        };
        ParseResult parsed = root.Parse(args, new ParserConfiguration { ResponseFileTokenReplacer = null });
        if (parsed.Errors.Count > 0)
        {
            string command = parsed.CommandResult.Command is RootCommand ? Name : $"{Name} {parsed.CommandResult.Command.Name}";
            return Fail(shell, $"{parsed.Errors[0].Message.TrimEnd('.')}. See {command} --help.");
        }

        try
        {
            return await parsed.InvokeAsync(
                new InvocationConfiguration
                {
                    Output = output,
                    Error = shell.Error,
                    EnableDefaultExceptionHandler = false,
                    ProcessTerminationTimeout = FinishTime,
                },
                stop);
        }
        catch (OperationCanceledException)
        {
            return ExitCode.Interrupted;
        }
        catch (IOException e) when (StandardOutput.IsClosedPipe(e))
        {
            return ExitCode.Done;
        }
        catch (DbException e)
        {
            return Fail(shell, $"The database refuses: {e.Message}");
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException or InvalidDataException)
        {
            return Fail(shell, e.Message);
        }
    }

    /// <summary>Reports a failure of the call or the program on one line.</summary>
    /// <returns><see cref="ExitCode.Failed"/>.</returns>
    internal static int Fail(Shell shell, string message)
    {
        shell.Error.WriteLine($"{Name}: {ControlPictures.Show(message, keepLines: false)}");
        return ExitCode.Failed;
    }
}
