using System.CommandLine;
using Hearsay.Desk.Records;
using Hearsay.Ledger;

namespace Hearsay.Cli.Record;

/// <summary><c>hearsay observe</c>.</summary>
internal static class ObserveCommand
{
    /// <summary>The command, to be put under the root.</summary>
    public static Command Create(Shell shell)
    {
        Argument<string> project = ProjectArgument.Create();
        var file = new Argument<string>("FILE") { Description = "JSON Lines of observations (docs/record-commands.md)" };
        Option<string?> who = RecordOptions.Who();
        Option<bool> json = RecordOptions.Json();
        var command = new Command("observe", "Record what was seen to be so: all observations of a file, or none.") { project, file, who, json };
        command.SetAction((parsed, stop) =>
        {
            var given = new Given();
            string user = (parsed.GetValue(who) ?? shell.User).Trim();
            if (user.Length == 0)
            {
                given.Fail<int>("It is not known who records it. Say it with --who NAME, or in HEARSAY_WHO.");
            }

            return RecordCall.On(
                shell, given, parsed.GetValue(project)!, ledger => Run(shell, ledger, parsed.GetValue(file)!, user, parsed.GetValue(json)), stop);
        });
        return command;
    }

    private static int Run(Shell shell, ILedger ledger, string file, string who, bool isJson)
    {
        IReadOnlyList<ObservationRecord> observations = ObservationFile.Read(file);
        int added = RecordCall.Ask(() => ledger.Observe(observations, who, shell.Time.GetUtcNow()));
        int known = observations.Count - added;
        if (isJson)
        {
            shell.Output.Write(RecordJson.Document(isIndented: true, json =>
            {
                json.WriteNumber("added", added);
                json.WriteNumber("known", known);
            }).Span);
            return ExitCode.Done;
        }

        var page = new RecordPage(shell);
        page.Line().Add($"{Count.Of(observations.Count, "observation")}: {added} added, {known} known already");
        page.Send();
        return ExitCode.Done;
    }
}
