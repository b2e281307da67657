using System.Globalization;
using Hearsay.Cli.Record;
using Hearsay.Desk.Records;
using Hearsay.Intake;
using Hearsay.Ledger;

namespace Hearsay.Cli.Demo;

/// <summary>Says what a demo holds and what to try with it.</summary>
internal static class DemoReport
{
    private const int MaxOutlets = 12;
    private const int BarWidth = 30;

    private static readonly (string Command, string Tells)[] Next =
    [
        ("said {0} \"goods yard\" --to 2025-11", "who held Osk? Each level of command has another answer"),
        ("said {0} \"Sirek killed\"", "a rumour and its retraction, side by side and never merged"),
        ("who {0} \"Pavel Ostrin\"", "a field officer: every sentence that reports him"),
        ("documents {0} \"346 prisoners\"", "one wire story in several papers, cut and altered"),
        ("observations {0} Osk", "what was in fact so"),
    ];

    /// <summary>Writes it.</summary>
    public static void Write(Shell shell, string project, DemoCounts counts, bool isJson)
    {
        if (isJson)
        {
            WriteJson(shell, project, counts);
            return;
        }

        var page = new RecordPage(shell);
        page.Line().Add(project, Styles.Strong).Add(" holds an invented war and its peace talks, as the press told it.").Line();
        Number(page, counts.Documents.Sum(d => (long)d.Documents), "document", $"of {Count.Of(counts.Documents.Count(d => d.Outlet.Length > 0), "outlet")}");
        Number(page, counts.Statements, "statement", $"held by some of {Count.Of(counts.Actors, "actor")}");
        Number(page, counts.Observations, "observation", "of what was in fact so, kept apart from what was said");
        Number(page, counts.Ingested.Unread, "document", "not in English: kept, not read");
        Number(page, counts.Failures.Count, "failure", "(one file is damaged on purpose); hearsay failures says what to do:");
        foreach (FailureRow failure in counts.Failures)
        {
            page.Line(8).Add($"{Dossier.ShortName(failure.Where)} {failure.Reason}", Styles.Quiet);
        }

        WriteOutlets(page, counts);
        WriteNext(page, project);
        page.Send();
    }

    private static void WriteOutlets(RecordPage page, DemoCounts counts)
    {
        page.Heading("Statements by outlet");
        int most = Math.Max(1, counts.Documents.Max(d => d.Statements));
        int nameWidth = counts.Documents.Take(MaxOutlets).Max(d => NameOf(d.Outlet).Length);
        foreach ((string outlet, int documents, int statements) in counts.Documents.Take(MaxOutlets))
        {
            page.Line(2).Add(NameOf(outlet).PadRight(nameWidth), Styles.Source).Add("  ")
                .Add(new string('█', Math.Max(statements > 0 ? 1 : 0, statements * BarWidth / most)), Styles.Content)
                .Add($" {statements.ToString(CultureInfo.InvariantCulture)}").Add($" in {Count.Of(documents, "document")}", Styles.Quiet);
        }

        if (counts.Documents.Count > MaxOutlets)
        {
            page.Line(2).Add($"and {Count.Of(counts.Documents.Count - MaxOutlets, "outlet")} more", Styles.Quiet);
        }
    }

    private static void WriteNext(RecordPage page, string project)
    {
        page.Heading("What to try next");
        foreach ((string command, string tells) in Next)
        {
            page.Line(2).Add($"{App.Name} {string.Format(CultureInfo.InvariantCulture, command, ProjectPlace.Quote(project))}", Styles.Strong);
            page.Line(6).Add(tells, Styles.Quiet);
        }
    }

    private static void Number(RecordPage page, long number, string thing, string words) =>
        page.Line().Add(number.ToString("N0", CultureInfo.InvariantCulture).PadLeft(6), Styles.Strong)
            .Add($" {thing}{(number == 1 ? "" : "s")} ").Add(words, Styles.Quiet);

    private static string NameOf(string outlet) => ControlPictures.Show(outlet.Length > 0 ? outlet : "outlet unknown", keepLines: false);

    private static void WriteJson(Shell shell, string project, DemoCounts counts) =>
        shell.Output.Write(RecordJson.Document(isIndented: true, json =>
        {
            json.WriteString("project", project);
            json.WriteNumber("documents", counts.Documents.Sum(d => d.Documents));
            json.WriteNumber("outlets", counts.Documents.Count(d => d.Outlet.Length > 0));
            json.WriteNumber("statements", counts.Statements);
            json.WriteNumber("actors", counts.Actors);
            json.WriteNumber("observations", counts.Observations);
            json.WriteNumber("unread", counts.Ingested.Unread);
            json.WriteArray("failures", counts.Failures, static (json, failure) =>
            {
                json.WriteString("where", Dossier.ShortName(failure.Where));
                json.WriteString("reason", failure.Reason);
            });
        }).Span);
}
