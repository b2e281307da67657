using System.Buffers;
using System.Text.Encodings.Web;
using System.Text.Json;
using Hearsay.Intake;
using Hearsay.Meaning.Stances;
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
        var spans = new SpanJson(json, read.Article.Text, map);
        json.WriteStartObject();
        json.WriteString("schema"u8, Schema);
        json.WriteString("model"u8, read.Reading.Model);
        WriteDocument(json, read.Article, map);
        json.WriteStartArray("actors"u8);
        foreach (Actor actor in read.Reading.Actors)
        {
            WriteActor(spans, actor);
        }

        json.WriteEndArray();
        json.WriteStartArray("statements"u8);
        foreach (Statement statement in read.Reading.Statements)
        {
            WriteStatement(spans, statement, read.Reasons.GetValueOrDefault(statement.Id, []));
        }

        json.WriteEndArray();
        MattersJson.Write(spans, read);
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

    private static void WriteActor(SpanJson to, Actor actor)
    {
        Utf8JsonWriter json = to.Json;
        json.WriteStartObject();
        json.WriteString("id"u8, actor.Id);
        json.WriteString("name"u8, actor.Name);
        json.WriteString("kind"u8, Words.Of(actor.Kind));
        json.WriteString("description"u8, actor.Description);
        json.WriteString("reason"u8, actor.Reason);
        to.Write("aliases"u8, actor.Aliases);
        to.Write("mentions"u8, actor.Mentions);
        json.WriteEndObject();
    }

    private static void WriteStatement(SpanJson to, Statement statement, IReadOnlyList<StanceReason> reasons)
    {
        Utf8JsonWriter json = to.Json;
        json.WriteStartObject();
        json.WriteString("id"u8, statement.Id);
        json.WriteStartObject("source"u8);
        to.Write("spans"u8, statement.Source);
        json.WriteString("actor"u8, statement.Actor);
        json.WriteString("sourcing"u8, Words.Of(statement.Sourcing));
        json.WriteEndObject();
        json.WriteStartObject("cue"u8);
        to.Write("spans"u8, statement.Cue);
        json.WriteEndObject();
        json.WriteStartObject("content"u8);
        to.Write("spans"u8, statement.Content);
        json.WriteEndObject();
        json.WriteString("mode"u8, Words.Of(statement.Mode));
        json.WriteNumber("confidence"u8, Math.Round(statement.Confidence, ConfidenceDecimals));
        json.WriteString("stance"u8, Words.Of(statement.Stance));
        json.WriteString("certainty"u8, Words.Of(statement.Certainty));
        WriteReasons(to, reasons);
        json.WriteString("within"u8, statement.Within);
        to.Write("chain"u8, statement.Chain);
        json.WriteEndObject();
    }

    private static void WriteReasons(SpanJson to, IReadOnlyList<StanceReason> reasons)
    {
        to.Json.WriteStartArray("reasons"u8);
        foreach (StanceReason reason in reasons)
        {
            to.Json.WriteStartObject();
            to.WriteInside(reason.Words);
            to.Json.WriteString("tells"u8, reason.Tells);
            to.Json.WriteString("pattern"u8, reason.Pattern);
            to.Json.WriteString("origin"u8, reason.Origin);
            to.Json.WriteEndObject();
        }

        to.Json.WriteEndArray();
    }
}
