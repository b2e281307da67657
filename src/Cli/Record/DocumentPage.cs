using Hearsay.Desk.Records;
using Hearsay.Ledger;

namespace Hearsay.Cli.Record;

/// <summary>A document with its facts, its statements and, if wanted, its text.</summary>
internal static class DocumentPage
{
    /// <summary>Writes it.</summary>
    public static void Write(RecordPage page, DocumentRow row, IReadOnlyList<VersionRow> versions, IReadOnlyList<StatementRow> statements, string? text)
    {
        page.Line().Add(row.Id.ToString(), Styles.Strong).Add("  ").Add(row.Title ?? "no headline", Styles.Strong);
        Fact(page, "outlet", row.Outlet ?? "unknown");
        Fact(page, "published", row.Published ?? "unknown");
        Fact(page, "author", row.Author ?? "unknown");
        Fact(page, "address", row.Url ?? "unknown");
        Fact(page, "from", row.Where);
        Fact(page, "taken", $"{RecordDay.Write(row.CapturedAt)}; came in {Count.Of(row.Captures, "time")}");
        Fact(page, "version", $"{row.Version}, the last of {row.Versions}; {Count.Of(row.Length, "character")}");
        Fact(page, "sha256", row.Sha256);
        Fact(page, "language", row.Language ?? "unknown");
        Fact(page, "read", row.Model is null ? "not read" : $"by {row.Model}");
        if (versions.Count > 1)
        {
            VersionPage.List(page, versions);
        }

        WriteContents(page, statements, text);
    }

    /// <summary>Writes a fact with its name.</summary>
    public static void Fact(RecordPage page, string name, string value) => page.Line(4).Add(name.PadRight(11), Styles.Quiet).Add(value);

    /// <summary>Writes the statements of a text and, if wanted, the text.</summary>
    public static void WriteContents(RecordPage page, IReadOnlyList<StatementRow> statements, string? text)
    {
        page.Heading(Count.Of(statements.Count, "statement"));
        foreach (StatementRow statement in statements)
        {
            StatementBlock.Write(page, statement, indent: statement.Within is null ? 2 : 4);
        }

        if (text is null)
        {
            return;
        }

        page.Heading("Text");
        foreach (string line in text.ReplaceLineEndings("\n").Split('\n'))
        {
            page.Line(2).Add(line);
        }
    }
}
