using Hearsay.Desk.Records;
using Hearsay.Ledger;

namespace Hearsay.Cli.Record;

/// <summary>One text of a document, with the statements as they stood when it was replaced.</summary>
internal static class VersionPage
{
    /// <summary>Writes it.</summary>
    public static void Write(RecordPage page, VersionRow row, IReadOnlyList<StatementRow> statements, string? text)
    {
        page.Line().Add($"{row.Id}", Styles.Strong).Add("  ").Add(row.Title ?? "no headline", Styles.Strong);
        DocumentPage.Fact(page, "document", $"{row.Document}, version {row.Number}");
        DocumentPage.Fact(page, "outlet", row.Outlet ?? "unknown");
        DocumentPage.Fact(page, "published", row.Published ?? "unknown");
        DocumentPage.Fact(page, "author", row.Author ?? "unknown");
        DocumentPage.Fact(page, "address", row.Url ?? "unknown");
        DocumentPage.Fact(page, "from", row.Where);
        DocumentPage.Fact(page, "taken", RecordDay.Write(row.CapturedAt));
        DocumentPage.Fact(page, "recorded", RecordDay.Write(row.RecordedAt));
        DocumentPage.Fact(page, "replaced", row.ReplacedAt is { } time ? RecordDay.Write(time) : "no: it is the newest");
        DocumentPage.Fact(page, "length", Count.Of(row.Length, "character"));
        DocumentPage.Fact(page, "sha256", row.Sha256);
        DocumentPage.Fact(page, "language", row.Language ?? "unknown");
        DocumentPage.Fact(page, "read", row.Model is null ? "not read" : $"by {row.Model}");
        DocumentPage.WriteContents(page, statements, text);
    }

    /// <summary>Writes a line for each text of a document.</summary>
    public static void List(RecordPage page, IReadOnlyList<VersionRow> rows)
    {
        page.Heading(Count.Of(rows.Count, "text"));
        foreach (VersionRow row in rows)
        {
            string read = row.Model is null ? "not read" : $"{Count.Of(row.Statements, "statement")} by {row.Model}";
            page.Line(2).Add(row.Id.ToString(), Styles.Strong).Add($"  version {row.Number}  {row.Title ?? "no headline"}");
            page.Line(4).Add(
                $"taken {RecordDay.Write(row.CapturedAt)}, recorded {RecordDay.Write(row.RecordedAt)} · {Count.Of(row.Length, "character")} · {read}",
                Styles.Quiet);
            page.Line(4).Add($"sha256 {row.Sha256}", Styles.Quiet);
        }
    }
}
