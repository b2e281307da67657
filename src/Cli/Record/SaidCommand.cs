using System.CommandLine;
using Hearsay.Desk.Records;
using Hearsay.Ledger;

namespace Hearsay.Cli.Record;

/// <summary><c>hearsay said</c>: its arguments.</summary>
internal static class SaidCommand
{
    private const string Name = "said";

    /// <summary>The command, to be put under the root.</summary>
    public static Command Create(Shell shell)
    {
        Argument<string> project = ProjectArgument.Create();
        var words = new Argument<string?>("WORDS")
        {
            Arity = ArgumentArity.ZeroOrOne,
            Description = "Words of source, cue or content, in any form; \"\\\"in this order\\\"\"; without any, the newest statements",
        };
        var actor = RecordOptions.Text("--actor", "NAME", "Held by this actor: a name, or an id such as A7");
        var stance = RecordOptions.Text("--stance", "WORD", $"One of {string.Join(", ", RecordWords.Stances)}");
        var certainty = RecordOptions.Text("--certainty", "WORD", $"One of {string.Join(", ", RecordWords.Certainties)}");
        var sourcing = RecordOptions.Text("--sourcing", "WORD", $"One of {string.Join(", ", RecordWords.Sourcings)}");
        var from = RecordOptions.Text("--from", "DAY", "Said on this day or after");
        var to = RecordOptions.Text("--to", "DAY", "Said on this day or before");
        var outlet = RecordOptions.Text("--outlet", "NAME", "In this outlet");
        var document = RecordOptions.Text("--in", "ID", "In this document, such as D3");
        var state = RecordOptions.Text("--state", "WORD", $"One of {string.Join(", ", RecordWords.States)} [default: all but rejected]");
        var before = RecordOptions.Text("--before", "ID", "The page after the one that ends with this statement");
        Option<string?> asOf = RecordOptions.AsOf();
        Option<int> limit = RecordOptions.Limit();
        var all = new Option<bool>("--all") { Description = "All pages in one, with --csv or --jsonl" };
        Option<bool> json = RecordOptions.Json();
        var lines = new Option<bool>("--jsonl") { Description = "Write one JSON object a statement" };
        var csv = new Option<bool>("--csv") { Description = "Write a table for spreadsheets" };
        var command = new Command(Name, "Find statements: who said what, when, and where it stands.")
        {
            project, words, actor, stance, certainty, sourcing, from, to, outlet, document, state, asOf, limit, before, all, json, lines, csv,
        };
        command.SetAction((parsed, stop) =>
        {
            var given = new Given();
            var query = new StatementQuery
            {
                Words = given.Words(parsed.GetValue(words), Name),
                Stance = given.OneOf("--stance", parsed.GetValue(stance), RecordWords.Stances),
                Certainty = given.OneOf("--certainty", parsed.GetValue(certainty), RecordWords.Certainties),
                Sourcing = given.OneOf("--sourcing", parsed.GetValue(sourcing), RecordWords.Sourcings),
                From = given.First("--from", parsed.GetValue(from)),
                To = given.Last("--to", parsed.GetValue(to)),
                Outlet = parsed.GetValue(outlet),
                Document = given.Document("--in", parsed.GetValue(document)),
                State = given.OneOf("--state", parsed.GetValue(state), RecordWords.States) is { } word ? RecordWords.StateOf(word) : null,
                AsOf = given.AsOf(parsed.GetValue(asOf)),
                Limit = given.Limit(parsed.GetValue(limit)),
                Before = given.Statement("--before", parsed.GetValue(before)),
            };
            SaidFormat format = parsed.GetValue(csv) ? SaidFormat.Csv
                : parsed.GetValue(lines) ? SaidFormat.JsonLines
                : parsed.GetValue(json) ? SaidFormat.Json : SaidFormat.Text;
            bool isAll = parsed.GetValue(all);
            if (new[] { parsed.GetValue(csv), parsed.GetValue(lines), parsed.GetValue(json) }.Count(f => f) > 1)
            {
                given.Fail<int>("--json, --jsonl and --csv cannot go together. Give one of them.");
            }
            else if (isAll && format is not (SaidFormat.Csv or SaidFormat.JsonLines))
            {
                given.Fail<int>("--all is for --csv and --jsonl. Page through the others with --limit and --before.");
            }
            else if (query.From > query.To)
            {
                given.Fail<int>("--from is after --to. Change them over.");
            }

            return RecordCall.On(
                shell,
                given,
                parsed.GetValue(project)!,
                ledger => new SaidRun(shell, ledger, format, isAll).Run(query, parsed.GetValue(actor), stop),
                stop);
        });
        return command;
    }
}
