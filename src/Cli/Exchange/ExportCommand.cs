using System.CommandLine;
using Hearsay.Cli.Record;
using Hearsay.Desk.Exchange;
using Hearsay.Ledger;

namespace Hearsay.Cli.Exchange;

/// <summary><c>hearsay export</c>.</summary>
internal static class ExportCommand
{
    /// <summary>The command, to be put under the root.</summary>
    public static Command Create(Shell shell)
    {
        Argument<string> project = ProjectArgument.Create();
        var to = new Option<string>("--to") { Required = true, HelpName = "FOLDER", Description = "A new or empty folder" };
        var format = new Option<string>("--format")
        {
            HelpName = "FORMAT",
            Description = $"{ExportFormats.Names}",
            DefaultValueFactory = _ => ExportFormats.NameOf(ExportFormat.JsonLines),
        };
        Option<bool> json = RecordOptions.Json();
        var command = new Command("export", "Write everything into a folder of plain files (docs/export.md).") { project, to, format, json };
        command.SetAction((parsed, stop) =>
        {
            var given = new Given();
            string folder = parsed.GetValue(to)!;
            ExportFormat? wanted = ExportFormats.Of(parsed.GetValue(format));
            if (wanted is null)
            {
                given.Fail<int>($"--format \"{parsed.GetValue(format)}\" is none of {ExportFormats.Names}.");
            }
            else if (string.IsNullOrWhiteSpace(folder))
            {
                given.Fail<int>("--to is empty. Name a new or an empty folder.");
            }

            return RecordCall.On(
                shell, given, parsed.GetValue(project)!, ledger => Run(shell, ledger, folder, wanted!.Value, parsed.GetValue(json), stop), stop);
        });
        return command;
    }

    private static int Run(Shell shell, ILedger ledger, string folder, ExportFormat format, bool isJson, CancellationToken stop)
    {
        ExportManifest manifest = ProjectExport.Write(ledger, folder, format, App.Version, shell.Time.GetUtcNow(), stop);
        ExchangeReport.Write(shell, folder, manifest, isJson);
        return ExitCode.Done;
    }
}
