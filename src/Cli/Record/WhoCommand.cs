using System.CommandLine;
using Hearsay.Desk.Records;
using Hearsay.Ledger;

namespace Hearsay.Cli.Record;

/// <summary><c>hearsay who</c>.</summary>
internal static class WhoCommand
{
    private const int UsualLimit = 10;
    private const int NewestOfOne = 5;
    private const int NewestOfMany = 1;

    /// <summary>The command, to be put under the root.</summary>
    public static Command Create(Shell shell)
    {
        Argument<string> project = ProjectArgument.Create();
        var name = new Argument<string>("NAME") { Description = "A name, an alias, a part of one, or an id such as A7" };
        Option<string?> asOf = RecordOptions.AsOf();
        var limit = new Option<int>("--limit") { HelpName = "N", Description = "Show at most N actors", DefaultValueFactory = _ => UsualLimit };
        Option<bool> json = RecordOptions.Json();
        var command = new Command("who", "Find actors: who they are, what they are called, and what they said last.") { project, name, asOf, limit, json };
        command.SetAction((parsed, stop) =>
        {
            var given = new Given();
            string? words = given.Words(parsed.GetValue(name), "who");
            DateTimeOffset? moment = given.AsOf(parsed.GetValue(asOf));
            int most = given.Limit(parsed.GetValue(limit));
            return RecordCall.On(shell, given, parsed.GetValue(project)!, ledger => Run(shell, ledger, words!, moment, most, parsed.GetValue(json)), stop);
        });
        return command;
    }

    /// <summary>Prints some actors, each with his newest statements.</summary>
    public static void Write(Shell shell, ILedger ledger, IReadOnlyList<ActorRow> actors, DateTimeOffset? asOf, bool isJson)
    {
        int newest = actors.Count == 1 ? NewestOfOne : NewestOfMany;
        IReadOnlyList<StatementRow> Newest(ActorRow actor) => ledger.Said(new StatementQuery { Actor = actor.Id, AsOf = asOf, Limit = newest });
        if (isJson)
        {
            shell.Output.Write(RecordJson.Document(isIndented: true, json =>
            {
                json.WriteMoment("asOf", asOf);
                json.WriteArray("actors", actors, (json, actor) =>
                {
                    RecordJson.Actor(json, actor);
                    json.WriteArray("newest", Newest(actor), RecordJson.Statement);
                });
            }).Span);
            return;
        }

        var page = new RecordPage(shell);
        foreach (ActorRow actor in actors)
        {
            ActorPage.Write(page, actor, Newest(actor));
            page.Line();
        }

        page.Send();
    }

    private static int Run(Shell shell, ILedger ledger, string name, DateTimeOffset? asOf, int limit, bool isJson)
    {
        IReadOnlyList<ActorRow> actors = ActorId.TryParse(name, out ActorId id)
            ? ledger.Actor(id, asOf) is { } actor ? [actor] : []
            : RecordCall.Ask(() => ledger.Who(name, asOf, limit));
        if (actors.Count == 0)
        {
            return App.Fail(shell, $"Nobody in this project is called \"{name}\". Try a part of the name.");
        }

        Write(shell, ledger, actors, asOf, isJson);
        return ExitCode.Done;
    }
}
