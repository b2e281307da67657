using Hearsay.Cli.Ingest;
using Hearsay.Cli.Record;
using Hearsay.Desk.Ingest;
using Hearsay.Desk.Records;
using Hearsay.Ledger;
using Hearsay.Reading;

namespace Hearsay.Cli.Demo;

/// <summary>One run of <c>hearsay demo</c>.</summary>
internal sealed class DemoRun(Shell shell, string project, string model, bool isJson)
{
    private const string Observer = "the dossier";

    /// <summary>Builds the project beside its place and puts it there whole.</summary>
    /// <exception cref="IOException">Something is there already, or it cannot be written.</exception>
    /// <exception cref="InvalidDataException">The dossier lacks beside the program, or what is there is no demo.</exception>
    public int Run(bool isForced, CancellationToken stop)
    {
        if (project.StartsWith('-'))
        {
            return App.Fail(shell, $"There is no option {project}. See {App.Name} demo --help; a file of that name is ./{project}.");
        }

        var place = new ProjectPlace(project);
        if (place.FilePath is not { } path)
        {
            return App.Fail(shell, $"The demo is a file. Name one, or import it into a database: {App.Name} export, {App.Name} import.");
        }

        if (Directory.Exists(path) || (File.Exists(path) && !isForced))
        {
            return App.Fail(shell, $"{project}: is there already. Name another file, or build a demo again with --force.");
        }

        if (File.Exists(path) && !IsDemo())
        {
            return App.Fail(shell, $"{project}: holds more than the demo, so it stays as it is. Name another file.");
        }

        string temporary = $"{path}.{Environment.ProcessId}.tmp";
        try
        {
            DemoCounts? counts = Build(temporary, stop);
            if (counts is null)
            {
                return ExitCode.Interrupted;
            }

            ProjectFiles.Delete(path);
            File.Move(temporary, path);
            DemoReport.Write(shell, project, counts, isJson);
            return ExitCode.Done;
        }
        finally
        {
            ProjectFiles.Delete(temporary);
        }
    }

    private DemoCounts? Build(string path, CancellationToken stop)
    {
        using ILedger ledger = ProjectPlace.Create(path);
        var settings = new IngestSettings { Project = path, Model = model, MinConfidence = StatementReader.UsualMinConfidence };
        using var progress = new ProgressLine(shell, isShown: shell.ErrorIsTerminal);
        var ingestor = new Ingestor(ledger, settings.LoadReader().Interpreter.Read, settings.ToOptions(path), shell.Time)
        {
            OnProgress = c => progress.Show(Count.Of(c.All, "report")),
        };
        IngestCounts counts = ingestor.Run(Dossier.Folders(), shell.OpenInput, stop);
        if (stop.IsCancellationRequested)
        {
            return null;
        }

        int observations = ledger.Observe(ObservationFile.Read(Dossier.Observations), Observer, shell.Time.GetUtcNow());
        return DemoCounts.Of(ledger, counts, observations);
    }

    // Whatever was taken in from elsewhere makes it somebody's work.
    private bool IsDemo()
    {
        using ILedger ledger = ProjectPlace.Open(project);
        return ledger.Documents(new DocumentQuery { Limit = StatementQuery.MaxLimit }) is { Count: > 0 } documents
            && documents.All(d => Dossier.Holds(d.Where));
    }
}
