using System.Text.Json;
using Hearsay.Ledger;

namespace Hearsay.Desk.Records;

/// <content>Documents and the state of a project.</content>
public static partial class RecordJson
{
    /// <summary>Properties of a document.</summary>
    public static void Document(Utf8JsonWriter json, DocumentRow row)
    {
        ArgumentNullException.ThrowIfNull(json);
        ArgumentNullException.ThrowIfNull(row);
        json.WriteString("id"u8, row.Id.ToString());
        json.WriteString("version"u8, row.Version.ToString());
        json.WriteNumber("versions"u8, row.Versions);
        json.WriteNumber("captures"u8, row.Captures);
        json.WriteString("title"u8, row.Title);
        json.WriteString("published"u8, row.Published);
        json.WriteString("outlet"u8, row.Outlet);
        json.WriteString("author"u8, row.Author);
        json.WriteString("url"u8, row.Url);
        json.WriteString("language"u8, row.Language);
        json.WriteString("where"u8, row.Where);
        json.WriteMoment("capturedAt", row.CapturedAt);
        json.WriteString("sha256"u8, row.Sha256);
        json.WriteNumber("length"u8, row.Length);
        json.WriteString("model"u8, row.Model);
        json.WriteNumber("statements"u8, row.Statements);
        json.WriteString("snippet"u8, row.Snippet);
        WriteSpans(json, "hits", row.Hits);
    }

    /// <summary>Properties of one text of a document.</summary>
    public static void Version(Utf8JsonWriter json, VersionRow row)
    {
        ArgumentNullException.ThrowIfNull(json);
        ArgumentNullException.ThrowIfNull(row);
        json.WriteString("id"u8, row.Id.ToString());
        json.WriteString("document"u8, row.Document.ToString());
        json.WriteNumber("number"u8, row.Number);
        json.WriteString("title"u8, row.Title);
        json.WriteString("published"u8, row.Published);
        json.WriteString("outlet"u8, row.Outlet);
        json.WriteString("author"u8, row.Author);
        json.WriteString("url"u8, row.Url);
        json.WriteString("language"u8, row.Language);
        json.WriteString("where"u8, row.Where);
        json.WriteMoment("capturedAt", row.CapturedAt);
        json.WriteMoment("recordedAt", row.RecordedAt);
        json.WriteMoment("replacedAt", row.ReplacedAt);
        json.WriteString("sha256"u8, row.Sha256);
        json.WriteNumber("length"u8, row.Length);
        json.WriteString("model"u8, row.Model);
        json.WriteNumber("statements"u8, row.Statements);
    }

    /// <summary>Properties of the state of a project.</summary>
    public static void Diagnosis(Utf8JsonWriter json, Diagnosis diagnosis)
    {
        ArgumentNullException.ThrowIfNull(json);
        ArgumentNullException.ThrowIfNull(diagnosis);
        ProjectFacts facts = diagnosis.Facts;
        json.WriteString("database"u8, facts.Database);
        json.WriteString("schemaVersion"u8, facts.SchemaVersion);
        json.WriteMoment("createdAt", facts.CreatedAt);
        json.WriteStartObject("counts"u8);
        foreach ((string table, long rows) in facts.Counts)
        {
            json.WriteNumber(table, rows);
        }

        json.WriteEndObject();
        if (facts.SizeBytes is { } size)
        {
            json.WriteNumber("sizeBytes"u8, size);
        }
        else
        {
            json.WriteNull("sizeBytes"u8);
        }

        json.WriteArray("readBy", facts.Models, static (json, model) =>
        {
            json.WriteString("model"u8, model.Model.Length > 0 ? model.Model : null);
            json.WriteNumber("documents"u8, model.Documents);
        });
        json.WriteString("checked"u8, diagnosis.IsFull ? "all"u8 : "sampled"u8);
        WriteStrings(json, "problems", diagnosis.Problems);
    }
}
