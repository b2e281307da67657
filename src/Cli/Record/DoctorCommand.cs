using System.CommandLine;
using Hearsay.Desk.Records;
using Hearsay.Ledger;
using Hearsay.Reading;

namespace Hearsay.Cli.Record;

/// <summary><c>hearsay doctor</c>.</summary>
internal static class DoctorCommand
{
    private const double Megabyte = 1e6;

    /// <summary>The command, to be put under the root.</summary>
    public static Command Create(Shell shell)
    {
        Argument<string> project = ProjectArgument.Create();
        Option<bool> json = RecordOptions.Json();
        var command = new Command("doctor", "Check a project: versions, counts, failures, and whether everything holds together.") { project, json };
        command.SetAction((parsed, stop) =>
            RecordCall.On(shell, new Given(), parsed.GetValue(project)!, ledger => Run(shell, ledger, parsed.GetValue(json)), stop));
        return command;
    }

    private static int Run(Shell shell, ILedger ledger, bool isJson)
    {
        Diagnosis diagnosis = ledger.Diagnose();
        int failures = ledger.Failures().Count;
        string[] models = [.. new[] { ShippedModels.Fast, ShippedModels.Careful }
            .Select(ShippedModels.PathOf).Where(File.Exists).Select(p => Path.GetFileName(Path.GetDirectoryName(p)!))];
        if (isJson)
        {
            shell.Output.Write(RecordJson.Document(isIndented: true, json =>
            {
                json.WriteString("program", App.Version);
                json.WriteStartArray("models");
                Array.ForEach(models, json.WriteStringValue);
                json.WriteEndArray();
                RecordJson.Diagnosis(json, diagnosis);
                json.WriteNumber("openFailures", failures);
                json.WriteBoolean("isSound", diagnosis.Problems.Count == 0);
            }).Span);
        }
        else
        {
            Write(shell, diagnosis, failures, models);
        }

        return diagnosis.Problems.Count == 0 ? ExitCode.Done : ExitCode.InputRejected;
    }

    private static void Write(Shell shell, Diagnosis diagnosis, int failures, string[] models)
    {
        var page = new RecordPage(shell);
        Fact(page, "program", $"{App.Name} {App.Version}");
        Fact(page, "models", string.Join(", ", models));
        Fact(page, "database", diagnosis.Database);
        Fact(page, "schema", diagnosis.SchemaVersion);
        Fact(page, "made", RecordDay.Write(diagnosis.CreatedAt));
        Fact(page, "size", diagnosis.SizeBytes is { } size ? FormattableString.Invariant($"{size / Megabyte:0.0} MB") : "unknown");
        foreach ((string table, long rows) in diagnosis.Counts)
        {
            Fact(page, table, rows.ToString("N0", System.Globalization.CultureInfo.InvariantCulture));
        }

        foreach ((string model, long documents) in diagnosis.Models)
        {
            Fact(page, "read by", $"{(model.Length > 0 ? model : "nobody")}: {Count.Of(documents, "document")}");
        }

        Fact(page, "failures", failures == 0 ? "none open" : $"{failures} open: see {App.Name} failures");
        if (diagnosis.Problems.Count == 0)
        {
            page.Line().Add("sound", Styles.For);
        }

        foreach (string problem in diagnosis.Problems)
        {
            page.Line().Add("problem  ", Styles.Against).Add(problem);
        }

        page.Send();
    }

    private static void Fact(RecordPage page, string name, string value) => page.Line().Add(name.PadRight(14), Styles.Quiet).Add(value);
}
