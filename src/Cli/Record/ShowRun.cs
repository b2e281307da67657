using Hearsay.Desk.Records;
using Hearsay.Ledger;

namespace Hearsay.Cli.Record;

/// <summary>One run of <c>hearsay show</c>.</summary>
internal sealed class ShowRun(Shell shell, ILedger ledger, DateTimeOffset? asOf, bool isJson)
{
    /// <summary>Shows whatever an id names.</summary>
    /// <param name="id">Letter and number.</param>
    /// <param name="version">Which text of a document; null for the document with its newest.</param>
    /// <param name="hasText">Whether a document's text is wanted.</param>
    /// <param name="original">Where a document's bytes shall go; null for nowhere.</param>
    public int Run(string id, int? version, bool hasText, string? original)
    {
        if (StatementId.TryParse(id, out StatementId statement))
        {
            return ledger.Show(statement, asOf) is { } view ? Statement(view) : Nothing(id, "statement");
        }

        if (VersionId.TryParse(id, out VersionId text))
        {
            return ledger.Version(text, asOf) is { } row ? Version(row, hasText, original) : Nothing(id, "text");
        }

        if (DocumentId.TryParse(id, out DocumentId document))
        {
            if (version is { } number)
            {
                return ledger.Versions(document, asOf).FirstOrDefault(v => v.Number == number) is { } old
                    ? Version(old, hasText, original)
                    : Nothing(FormattableString.Invariant($"{number} of {id}"), "version");
            }

            return ledger.Document(document, asOf) is { } row ? Document(row, hasText, original) : Nothing(id, "document");
        }

        if (ActorId.TryParse(id, out ActorId actor))
        {
            return ledger.Actor(actor, asOf) is { } row ? Actor(row) : Nothing(id, "actor");
        }

        return ledger.Observations(null, asOf).FirstOrDefault(o => string.Equals(o.Id.ToString(), id, StringComparison.OrdinalIgnoreCase)) is { } seen
            ? Observation(seen)
            : Nothing(id, "observation");
    }

    private int Statement(StatementView view)
    {
        if (isJson)
        {
            return Json(json => json.WriteObject("statement", view, RecordJson.Statement));
        }

        var page = new RecordPage(shell);
        StatementPage.Write(page, view);
        page.Send();
        return ExitCode.Done;
    }

    private int Document(DocumentRow row, bool hasText, string? original)
    {
        if (original is not null)
        {
            WriteOriginal(row.Version, original);
        }

        // The record gives the last first, a reader wants them as they stand.
        StatementRow[] statements = [.. ledger.Said(new StatementQuery { Document = row.Id, AsOf = asOf, Limit = StatementQuery.MaxLimit })
            .OrderBy(s => s.ContentSpans.Count > 0 ? s.ContentSpans[0].Start : 0).ThenBy(s => s.Id.Value)];
        IReadOnlyList<VersionRow> versions = ledger.Versions(row.Id, asOf);
        string? text = hasText ? ledger.Text(row.Version) : null;
        if (isJson)
        {
            return Json(json =>
            {
                json.WriteStartObject("document");
                RecordJson.Document(json, row);
                json.WriteString("text", text);
                json.WriteEndObject();
                json.WriteArray("texts", versions, RecordJson.Version);
                json.WriteArray("statements", statements, RecordJson.Statement);
            });
        }

        var page = new RecordPage(shell);
        DocumentPage.Write(page, row, versions, statements, text);
        page.Send();
        return ExitCode.Done;
    }

    private int Version(VersionRow row, bool hasText, string? original)
    {
        if (original is not null)
        {
            WriteOriginal(row.Id, original);
        }

        IReadOnlyList<StatementRow> statements = ledger.Statements(row.Id, asOf);
        string? text = hasText ? ledger.Text(row.Id) : null;
        if (isJson)
        {
            return Json(json =>
            {
                json.WriteStartObject("version");
                RecordJson.Version(json, row);
                json.WriteString("text", text);
                json.WriteEndObject();
                json.WriteArray("statements", statements, RecordJson.Statement);
            });
        }

        var page = new RecordPage(shell);
        VersionPage.Write(page, row, statements, text);
        page.Send();
        return ExitCode.Done;
    }

    private int Actor(ActorRow row)
    {
        WhoCommand.Write(shell, ledger, [row], asOf, isJson);
        return ExitCode.Done;
    }

    private int Observation(ObservationRow row)
    {
        if (isJson)
        {
            return Json(json => json.WriteObject("observation", row, RecordJson.Observation));
        }

        var page = new RecordPage(shell);
        ObservationBlock.Write(page, row);
        page.Line(4).Add($"recorded by {row.RecordedBy}, {RecordDay.Write(row.RecordedAt)}", Styles.Quiet);
        page.Send();
        return ExitCode.Done;
    }

    private void WriteOriginal(VersionId version, string path)
    {
        if (File.Exists(path) || Directory.Exists(path))
        {
            throw new IOException($"{path}: is there already. Name a new file.");
        }

        (byte[] bytes, _) = ledger.Original(version) ?? throw new InvalidDataException($"{version}: its bytes lack. Run {App.Name} doctor.");
        Read.WholeFile.Write(path, bytes);
    }

    private int Json(Action<System.Text.Json.Utf8JsonWriter> body)
    {
        shell.Output.Write(RecordJson.Document(isIndented: true, json =>
        {
            json.WriteMoment("asOf", asOf);
            body(json);
        }).Span);
        return ExitCode.Done;
    }

    private int Nothing(string id, string thing) => App.Fail(
        shell,
        asOf is null ? $"There is no {thing} {id} in this project." : $"There was no {thing} {id} in this project then.");
}
