using System.Buffers;
using System.Text.Encodings.Web;
using System.Text.Json;
using Hearsay.Intake;
using Hearsay.Language;
using Hearsay.Reading;

namespace Hearsay.Desk.Formats;

/// <summary>Writes a reading as JSON of schema <c>hearsay.reading/1</c> (<c>docs/formats.md</c>).</summary>
public static class ReadingJson
{
    /// <summary>Name and version of the schema.</summary>
    public const string Schema = "hearsay.reading/1";

    private const int ConfidenceDecimals = 3;

    /// <summary>Writes one object, without a line end.</summary>
    /// <param name="read">The article and its reading.</param>
    /// <param name="indented">On many lines for people, or on one for <c>.jsonl</c>.</param>
    /// <param name="to">Receives UTF-8.</param>
    public static void Write(ReadArticle read, bool indented, IBufferWriter<byte> to)
    {
        ArgumentNullException.ThrowIfNull(read);
        using var json = new Utf8JsonWriter(to, OptionsOf(indented));
        var map = new CodePointMap(read.Article.Text);
        json.WriteStartObject();
        json.WriteString("schema"u8, Schema);
        json.WriteString("model"u8, read.Reading.Model);
        WriteDocument(json, read.Article, map);
        json.WriteStartArray("actors"u8);
        foreach (Actor actor in read.Reading.Actors)
        {
            WriteActor(json, actor, map);
        }

        json.WriteEndArray();
        json.WriteStartArray("statements"u8);
        foreach (Statement statement in read.Reading.Statements)
        {
            WriteStatement(json, statement, read.Article.Text, map);
        }

        json.WriteEndArray();
        WriteEmptyArray(json, "deadlines"u8);
        WriteEmptyArray(json, "agreements"u8);
        WriteEmptyArray(json, "disputes"u8);
        json.WriteEndObject();
    }

    /// <summary>How all JSON of this program looks: letters as they are, line feeds, two spaces.</summary>
    internal static JsonWriterOptions OptionsOf(bool indented) => new()
    {
        Indented = indented,
        NewLine = "\n",
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    private static void WriteDocument(Utf8JsonWriter json, Article article, CodePointMap map)
    {
        json.WriteStartObject("document"u8);
        json.WriteString("id"u8, article.Id);
        json.WriteString("title"u8, article.Facts.Title);
        json.WriteString("published"u8, article.Facts.Published);
        json.WriteString("outlet"u8, article.Facts.Outlet);
        json.WriteString("url"u8, article.Facts.Url);
        json.WriteString("language"u8, article.Language);
        json.WriteNumber("length"u8, map.Length);
        json.WriteString("sha256"u8, article.Sha256);
        json.WriteEndObject();
    }

    private static void WriteActor(Utf8JsonWriter json, Actor actor, CodePointMap map)
    {
        json.WriteStartObject();
        json.WriteString("id"u8, actor.Id);
        json.WriteString("name"u8, actor.Name);
        json.WriteString("kind"u8, Words.Of(actor.Kind));
        json.WriteString("description"u8, actor.Description);
        WriteStrings(json, "aliases"u8, actor.Aliases);
        json.WriteStartArray("mentions"u8);
        foreach (Span mention in actor.Mentions)
        {
            json.WriteStartObject();
            WriteOffsets(json, mention, map);
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteEndObject();
    }

    private static void WriteStatement(Utf8JsonWriter json, Statement statement, string text, CodePointMap map)
    {
        json.WriteStartObject();
        json.WriteString("id"u8, statement.Id);
        json.WriteStartObject("source"u8);
        WriteSpans(json, statement.Source, text, map);
        json.WriteString("actor"u8, statement.Actor);
        json.WriteString("sourcing"u8, Words.Of(statement.Sourcing));
        json.WriteEndObject();
        json.WriteStartObject("cue"u8);
        WriteSpans(json, statement.Cue, text, map);
        json.WriteEndObject();
        json.WriteStartObject("content"u8);
        WriteSpans(json, statement.Content, text, map);
        json.WriteEndObject();
        json.WriteString("mode"u8, Words.Of(statement.Mode));
        json.WriteNumber("confidence"u8, Math.Round(statement.Confidence, ConfidenceDecimals));
        json.WriteString("stance"u8, Words.Of(statement.Stance));
        json.WriteString("certainty"u8, Words.Of(statement.Certainty));
        json.WriteString("within"u8, statement.Within);
        WriteStrings(json, "chain"u8, statement.Chain);
        json.WriteEndObject();
    }

    private static void WriteSpans(Utf8JsonWriter json, IReadOnlyList<Span> spans, string text, CodePointMap map)
    {
        json.WriteStartArray("spans"u8);
        foreach (Span span in spans)
        {
            json.WriteStartObject();
            WriteOffsets(json, span, map);
            json.WriteString("text"u8, span.In(text));
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    private static void WriteOffsets(Utf8JsonWriter json, Span span, CodePointMap map)
    {
        json.WriteNumber("start"u8, map[span.Start]);
        json.WriteNumber("end"u8, map[span.End]);
    }

    private static void WriteStrings(Utf8JsonWriter json, ReadOnlySpan<byte> name, IReadOnlyList<string> values)
    {
        json.WriteStartArray(name);
        foreach (string value in values)
        {
            json.WriteStringValue(value);
        }

        json.WriteEndArray();
    }

    private static void WriteEmptyArray(Utf8JsonWriter json, ReadOnlySpan<byte> name)
    {
        json.WriteStartArray(name);
        json.WriteEndArray();
    }
}
