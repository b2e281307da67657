using System.CommandLine;
using Hearsay.Desk.Records;
using Hearsay.Ledger;

namespace Hearsay.Cli.Record;

/// <summary><c>hearsay observations</c>.</summary>
internal static class ObservationsCommand
{
    /// <summary>The command, to be put under the root.</summary>
    public static Command Create(Shell shell)
    {
        Argument<string> project = ProjectArgument.Create();
        var words = new Argument<string?>("WORDS") { Arity = ArgumentArity.ZeroOrOne, Description = "Words of question or answer" };
        Option<string?> asOf = RecordOptions.AsOf();
        Option<bool> json = RecordOptions.Json();
        var command = new Command("observations", "List what was seen to be so.") { project, words, asOf, json };
        command.SetAction((parsed, stop) =>
        {
            var given = new Given();
            string? looked = given.Words(parsed.GetValue(words), "observations");
            DateTimeOffset? moment = given.AsOf(parsed.GetValue(asOf));
            return RecordCall.On(shell, given, parsed.GetValue(project)!, ledger => Run(shell, ledger, looked, moment, parsed.GetValue(json)), stop);
        });
        return command;
    }

    private static int Run(Shell shell, ILedger ledger, string? words, DateTimeOffset? asOf, bool isJson)
    {
        IReadOnlyList<ObservationRow> rows = RecordCall.Ask(() => ledger.Observations(words, asOf));
        if (isJson)
        {
            shell.Output.Write(RecordJson.Document(isIndented: true, json =>
            {
                json.WriteMoment("asOf", asOf);
                json.WriteArray("observations", rows, RecordJson.Observation);
            }).Span);
            return ExitCode.Done;
        }

        var page = new RecordPage(shell);
        foreach (ObservationRow row in rows)
        {
            ObservationBlock.Write(page, row);
        }

        page.Line().Add(Count.Of(rows.Count, "observation"), Styles.Strong);
        page.Send();
        return ExitCode.Done;
    }
}
