using Hearsay.Ledger;

namespace Hearsay.Cli.Record;

/// <summary>One command on one project.</summary>
internal static class RecordCall
{
    /// <summary>Opens the project, does the work and closes it; if the call is wrong, says why and opens nothing.</summary>
    /// <param name="shell">Receives problems.</param>
    /// <param name="given">What was checked.</param>
    /// <param name="project">File or connection string.</param>
    /// <param name="run">The work; gives an <see cref="ExitCode"/>.</param>
    /// <param name="stop">Ctrl-C.</param>
    public static Task<int> On(Shell shell, Given given, string project, Func<ILedger, int> run, CancellationToken stop)
    {
        if (given.Problem is { } problem)
        {
            return Task.FromResult(App.Fail(shell, problem));
        }

        // On a thread of its own, so that Ctrl-C is heard.
        return Task.Run(
            () =>
            {
                using ILedger ledger = ProjectPlace.Open(project);
                return run(ledger);
            },
            stop);
    }

    /// <summary>Asks the record something that it may not be able to meet.</summary>
    /// <exception cref="InvalidDataException">It cannot.</exception>
    public static T Ask<T>(Func<T> question)
    {
        try
        {
            return question();
        }
        catch (ArgumentException e)
        {
            // The runtime adds the name of a parameter, which is nothing to a user.
            throw new InvalidDataException(e.Message.Split(" (Parameter", 2)[0], e);
        }
    }
}
