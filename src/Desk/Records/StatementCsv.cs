using System.Globalization;
using CsvHelper;
using CsvHelper.Configuration;
using Hearsay.Ledger;

namespace Hearsay.Desk.Records;

/// <summary>Statements as a flat table for spreadsheets: words, names and outlet in every row (<c>docs/record-commands.md</c>).</summary>
/// <remarks>What is not known is empty. A cell that a spreadsheet would take for a formula gets an apostrophe in front.</remarks>
public sealed class StatementCsv : IDisposable
{
    private const string Step = " › ";

    private static readonly string[] Header =
    [
        "id", "said_from", "said_to", "is_day_told", "holder_id", "holder", "chain", "stance", "certainty", "sourcing", "mode", "state",
        "confidence", "source", "cue", "content", "within", "document", "version", "outlet", "title", "published", "start", "end", "model",
    ];

    private readonly CsvWriter csv;

    /// <summary>Writes the head of the table.</summary>
    /// <param name="to">Receives the table; is flushed, not closed.</param>
    public StatementCsv(TextWriter to)
    {
        csv = new CsvWriter(to, new CsvConfiguration(CultureInfo.InvariantCulture) { NewLine = "\n", InjectionOptions = InjectionOptions.Escape }, leaveOpen: true);
        foreach (string name in Header)
        {
            csv.WriteField(name);
        }

        csv.NextRecord();
    }

    /// <summary>Writes one row.</summary>
    public void Write(StatementRow row)
    {
        ArgumentNullException.ThrowIfNull(row);
        string?[] cells =
        [
            row.Id.ToString(), Day(row.SaidFrom), Day(row.SaidTo), row.IsDayTold ? "yes" : "no", row.Holder?.Actor.ToString(), row.Holder?.Name,
            string.Join(Step, row.Chain.Select(r => r.Name)), row.Stance, row.Certainty, row.Sourcing, row.Mode, RecordWords.Of(row.State),
            row.Confidence?.ToString("0.###", CultureInfo.InvariantCulture), row.Source, row.Cue, row.Content, row.Within?.ToString(),
            row.Document.ToString(), row.Version.ToString(), row.Outlet, row.Title, row.Published,
            Number(row.ContentSpans.Count > 0 ? row.ContentSpans[0].Start : null),
            Number(row.ContentSpans.Count > 0 ? row.ContentSpans[^1].End : null), row.Model,
        ];
        foreach (string? cell in cells)
        {
            csv.WriteField(cell);
        }

        csv.NextRecord();
    }

    /// <summary>Hands on what is still held.</summary>
    public void Dispose() => csv.Dispose();

    private static string? Day(DateOnly? day) => day is { } known ? RecordDay.Write(known) : null;

    private static string? Number(int? number) => number?.ToString(CultureInfo.InvariantCulture);
}
