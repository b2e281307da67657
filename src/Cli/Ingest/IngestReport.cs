using System.Globalization;
using Hearsay.Desk.Ingest;
using Hearsay.Intake;

namespace Hearsay.Cli.Ingest;

/// <summary>Tells of a run while it goes on: a line of progress, failures, and every article to those who ask.</summary>
internal sealed class IngestReport : IDisposable
{
    // As many as a person reads; the rest is listed by another command.
    private const int MaxFailures = 10;

    private readonly Shell shell;
    private readonly IngestSettings settings;
    private readonly ProgressLine progress;
    private readonly long startTime;
    private int failedCount;

    /// <summary>Starts the clock.</summary>
    public IngestReport(Shell shell, IngestSettings settings)
    {
        (this.shell, this.settings) = (shell, settings);
        startTime = shell.Time.GetTimestamp();
        progress = new ProgressLine(shell, isShown: shell.ErrorIsTerminal && settings is { IsQuiet: false, IsVerbose: false });
    }

    /// <summary>Seconds since it started.</summary>
    public double Seconds => shell.Time.GetElapsedTime(startTime).TotalSeconds;

    /// <summary>An article is recorded.</summary>
    public void Tell(Recorded recorded)
    {
        if (settings.IsQuiet)
        {
            return;
        }

        if (recorded.Failure is { } failure)
        {
            failedCount++;
            if (settings.IsVerbose || failedCount <= MaxFailures)
            {
                progress.Report(Visible($"{App.Name}: {failure.Where}: {failure.Reason}. {failure.Advice}"));
            }
            else if (failedCount == MaxFailures + 1)
            {
                progress.Report("… and more");
            }
        }
        else if (settings.IsVerbose)
        {
            progress.Report(Visible($"{Word(recorded.Result)} {recorded.Where}"));
        }
    }

    /// <summary>A transaction is done.</summary>
    public void Tell(IngestCounts counts) => progress.Show(string.Create(
        CultureInfo.InvariantCulture, $"{IngestSummary.Parts(counts)}, {counts.All / Math.Max(1, Seconds):0} a second"));

    /// <inheritdoc/>
    public void Dispose() => progress.Dispose();

    private static string Visible(string line) => ControlPictures.Show(line, keepLines: false);

    private static string Word(IngestResult result) => result switch
    {
        IngestResult.Read => "read",
        IngestResult.Changed => "changed",
        IngestResult.Repeat => "repeat",
        IngestResult.Unread => "unread",
        _ => throw new ArgumentOutOfRangeException(nameof(result)),
    };
}
