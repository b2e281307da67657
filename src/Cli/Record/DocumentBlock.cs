using Hearsay.Ledger;

namespace Hearsay.Cli.Record;

/// <summary>A document as lists show it.</summary>
internal static class DocumentBlock
{
    /// <summary>Id, day, outlet and headline; how much stands in it; the passage with the words looked for.</summary>
    public static void Write(RecordPage page, DocumentRow row)
    {
        page.Line().Add(row.Id.ToString(), Styles.Strong).Add($"  {row.Published ?? "day unknown"}  ", Styles.Quiet)
            .Add(row.Outlet ?? "outlet unknown", row.Outlet is null ? Styles.Quiet : Styles.Source).Add("  ").Add(row.Title ?? row.Where);
        string read = row.Model is null ? $"not read ({row.Language ?? "language unknown"})" : Count.Of(row.Statements, "statement");
        string versions = row.Versions > 1 ? $" · {row.Versions} versions" : "";
        string captures = row.Captures > row.Versions ? $" · came in {row.Captures} times" : "";
        page.Line(4).Add($"{read}{versions}{captures}", Styles.Quiet);
        if (row.Snippet is { } snippet)
        {
            page.Line(4).Add(snippet, Styles.Content);
        }
    }
}
