using System.CommandLine;
using Hearsay.Desk.Records;
using Hearsay.Ledger;

namespace Hearsay.Cli.Record;

/// <summary><c>hearsay documents</c>.</summary>
internal static class DocumentsCommand
{
    private const string Name = "documents";

    /// <summary>The command, to be put under the root.</summary>
    public static Command Create(Shell shell)
    {
        Argument<string> project = ProjectArgument.Create();
        var words = new Argument<string?>("WORDS") { Arity = ArgumentArity.ZeroOrOne, Description = "Words of headline or text, in any form" };
        var outlet = RecordOptions.Text("--outlet", "NAME", "Of this outlet");
        var from = RecordOptions.Text("--from", "DAY", "Published on this day or after");
        var to = RecordOptions.Text("--to", "DAY", "Published on this day or before");
        var unread = new Option<bool>("--unread") { Description = "Only those that were kept and not read, since they are in other languages" };
        var before = RecordOptions.Text("--before", "ID", "The page after the one that ends with this document");
        Option<string?> asOf = RecordOptions.AsOf();
        Option<int> limit = RecordOptions.Limit();
        Option<bool> json = RecordOptions.Json();
        var command = new Command(Name, "Find documents, the last recorded first.")
        {
            project, words, outlet, from, to, unread, asOf, limit, before, json,
        };
        command.SetAction((parsed, stop) =>
        {
            var given = new Given();
            var query = new DocumentQuery
            {
                Words = given.Words(parsed.GetValue(words), Name),
                Outlet = parsed.GetValue(outlet),
                From = given.First("--from", parsed.GetValue(from)),
                To = given.Last("--to", parsed.GetValue(to)),
                IsRead = parsed.GetValue(unread) ? false : null,
                AsOf = given.AsOf(parsed.GetValue(asOf)),
                Limit = given.Limit(parsed.GetValue(limit)),
                Before = given.Document("--before", parsed.GetValue(before)),
            };
            if (query.From > query.To)
            {
                given.Fail<int>("--from is after --to. Change them over.");
            }

            return RecordCall.On(shell, given, parsed.GetValue(project)!, ledger => Run(shell, ledger, query, parsed.GetValue(json)), stop);
        });
        return command;
    }

    private static int Run(Shell shell, ILedger ledger, DocumentQuery query, bool isJson)
    {
        // One more than is shown tells whether there are more.
        IReadOnlyList<DocumentRow> found = RecordCall.Ask(() => ledger.Documents(query with { Limit = query.Limit + 1 }));
        DocumentRow[] rows = [.. found.Take(query.Limit)];
        DocumentId? before = found.Count > rows.Length ? rows[^1].Id : null;
        if (isJson)
        {
            shell.Output.Write(RecordJson.Document(isIndented: true, json =>
            {
                json.WriteMoment("asOf", query.AsOf);
                json.WriteArray("documents", rows, RecordJson.Document);
                json.WriteString("before", before?.ToString());
            }).Span);
            return ExitCode.Done;
        }

        var page = new RecordPage(shell);
        foreach (DocumentRow row in rows)
        {
            DocumentBlock.Write(page, row);
        }

        page.Line().Line().Add(Count.Of(rows.Length, "document"), Styles.Strong);
        if (before is not null)
        {
            page.Add($", and there are more: --before {before}", Styles.Quiet);
        }

        page.Send();
        return ExitCode.Done;
    }
}
