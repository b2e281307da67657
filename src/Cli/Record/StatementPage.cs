using System.Globalization;
using Hearsay.Desk.Records;
using Hearsay.Ledger;
using Spectre.Console;

namespace Hearsay.Cli.Record;

/// <summary>A statement with all that is needed to judge it.</summary>
internal static class StatementPage
{
    /// <summary>The statement in its sentences, its chain, what stands against it, where it comes from and what was decided.</summary>
    public static void Write(RecordPage page, StatementView view)
    {
        StatementRow row = view.Row;
        page.Line().Add(row.Id.ToString(), Styles.Strong).Add("  " + StatementBlock.MeansOf(row))
            .Add($" · {row.Mode} · {row.Sourcing ?? "sourcing unknown"} · {StatementBlock.DayOf(row)} · ", Styles.Quiet)
            .Add(RecordWords.Of(row.State), row.State == StatementState.Rejected ? Styles.Against : Styles.Strong);
        page.Line();
        WritePassage(page, view);
        WriteChain(page, row);
        WriteAround(page, view);
        WriteProvenance(page, view);
        WriteHistory(page, row, view.History, view.Replaced);
    }

    /// <summary>What people have decided, and what it was before.</summary>
    public static void WriteHistory(RecordPage page, StatementRow row, IReadOnlyList<Judgement> history, IReadOnlyList<StatementRow> earlier)
    {
        page.Heading("History");
        if (history.Count == 0)
        {
            page.Line(2).Add("Nobody has looked at it.", Styles.Quiet);
        }

        foreach (Judgement judgement in history)
        {
            page.Line(2).Add(RecordDay.Write(judgement.At) + "  ", Styles.Quiet).Add($"{judgement.Who}: ").Add(judgement.Verb, Styles.Strong)
                .Add(judgement.Value is null ? null : $" {judgement.Value}").Add(judgement.Why is null ? null : $" — {judgement.Why}");
        }

        foreach (StatementRow old in earlier)
        {
            page.Line(2).Add($"before ({old.Model ?? "by a person"}): ", Styles.Quiet)
                .Add(StatementBlock.ChainOf(old), Styles.Source).Add($": {old.Cue}{StatementBlock.Step}", Styles.Quiet).Add(old.Content, Styles.Content)
                .Add($"  {StatementBlock.MeansOf(old)}", Styles.Quiet);
        }
    }

    private static void WritePassage(RecordPage page, StatementView view)
    {
        var text = new CodePointText(view.Text);
        StatementRow row = view.Row;
        (IReadOnlyList<TextSpan> Spans, Style Style, string Open, string Close)[] roles =
        [
            (row.SourceSpans, Styles.Source, "[", "]"), (row.CueSpans, Styles.Cue, "<", ">"), (row.ContentSpans, Styles.Content, "{", "}"),
        ];
        int[] cuts =
        [
            .. roles.SelectMany(r => r.Spans).SelectMany(s => new[] { s.Start, s.End }).Append(view.Passage.Start).Append(view.Passage.End)
                .Where(c => c >= view.Passage.Start && c <= view.Passage.End).Distinct().Order(),
        ];
        page.Line(2);
        for (int i = 0; i + 1 < cuts.Length; i++)
        {
            var piece = new TextSpan(cuts[i], cuts[i + 1]);
            var around = roles.Where(r => r.Spans.Any(s => s.Start <= piece.Start && s.End >= piece.End)).ToArray();
            if (around.Length == 0)
            {
                page.Add(text.Cut(piece));
                continue;
            }

            (IReadOnlyList<TextSpan> spans, Style style, string open, string close) = around[0];
            bool opens = spans.Any(s => s.Start == piece.Start);
            bool closes = spans.Any(s => s.End == piece.End);
            page.AddMarked(text.Cut(piece), style, opens ? open : "", closes ? close : "");
        }
    }

    private static void WriteChain(RecordPage page, StatementRow row)
    {
        page.Heading("Through whom");
        if (row.Chain.Count == 0)
        {
            page.Line(2).Add(row.Holder is { } holder ? $"{holder.Name} ({holder.Actor})" : "nobody is named", Styles.Source);
        }

        for (int i = 0; i < row.Chain.Count; i++)
        {
            page.Line(2 + (2 * i)).Add(i == 0 ? "" : "└ ", Styles.Quiet).Add(row.Chain[i].Name, Styles.Source)
                .Add($" ({row.Chain[i].Actor})", Styles.Quiet)
                .Add(i == row.Chain.Count - 1 ? " holds it" : " tells of", Styles.Quiet);
        }
    }

    private static void WriteAround(RecordPage page, StatementView view)
    {
        if (view.Answers.Count > 0)
        {
            page.Heading("Beside it");
            foreach ((string relation, StatementRow other) in view.Answers)
            {
                page.Line(2).Add(relation, relation == "corroborates" ? Styles.For : Styles.Against);
                StatementBlock.Write(page, other, indent: 2);
            }
        }

        if (view.Inner.Count > 0)
        {
            page.Heading("Inside it");
            foreach (StatementRow inner in view.Inner)
            {
                StatementBlock.Write(page, inner, indent: 2);
            }
        }
    }

    private static void WriteProvenance(RecordPage page, StatementView view)
    {
        StatementRow row = view.Row;
        page.Heading("Where it comes from");
        string?[] facts = [row.Outlet ?? "outlet unknown", StatementBlock.Quoted(row.Title), row.Published ?? "day of publication unknown"];
        page.Line(2).Add(string.Join(", ", facts.OfType<string>()));
        page.Line(2).Add($"{row.Document}, version {row.VersionNumber} ({row.Version}), characters {string.Join(' ', row.ContentSpans.Select(s => FormattableString.Invariant($"{s.Start}-{s.End}")))}");
        if (row.Within is { } within)
        {
            page.Line(2).Add($"inside {within}");
        }

        page.Line(2).Add("from    ", Styles.Quiet).Add(view.Url ?? view.Where);
        page.Line(2).Add("sha256  ", Styles.Quiet).Add(view.Sha256);
        page.Line(2).Add("taken   ", Styles.Quiet).Add(RecordDay.Write(view.CapturedAt));
        page.Line(2).Add("read    ", Styles.Quiet).Add(row.Model is null
            ? "set by a person"
            : $"by {row.Model}{(row.Confidence is { } p ? ", confidence " + p.ToString("0.00", CultureInfo.InvariantCulture) : "")}");
    }
}
