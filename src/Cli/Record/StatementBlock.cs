using Hearsay.Desk.Records;
using Hearsay.Ledger;
using Spectre.Console;

namespace Hearsay.Cli.Record;

/// <summary>A statement as lists show it: who, what, and where it comes from.</summary>
internal static class StatementBlock
{
    /// <summary>Between the names of a chain, and before a content.</summary>
    public const string Step = " › ";

    private const string Gap = " … ";
    private const int Indent = 4;

    /// <summary>Three lines: id, day and chain; the words; meaning, outlet and place.</summary>
    public static void Write(RecordPage page, StatementRow row, int indent = 0)
    {
        page.Line(indent).Add(row.Id.ToString(), Styles.Strong).Add("  " + DayOf(row) + "  ", Styles.Quiet).Add(ChainOf(row), Styles.Source);
        if (row.State != StatementState.Unreviewed)
        {
            page.Add("  " + RecordWords.Of(row.State), row.State == StatementState.Rejected ? Styles.Against : Styles.For);
        }

        page.Line(indent + Indent);
        if (row.Cue.Length > 0)
        {
            page.Add(row.Cue, Styles.Cue).Add(Step, Styles.Quiet);
        }

        foreach ((string words, bool isHit) in Pieces(row))
        {
            page.Add(words, isHit ? Styles.Hit : Styles.Content);
        }

        page.Line(indent + Indent).Add(string.Join(" · ", new[] { MeansOf(row), row.Outlet, Quoted(row.Title), PlaceOf(row) }.OfType<string>()), Styles.Quiet);
    }

    /// <summary>Names from the outermost teller to the holder; the words of the source where nobody is known, a dash where there are none.</summary>
    public static string ChainOf(StatementRow row) =>
        row.Chain.Count > 0 ? string.Join(Step, row.Chain.Select(r => r.Name))
        : row.Holder is { } holder ? holder.Name
        : row.Source.Length > 0 ? row.Source : "—";

    /// <summary>When it was said: a day or a range; in brackets where only the day of publication is known.</summary>
    public static string DayOf(StatementRow row)
    {
        string days = (row.SaidFrom, row.SaidTo) switch
        {
            (null, null) => "day unknown",
            ({ } from, { } to) when from == to => RecordDay.Write(from),
            ({ } from, { } to) => $"{RecordDay.Write(from)} to {RecordDay.Write(to)}",
            ({ } from, null) => $"since {RecordDay.Write(from)}",
            (null, { } to) => $"until {RecordDay.Write(to)}",
        };
        return row.IsDayTold || row.SaidFrom is null ? days : $"({days})";
    }

    /// <summary>Stance, and certainty where the words tell it: <c>predicts, possible</c>.</summary>
    public static string MeansOf(StatementRow row) =>
        (row.Stance ?? "stance unknown") + (row.Certainty is null or "unstated" ? "" : ", " + row.Certainty);

    /// <summary>Document, version and the characters of the content.</summary>
    public static string PlaceOf(StatementRow row) =>
        $"{row.Document} {row.Version} {string.Join(' ', row.ContentSpans.Select(s => FormattableString.Invariant($"{s.Start}-{s.End}")))}";

    /// <summary>A headline in quotation marks; null where there is none.</summary>
    public static string? Quoted(string? title) => title is null ? null : $"“{title}”";

    /// <summary>Words cut where hits begin and end.</summary>
    internal static IEnumerable<(string Words, bool IsHit)> Pieces(StatementRow row)
    {
        var content = new CodePointText(row.Content);
        int length = row.ContentSpans.Sum(s => s.End - s.Start) + (Gap.Length * Math.Max(0, row.ContentSpans.Count - 1));

        // Hits are places in the text: they can be shown in the words only where these are the same, character by character.
        return length == content.Length ? Pieces(content, [.. HitsInWords(row).OrderBy(h => h.Start)]) : [(row.Content, false)];
    }

    private static IEnumerable<(string Words, bool IsHit)> Pieces(CodePointText content, TextSpan[] hits)
    {
        int at = 0;
        foreach (TextSpan hit in hits.Where(h => h.Start >= 0))
        {
            if (hit.Start < at)
            {
                continue;
            }

            yield return (content.Cut(new TextSpan(at, hit.Start)), false);
            yield return (content.Cut(hit), true);
            at = hit.End;
        }

        yield return (content.Cut(new TextSpan(at, content.Length)), false);
    }

    private static IEnumerable<TextSpan> HitsInWords(StatementRow row)
    {
        int before = 0;
        foreach (TextSpan span in row.ContentSpans)
        {
            foreach (TextSpan hit in row.Hits.Where(h => h.Start >= span.Start && h.End <= span.End))
            {
                yield return new TextSpan(before + hit.Start - span.Start, before + hit.End - span.Start);
            }

            before += span.End - span.Start + Gap.Length;
        }
    }
}
