using System.CommandLine;
using Hearsay.Ledger;

namespace Hearsay.Cli.Record;

/// <summary><c>hearsay accept</c>, <c>reject</c> and <c>correct</c>: their arguments.</summary>
internal static class JudgeCommand
{
    /// <summary>The command of a verdict, to be put under the root.</summary>
    public static Command Create(Shell shell, Verdict verdict)
    {
        Argument<string> project = ProjectArgument.Create();
        var ids = new Argument<string[]>("ID") { Arity = ArgumentArity.OneOrMore, Description = "Statements, such as S12" };
        var why = new Option<string>("--why") { Required = true, HelpName = "TEXT", Description = "The reason; it is kept in the history" };
        Option<string?> who = RecordOptions.Who();
        Option<bool> json = RecordOptions.Json();
        (string name, string description) = verdict switch
        {
            Verdict.Accept => ("accept", "Say that a statement is there and read rightly."),
            Verdict.Reject => ("reject", "Say that a statement is not there, or not worth a line."),
            _ => ("correct", "Put a statement right: its words, its holder or what it means."),
        };
        var command = new Command(name, description) { project, ids, why, who, json };
        var changes = verdict == Verdict.Correct ? new CorrectionOptions(command) : null;
        command.SetAction((parsed, stop) =>
        {
            var given = new Given();
            string? reason = parsed.GetValue(why);
            string user = (parsed.GetValue(who) ?? shell.User).Trim();
            if (string.IsNullOrWhiteSpace(reason))
            {
                given.Fail<int>("--why is empty. Give the reason; whoever reads the history will want it.");
            }

            if (user.Length == 0)
            {
                given.Fail<int>("It is not known who decides. Say it with --who NAME, or in HEARSAY_WHO.");
            }

            string[] names = parsed.GetValue(ids)!;
            StatementId[] statements = [.. names.Select(n => given.Statement("ID", n)).OfType<StatementId>().Distinct()];
            WantedCorrection? wanted = changes?.Of(parsed, given, statements.Length);
            return RecordCall.On(
                shell,
                given,
                parsed.GetValue(project)!,
                ledger => new JudgeRun(shell, ledger, parsed.GetValue(json)).Run(statements, verdict, wanted, user, reason!.Trim()),
                stop);
        });
        return command;
    }
}
