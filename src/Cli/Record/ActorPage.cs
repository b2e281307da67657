using Hearsay.Desk.Records;
using Hearsay.Ledger;

namespace Hearsay.Cli.Record;

/// <summary>Actors as lists and messages show them.</summary>
internal static class ActorPage
{
    private const int MaxDescriptions = 6;
    private const int MaxAliases = 10;

    /// <summary>An actor with his newest statements.</summary>
    public static void Write(RecordPage page, ActorRow actor, IReadOnlyList<StatementRow> newest)
    {
        page.Line().Add(actor.Id.ToString(), Styles.Strong).Add("  ").Add(actor.Name, Styles.Source).Add("  " + (actor.Kind ?? "kind unknown"), Styles.Quiet);
        if (actor.Descriptions.Count > 0)
        {
            page.Line(4).Add(Some(actor.Descriptions, MaxDescriptions));
        }

        if (actor.Aliases.Count > 0)
        {
            page.Line(4).Add("also ", Styles.Quiet).Add(Some(actor.Aliases, MaxAliases));
        }

        string days = (actor.FirstSaid, actor.LastSaid) switch
        {
            ({ } first, { } last) when first == last => $", on {RecordDay.Write(first)}",
            ({ } first, { } last) => $", {RecordDay.Write(first)} to {RecordDay.Write(last)}",
            _ => actor.Statements > 0 ? ", days unknown" : "",
        };
        page.Line(4).Add($"{Count.Of(actor.Statements, "statement")}{days}; in {Count.Of(actor.Documents, "document")}", Styles.Quiet);
        foreach (StatementRow row in newest)
        {
            page.Line();
            StatementBlock.Write(page, row, indent: 4);
        }
    }

    /// <summary>Says that a name means nobody, or several.</summary>
    public static string ProblemOf(string name, ActorChoice choice) => choice.Candidates.Count == 0
        ? $"Nobody in this project is called \"{name}\". Try a part of the name, or {App.Name} who."
        : $"\"{name}\" can be {Count.Of(choice.Candidates.Count, "actor")}: {string.Join("; ", choice.Candidates.Select(Short))}. Give one of the ids.";

    private static string Short(ActorRow actor) =>
        $"{actor.Id} {actor.Name}{(actor.Descriptions.Count > 0 ? $" ({actor.Descriptions[0]})" : "")}, {Count.Of(actor.Statements, "statement")}";

    private static string Some(IReadOnlyList<string> words, int max) =>
        string.Join(" · ", words.Take(max)) + (words.Count > max ? $" · and {words.Count - max} more" : "");
}
