using System.Globalization;
using Hearsay.Cli.Record;
using Hearsay.Desk;
using Hearsay.Desk.Ingest;
using Hearsay.Intake;
using Hearsay.Ledger;

namespace Hearsay.Cli.Ingest;

/// <summary>One run of <c>hearsay watch</c>: rounds of intake until somebody stops it.</summary>
internal sealed class WatchRun(Shell shell, IngestSettings settings, Schedule schedule)
{
    /// <summary>Goes on until stopped, which is success. A round that fails is told and tried again.</summary>
    /// <returns>An <see cref="ExitCode"/>.</returns>
    /// <exception cref="InvalidDataException">The model or the project cannot be opened at the start.</exception>
    /// <exception cref="IOException">The project cannot be opened at the start.</exception>
    public int Run(CancellationToken stop)
    {
        ProjectPlace.Open(settings.Project).Dispose();
        ArticleInterpreter interpreter = settings.LoadReader().Interpreter;
        while (true)
        {
            DateTimeOffset started = shell.Time.GetUtcNow();
            Log(Round(interpreter, stop));
            if (stop.IsCancellationRequested
                || schedule.Wait(started, shell.Time.GetUtcNow(), shell.Time.LocalTimeZone) is not { } wait
                || Sleep(wait, stop))
            {
                return ExitCode.Done;
            }
        }
    }

    private string Round(ArticleInterpreter interpreter, CancellationToken stop)
    {
        try
        {
            using ILedger ledger = ProjectPlace.Open(settings.Project);
            using var report = new IngestReport(shell, settings);
            var ingestor = new Ingestor(ledger, interpreter.Read, settings.ToOptions(new ProjectPlace(settings.Project).FilePath), shell.Time)
            {
                OnRecorded = report.Tell,
                OnProgress = report.Tell,
            };
            IngestCounts counts = ingestor.Run(settings.Sources, () => Stream.Null, stop);
            report.Dispose();
            if (settings.IsJson)
            {
                IngestSummary.Write(counts, stop.IsCancellationRequested, report.Seconds, shell.Output);
            }

            return IngestSummary.Line(counts);
        }
        catch (Exception e) when (e is IOException or InvalidDataException or UnauthorizedAccessException or System.Data.Common.DbException)
        {
            return $"failed, and will be tried again: {e.Message}";
        }
    }

    // True when stopped.
    private bool Sleep(TimeSpan wait, CancellationToken stop)
    {
        try
        {
            Task.Delay(wait, shell.Time, stop).GetAwaiter().GetResult();
            return false;
        }
        catch (OperationCanceledException)
        {
            return true;
        }
    }

    private void Log(string line)
    {
        if (!settings.IsQuiet)
        {
            shell.Error.WriteLine(ControlPictures.Show(
                string.Create(CultureInfo.InvariantCulture, $"{shell.Time.GetUtcNow():yyyy-MM-ddTHH:mm:ssZ} {line}"), keepLines: false));
        }
    }
}
