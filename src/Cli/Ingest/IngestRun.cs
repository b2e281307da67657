using System.Globalization;
using Hearsay.Cli.Record;
using Hearsay.Desk.Ingest;
using Hearsay.Intake.Inputs;
using Hearsay.Ledger;

namespace Hearsay.Cli.Ingest;

/// <summary>One run of <c>hearsay ingest</c>.</summary>
internal sealed class IngestRun(Shell shell, IngestSettings settings)
{
    /// <summary>Takes in the sources and tells what came of them.</summary>
    /// <returns>An <see cref="ExitCode"/>.</returns>
    /// <exception cref="IOException">The database refuses, or the output cannot be written.</exception>
    /// <exception cref="InvalidDataException">The model or the project cannot be opened.</exception>
    public int Run(CancellationToken stop)
    {
        using ILedger ledger = ProjectPlace.Open(settings.Project);
        using var report = new IngestReport(shell, settings);
        Ingestor ingestor = Make(ledger, report);
        IngestCounts counts = ingestor.Run(settings.Sources, shell.OpenInput, stop);
        report.Dispose();
        Tell(ingestor, counts, stop.IsCancellationRequested, report.Seconds);
        return stop.IsCancellationRequested ? ExitCode.Interrupted : counts.Failed > 0 ? ExitCode.InputRejected : ExitCode.Done;
    }

    /// <summary>The pipeline, its model loaded.</summary>
    public Ingestor Make(ILedger ledger, IngestReport report) => new(
        ledger, settings.LoadReader().Interpreter.Read, settings.ToOptions(new ProjectPlace(settings.Project).FilePath), shell.Time)
    {
        OnRecorded = report.Tell,
        OnProgress = report.Tell,
    };

    private void Tell(Ingestor ingestor, IngestCounts counts, bool isStopped, double seconds)
    {
        if (settings.IsJson)
        {
            IngestSummary.Write(counts, isStopped, seconds, shell.Output);
        }

        if (settings.IsQuiet)
        {
            return;
        }

        if (ingestor.SkippedCount > 0)
        {
            shell.Error.WriteLine(string.Create(
                CultureInfo.InvariantCulture,
                $"{App.Name}: {IngestSummary.Of(ingestor.SkippedCount, "file")} in folders passed over: they do not end in {InputList.FolderKinds}."));
        }

        shell.Error.WriteLine(IngestSummary.Line(counts));
        if (isStopped)
        {
            shell.Error.WriteLine("Stopped. All of that is recorded; the same command again goes on from here.");
        }
        else if (counts.Failed > 0)
        {
            shell.Error.WriteLine($"See {App.Name} failures {ProjectPlace.Quote(settings.Project)}");
        }
    }
}
