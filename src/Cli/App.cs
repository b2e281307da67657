using System.CommandLine;
using System.Data.Common;
using Hearsay.Cli.Read;
using Hearsay.Intake;

namespace Hearsay.Cli;

/// <summary>The program: commands, and what failures look like.</summary>
public static class App
{
    /// <summary>Name before every problem.</summary>
    public const string Name = "hearsay";

    /// <summary>Runs one command line.</summary>
    /// <param name="args">As the shell gives them.</param>
    /// <param name="shell">Streams and terminal.</param>
    /// <param name="stop">Stops like Ctrl-C.</param>
    /// <returns>An <see cref="ExitCode"/>.</returns>
    public static async Task<int> RunAsync(string[] args, Shell shell, CancellationToken stop)
    {
        ArgumentNullException.ThrowIfNull(shell);
        await using var output = new StreamWriter(shell.Output, bufferSize: 1024, leaveOpen: true);
        var root = new RootCommand("Reads news and finds who said what.") { ReadCommand.Create(shell) };
        ParseResult parsed = root.Parse(args, new ParserConfiguration { ResponseFileTokenReplacer = null });
        if (parsed.Errors.Count > 0)
        {
            string command = parsed.CommandResult.Command is RootCommand ? Name : $"{Name} {parsed.CommandResult.Command.Name}";
            return Fail(shell, $"{parsed.Errors[0].Message.TrimEnd('.')}. See {command} --help.");
        }

        try
        {
            return await parsed.InvokeAsync(
                new InvocationConfiguration { Output = output, Error = shell.Error, EnableDefaultExceptionHandler = false }, stop);
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
