using System.Globalization;
using System.Text.Encodings.Web;
using System.Text.Json;
using Hearsay.Cli.Record;
using Hearsay.Desk.Ingest;
using Hearsay.Intake;
using Hearsay.Ledger;

namespace Hearsay.Cli.Ingest;

/// <summary>One run of <c>hearsay failures</c>.</summary>
internal sealed class FailuresRun(Shell shell, IngestSettings settings)
{
    private const string Schema = "hearsay.failures/1";

    /// <summary>Lists them on standard output, the last first.</summary>
    /// <returns>An <see cref="ExitCode"/>.</returns>
    public int List()
    {
        using ILedger ledger = ProjectPlace.Open(settings.Project);
        IReadOnlyList<FailureRow> failures = ledger.Failures();
        if (settings.IsJson)
        {
            Write(failures);
            return ExitCode.Done;
        }

        using var page = new StreamWriter(shell.Output, leaveOpen: true);
        foreach (FailureRow failure in failures)
        {
            string attempts = failure.Attempts == 1 ? "" : string.Create(CultureInfo.InvariantCulture, $", tried {failure.Attempts} times");
            page.Write(ControlPictures.Show($"{failure.Id}  {failure.Where}", keepLines: false) + "\n");
            page.Write(ControlPictures.Show($"    {failure.Reason}. {failure.Advice}", keepLines: false) + "\n");
            page.Write(string.Create(CultureInfo.InvariantCulture, $"    {failure.LastAt:yyyy-MM-dd HH:mm} UTC{attempts}\n"));
        }

        page.Flush();
        if (!settings.IsQuiet)
        {
            shell.Error.WriteLine(failures.Count == 0
                ? "Nothing has failed that has not been taken in since."
                : $"{IngestSummary.Of(failures.Count, "failure")}. Try again: {App.Name} failures {ProjectPlace.Quote(settings.Project)} --retry");
        }

        return ExitCode.Done;
    }

    /// <summary>Tries each again.</summary>
    /// <returns>An <see cref="ExitCode"/>.</returns>
    public int Retry(CancellationToken stop)
    {
        using ILedger ledger = ProjectPlace.Open(settings.Project);
        IReadOnlyList<FailureRow> before = ledger.Failures();
        IngestCounts counts = new();
        using var report = new IngestReport(shell, settings);
        if (before.Count > 0)
        {
            counts = new IngestRun(shell, settings).Make(ledger, report).Retry(before, stop);
        }

        report.Dispose();
        HashSet<string> left = [.. ledger.Failures().Select(f => f.Where)];
        int open = before.Count(f => left.Contains(f.Where));
        if (settings.IsJson)
        {
            IngestSummary.Write(counts, stop.IsCancellationRequested, report.Seconds, shell.Output);
        }

        if (!settings.IsQuiet)
        {
            shell.Error.WriteLine(string.Create(
                CultureInfo.InvariantCulture,
                $"{IngestSummary.Of(before.Count, "failure")}: {before.Count - open} settled, {open} left"));
        }

        return stop.IsCancellationRequested ? ExitCode.Interrupted : open > 0 ? ExitCode.InputRejected : ExitCode.Done;
    }

    private void Write(IReadOnlyList<FailureRow> failures)
    {
        var options = new JsonWriterOptions { Indented = true, NewLine = "\n", Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };
        using (var json = new Utf8JsonWriter(shell.Output, options))
        {
            json.WriteStartObject();
            json.WriteString("schema"u8, Schema);
            json.WriteStartArray("failures"u8);
            foreach (FailureRow failure in failures)
            {
                json.WriteStartObject();
                json.WriteString("id"u8, failure.Id.ToString());
                json.WriteString("where"u8, failure.Where);
                json.WriteString("reason"u8, failure.Reason);
                json.WriteString("advice"u8, failure.Advice);
                json.WriteBoolean("fault"u8, failure.IsFault);
                json.WriteString("firstAt"u8, failure.FirstAt.UtcDateTime);
                json.WriteString("lastAt"u8, failure.LastAt.UtcDateTime);
                json.WriteNumber("attempts"u8, failure.Attempts);
                json.WriteEndObject();
            }

            json.WriteEndArray();
            json.WriteEndObject();
        }

        shell.Output.Write("\n"u8);
        shell.Output.Flush();
    }
}
