using System.Text.Json;
using Hearsay.Ledger;

namespace Hearsay.Desk.Records;

/// <content>Statements.</content>
public static partial class RecordJson
{
    private const int ConfidenceDecimals = 3;

    /// <summary>Properties of a statement.</summary>
    public static void Statement(Utf8JsonWriter json, StatementRow row)
    {
        ArgumentNullException.ThrowIfNull(json);
        ArgumentNullException.ThrowIfNull(row);
        json.WriteString("id"u8, row.Id.ToString());
        json.WriteString("document"u8, row.Document.ToString());
        json.WriteString("version"u8, row.Version.ToString());
        json.WriteNumber("versionNumber"u8, row.VersionNumber);
        json.WriteString("title"u8, row.Title);
        json.WriteString("outlet"u8, row.Outlet);
        json.WriteString("published"u8, row.Published);
        if (row.Holder is null)
        {
            json.WriteNull("holder"u8);
        }
        else
        {
            json.WriteObject("holder", row.Holder, Rung);
        }

        json.WriteArray("chain", row.Chain, Rung);
        json.WriteString("within"u8, row.Within?.ToString());
        WriteWords(json, "source", row.Source, row.SourceSpans);
        WriteWords(json, "cue", row.Cue, row.CueSpans);
        WriteWords(json, "content", row.Content, row.ContentSpans);
        json.WriteString("mode"u8, row.Mode);
        json.WriteString("stance"u8, row.Stance);
        json.WriteString("certainty"u8, row.Certainty);
        json.WriteString("sourcing"u8, row.Sourcing);
        if (row.Confidence is { } confidence)
        {
            json.WriteNumber("confidence"u8, Math.Round(confidence, ConfidenceDecimals));
        }
        else
        {
            json.WriteNull("confidence"u8);
        }

        json.WriteStartObject("said"u8);
        WriteDay(json, "from", row.SaidFrom);
        WriteDay(json, "to", row.SaidTo);
        json.WriteBoolean("isTold"u8, row.IsDayTold);
        json.WriteEndObject();
        json.WriteString("state"u8, RecordWords.Of(row.State));
        json.WriteString("model"u8, row.Model);
        WriteSpans(json, "hits", row.Hits);
    }

    /// <summary>Properties of a statement with its surroundings.</summary>
    public static void Statement(Utf8JsonWriter json, StatementView view)
    {
        ArgumentNullException.ThrowIfNull(json);
        ArgumentNullException.ThrowIfNull(view);
        Statement(json, view.Row);
        json.WriteStartObject("passage"u8);
        json.WriteNumber("start"u8, view.Passage.Start);
        json.WriteNumber("end"u8, view.Passage.End);
        json.WriteString("text"u8, new CodePointText(view.Text).Cut(view.Passage));
        json.WriteEndObject();
        json.WriteArray("inner", view.Inner, Statement);
        json.WriteArray("answers", view.Answers, static (json, answer) =>
        {
            json.WriteString("relation"u8, answer.Relation);
            json.WriteObject("statement", answer.Other, Statement);
        });
        json.WriteStartObject("provenance"u8);
        json.WriteString("where"u8, view.Where);
        json.WriteString("url"u8, view.Url);
        json.WriteString("sha256"u8, view.Sha256);
        json.WriteMoment("capturedAt", view.CapturedAt);
        json.WriteEndObject();
        json.WriteArray("history", view.History, Judgement);
        json.WriteArray("earlier", view.Replaced, Statement);
    }

    private static void Rung(Utf8JsonWriter json, RungRow rung)
    {
        json.WriteString("actor"u8, rung.Actor.ToString());
        json.WriteString("name"u8, rung.Name);
    }

    private static void WriteWords(Utf8JsonWriter json, string name, string words, IReadOnlyList<TextSpan> spans)
    {
        json.WriteStartObject(name);
        json.WriteString("text"u8, words);
        WriteSpans(json, "spans", spans);
        json.WriteEndObject();
    }
}
