using System.CommandLine;
using System.Data.Common;
using Hearsay.Cli.Ingest;
using Hearsay.Cli.Read;
using Hearsay.Intake;

namespace Hearsay.Cli;

/// <summary>The program: commands, and what failures look like.</summary>
public static class App
{
    /// <summary>Name before every problem.</summary>
    public const string Name = "hearsay";

    // Time to record what has been read after Ctrl-C or a signal to end.
    private static readonly TimeSpan FinishTime = TimeSpan.FromSeconds(60);

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
