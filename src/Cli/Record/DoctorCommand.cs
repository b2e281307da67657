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
        var full = new Option<bool>("--full") { Description = "Look at every page, text, span and byte; takes minutes for a large project" };
        var command = new Command("doctor", "Check a project: versions, counts, failures, and whether everything holds together.") { project, full, json };
        command.SetAction((parsed, stop) =>
            RecordCall.On(
                shell,
                new Given(),
                parsed.GetValue(project)!,
                ledger => Run(shell, ledger, parsed.GetValue(full), parsed.GetValue(json), stop),
                stop));
        return command;
    }

    private static int Run(Shell shell, ILedger ledger, bool isFull, bool isJson, CancellationToken stop)
    {
        Diagnosis diagnosis = ledger.Diagnose(isFull, isFull ? words => shell.Error.WriteLine($"checking: {words}") : null, stop);
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
        ProjectFacts facts = diagnosis.Facts;
        var page = new RecordPage(shell);
        Fact(page, "program", $"{App.Name} {App.Version}");
        Fact(page, "models", string.Join(", ", models));
        Fact(page, "database", facts.Database);
        Fact(page, "schema", facts.SchemaVersion);
        Fact(page, "made", RecordDay.Write(facts.CreatedAt));
        Fact(page, "size", facts.SizeBytes is { } size ? FormattableString.Invariant($"{size / Megabyte:0.0} MB") : "unknown");
        foreach ((string table, long rows) in facts.Counts)
        {
            Fact(page, table, rows.ToString("N0", System.Globalization.CultureInfo.InvariantCulture));
        }

        foreach ((string model, long documents) in facts.Models)
        {
            Fact(page, "read by", $"{(model.Length > 0 ? model : "nobody")}: {Count.Of(documents, "document")}");
        }

        Fact(page, "failures", failures == 0 ? "none open" : $"{failures} open: see {App.Name} failures");
        Fact(page, "checked", diagnosis.IsFull ? "all" : "sampled; --full checks all");
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
