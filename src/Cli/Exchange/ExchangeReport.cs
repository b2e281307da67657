using System.Globalization;
using Hearsay.Cli.Record;
using Hearsay.Desk.Exchange;
using Hearsay.Desk.Records;

namespace Hearsay.Cli.Exchange;

/// <summary>Says what was written or taken in.</summary>
internal static class ExchangeReport
{
    /// <summary>Rows of each table, and how many files there are.</summary>
    public static void Write(Shell shell, string folder, ExportManifest manifest, bool isJson)
    {
        if (isJson)
        {
            shell.Output.Write(RecordJson.Document(isIndented: true, json =>
            {
                json.WriteString("folder", folder);
                json.WriteString("format", ExportFormats.NameOf(manifest.Format));
                json.WriteArray("tables", manifest.Tables, static (json, table) =>
                {
                    json.WriteString("name", table.Table.Name);
                    json.WriteNumber("rows", table.Rows);
                });
            }).Span);
            return;
        }

        var page = new RecordPage(shell);
        foreach (ExportedTable table in manifest.Tables)
        {
            page.Line().Add(table.Rows.ToString("N0", CultureInfo.InvariantCulture).PadLeft(12) + "  ").Add(table.Table.Name, Styles.Quiet);
        }

        page.Line().Add($"{folder}: {Count.Of(manifest.Tables.Count, "table")}, {Count.Of(manifest.Tables.Sum(t => t.Rows), "row")}", Styles.Strong);
        page.Send();
    }
}
