using System.CommandLine;
using Hearsay.Cli.Record;

namespace Hearsay.Cli.Ingest;

/// <summary><c>hearsay init</c>.</summary>
internal static class InitCommand
{
    /// <summary>The command, to be put under the root.</summary>
    public static Command Create(Shell shell)
    {
        Argument<string> project = ProjectArgument.Create();
        var command = new Command("init", "Make an empty project.") { project };
        command.SetAction(parsed => Run(shell, parsed.GetValue(project)!));
        return command;
    }

    private static int Run(Shell shell, string project)
    {
        ProjectPlace.Create(project).Dispose();
        string quoted = ProjectPlace.Quote(project);
        shell.Error.WriteLine($"""
            {new ProjectPlace(project).Name} is an empty project. Take in some news, then ask who said what:
              {App.Name} ingest {quoted} FILE, FOLDER or ADDRESS OF A FEED
              {App.Name} said {quoted} "words"
            """);
        return ExitCode.Done;
    }
}
