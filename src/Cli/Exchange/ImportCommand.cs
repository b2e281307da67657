using System.CommandLine;
using Hearsay.Cli.Record;
using Hearsay.Desk.Exchange;
using Hearsay.Ledger;

namespace Hearsay.Cli.Exchange;

/// <summary><c>hearsay import</c>.</summary>
internal static class ImportCommand
{
    /// <summary>The command, to be put under the root.</summary>
    public static Command Create(Shell shell)
    {
        Argument<string> project = ProjectArgument.Create();
        var from = new Argument<string>("FOLDER") { Description = "A folder that hearsay export has written" };
        Option<bool> json = RecordOptions.Json();
        var command = new Command("import", "Take an export into an empty project, which is made if there is none.") { project, from, json };
        command.SetAction((parsed, stop) => Task.Run(
            () => Run(shell, parsed.GetValue(project)!, parsed.GetValue(from)!, parsed.GetValue(json), stop), stop));
        return command;
    }

    private static int Run(Shell shell, string project, string folder, bool isJson, CancellationToken stop)
    {
        ExportManifest manifest = ProjectImport.Check(folder, stop);
        var place = new ProjectPlace(project);
        bool isNew = place.FilePath is { } path && !File.Exists(path);
        bool isDone = false;
        try
        {
            using ILedger ledger = isNew || place.FilePath is null ? Make(place) : ProjectPlace.Open(project);
            ProjectImport.Read(ledger, folder, manifest, stop);
            isDone = true;
        }
        catch (InvalidOperationException)
        {
            return App.Fail(shell, $"{place.Name} is not empty. Name a new project.");
        }
        finally
        {
            if (isNew && !isDone)
            {
                ProjectFiles.Delete(place.FilePath!);
            }
        }

        ExchangeReport.Write(shell, folder, manifest, isJson);
        return ExitCode.Done;
    }

    // A database cannot be asked whether there is a project in it but by opening one.
    private static ILedger Make(ProjectPlace place)
    {
        try
        {
            return ProjectPlace.Create(place.Text);
        }
        catch (IOException) when (place.FilePath is null)
        {
            return ProjectPlace.Open(place.Text);
        }
    }
}
