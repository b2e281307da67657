using System.Buffers;
using System.Text.Json;
using Hearsay.Desk.Formats;
using Hearsay.Ledger;

namespace Hearsay.Desk.Records;

/// <summary>Writes answers of the record as JSON of schema <c>hearsay.record/1</c> (<c>docs/record-commands.md</c>).</summary>
/// <remarks>What is not known is null, and its property is there all the same. Offsets are code points.</remarks>
public static partial class RecordJson
{
    /// <summary>Name and version of the schema.</summary>
    public const string Schema = "hearsay.record/1";

    /// <summary>One document: the schema's name, then whatever the answer holds, then a line end.</summary>
    /// <param name="isIndented">On many lines for people, or on one for JSON Lines.</param>
    /// <param name="body">Writes properties.</param>
    public static ReadOnlyMemory<byte> Document(bool isIndented, Action<Utf8JsonWriter> body)
    {
        ArgumentNullException.ThrowIfNull(body);
        var bytes = new ArrayBufferWriter<byte>();
        using (var json = new Utf8JsonWriter(bytes, ReadingJson.OptionsOf(isIndented)))
        {
            json.WriteStartObject();
            json.WriteString("schema"u8, Schema);
            body(json);
            json.WriteEndObject();
        }

        bytes.Write("\n"u8);
        return bytes.WrittenMemory;
    }

    /// <summary>A property that is a list of objects.</summary>
    public static void WriteArray<T>(this Utf8JsonWriter json, string name, IEnumerable<T> items, Action<Utf8JsonWriter, T> write)
    {
        ArgumentNullException.ThrowIfNull(json);
        ArgumentNullException.ThrowIfNull(items);
        ArgumentNullException.ThrowIfNull(write);
        json.WriteStartArray(name);
        foreach (T item in items)
        {
            json.WriteStartObject();
            write(json, item);
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    /// <summary>A property that is one object.</summary>
    public static void WriteObject<T>(this Utf8JsonWriter json, string name, T item, Action<Utf8JsonWriter, T> write)
    {
        ArgumentNullException.ThrowIfNull(json);
        ArgumentNullException.ThrowIfNull(write);
        json.WriteStartObject(name);
        write(json, item);
        json.WriteEndObject();
    }

    /// <summary>Properties of an actor.</summary>
    public static void Actor(Utf8JsonWriter json, ActorRow actor)
    {
        ArgumentNullException.ThrowIfNull(json);
        ArgumentNullException.ThrowIfNull(actor);
        json.WriteString("id"u8, actor.Id.ToString());
        json.WriteString("name"u8, actor.Name);
        json.WriteString("kind"u8, actor.Kind);
        WriteStrings(json, "descriptions", actor.Descriptions);
        WriteStrings(json, "aliases", actor.Aliases);
        json.WriteNumber("documents"u8, actor.Documents);
        json.WriteNumber("statements"u8, actor.Statements);
        WriteDay(json, "firstSaid", actor.FirstSaid);
        WriteDay(json, "lastSaid", actor.LastSaid);
    }

    /// <summary>Properties of a decision.</summary>
    public static void Judgement(Utf8JsonWriter json, Judgement judgement)
    {
        ArgumentNullException.ThrowIfNull(json);
        ArgumentNullException.ThrowIfNull(judgement);
        json.WriteString("subject"u8, judgement.Subject);
        json.WriteString("verb"u8, judgement.Verb);
        json.WritePropertyName("value"u8);
        if (judgement.Value is null)
        {
            json.WriteNullValue();
        }
        else
        {
            json.WriteRawValue(judgement.Value);
        }

        json.WriteString("who"u8, judgement.Who);
        WriteMoment(json, "at", judgement.At);
        json.WriteString("why"u8, judgement.Why);
    }

    /// <summary>Properties of an observation.</summary>
    public static void Observation(Utf8JsonWriter json, ObservationRow row)
    {
        ArgumentNullException.ThrowIfNull(json);
        ArgumentNullException.ThrowIfNull(row);
        ObservationRecord seen = row.Observation;
        json.WriteString("id"u8, row.Id.ToString());
        json.WriteString("key"u8, seen.Key);
        json.WriteString("about"u8, seen.About);
        json.WriteString("answer"u8, seen.Answer);
        WriteDay(json, "from", seen.From);
        WriteDay(json, "to", seen.To);
        WriteDay(json, "seen", seen.Seen);
        json.WriteString("by"u8, seen.By);
        json.WriteString("basis"u8, seen.Basis);
        json.WriteString("note"u8, seen.Note);
        json.WriteString("recordedBy"u8, row.RecordedBy);
        WriteMoment(json, "recordedAt", row.RecordedAt);
    }

    /// <summary>A property that is a moment, or null.</summary>
    public static void WriteMoment(this Utf8JsonWriter json, string name, DateTimeOffset? moment)
    {
        ArgumentNullException.ThrowIfNull(json);
        json.WriteString(name, moment is { } at ? RecordDay.Write(at) : null);
    }

    private static void WriteDay(Utf8JsonWriter json, string name, DateOnly? day) =>
        json.WriteString(name, day is { } known ? RecordDay.Write(known) : null);

    private static void WriteStrings(Utf8JsonWriter json, string name, IReadOnlyList<string> values)
    {
        json.WriteStartArray(name);
        foreach (string value in values)
        {
            json.WriteStringValue(value);
        }

        json.WriteEndArray();
    }

    private static void WriteSpans(Utf8JsonWriter json, string name, IReadOnlyList<TextSpan> spans) =>
        json.WriteArray(name, spans, static (json, span) =>
        {
            json.WriteNumber("start"u8, span.Start);
            json.WriteNumber("end"u8, span.End);
        });
}
