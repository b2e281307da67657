using System.Text;
using Hearsay.Desk.Records;
using Hearsay.Ledger;

namespace Hearsay.Cli.Record;

/// <summary>One run of <c>hearsay said</c>.</summary>
internal sealed class SaidRun(Shell shell, ILedger ledger, SaidFormat format, bool isAll)
{
    /// <summary>Finds and prints.</summary>
    /// <param name="query">What is looked for, but for the actor.</param>
    /// <param name="actor">Name or id of an actor; null for everybody.</param>
    /// <param name="stop">Ctrl-C.</param>
    public int Run(StatementQuery query, string? actor, CancellationToken stop)
    {
        if (actor is not null)
        {
            ActorChoice choice = ActorChoice.Of(ledger, actor, query.AsOf);
            if (choice.Chosen is null)
            {
                return App.Fail(shell, ActorPage.ProblemOf(actor, choice));
            }

            query = query with { Actor = choice.Chosen.Id };
        }

        return format switch
        {
            SaidFormat.Text => WriteText(query),
            SaidFormat.Json => WriteJson(query),
            SaidFormat.JsonLines => WriteLines(query, stop),
            _ => WriteCsv(query, stop),
        };
    }

    private int WriteText(StatementQuery query)
    {
        (IReadOnlyList<StatementRow> rows, StatementId? before) = Page(query);
        var page = new RecordPage(shell);
        foreach (StatementRow row in rows)
        {
            StatementBlock.Write(page, row);
            page.Line();
        }

        page.Line().Add(Count.Of(rows.Count, "statement"), Styles.Strong);
        if (before is not null)
        {
            page.Add($", and there are more: --before {before}", Styles.Quiet);
        }

        page.Send();
        return ExitCode.Done;
    }

    private int WriteJson(StatementQuery query)
    {
        (IReadOnlyList<StatementRow> rows, StatementId? before) = Page(query);
        shell.Output.Write(RecordJson.Document(isIndented: true, json =>
        {
            json.WriteMoment("asOf", query.AsOf);
            json.WriteArray("statements", rows, RecordJson.Statement);
            json.WriteString("before", before?.ToString());
        }).Span);
        return ExitCode.Done;
    }

    private int WriteLines(StatementQuery query, CancellationToken stop)
    {
        foreach (StatementRow row in Rows(query, stop))
        {
            shell.Output.Write(RecordJson.Document(isIndented: false, json => RecordJson.Statement(json, row)).Span);
        }

        return ExitCode.Done;
    }

    private int WriteCsv(StatementQuery query, CancellationToken stop)
    {
        using var text = new StreamWriter(shell.Output, new UTF8Encoding(false), leaveOpen: true);
        using var csv = new StatementCsv(text);
        foreach (StatementRow row in Rows(query, stop))
        {
            csv.Write(row);
        }

        return ExitCode.Done;
    }

    private IEnumerable<StatementRow> Rows(StatementQuery query, CancellationToken stop)
    {
        StatementId? before;
        do
        {
            stop.ThrowIfCancellationRequested();
            (IReadOnlyList<StatementRow> rows, before) = Page(isAll ? query with { Limit = Given.MaxLimit } : query);
            foreach (StatementRow row in rows)
            {
                yield return row;
            }

            query = query with { Before = before };
        }
        while (isAll && before is not null);
    }

    // One more than is shown tells whether there are more.
    private (IReadOnlyList<StatementRow> Rows, StatementId? Before) Page(StatementQuery query)
    {
        IReadOnlyList<StatementRow> rows = RecordCall.Ask(() => ledger.Said(query with { Limit = query.Limit + 1 }));
        return rows.Count > query.Limit ? ([.. rows.Take(query.Limit)], rows[query.Limit - 1].Id) : (rows, null);
    }
}
