using System.Buffers;
using System.Globalization;
using System.Text.Json;
using Hearsay.Intake;
using Hearsay.Language;
using Hearsay.Reading;

namespace Hearsay.Desk.Formats;

/// <summary>Writes a reading as a W3C Web Annotation page, in JSON-LD (<c>docs/formats.md</c>).</summary>
public static class ReadingAnnotations
{
    /// <summary>Media type of the format.</summary>
    public const string MediaType = "application/ld+json; profile=\"http://www.w3.org/ns/anno.jsonld\"";

    // UTF-16 units of text before and after a quote; enough to tell repeats apart.
    private const int ContextLength = 32;

    /// <summary>Writes one annotation page, without a line end.</summary>
    /// <param name="read">The article and its reading.</param>
    /// <param name="indented">On many lines for people, or on one for <c>.jsonl</c>.</param>
    /// <param name="to">Receives UTF-8.</param>
    public static void Write(ReadArticle read, bool indented, IBufferWriter<byte> to)
    {
        ArgumentNullException.ThrowIfNull(read);
        using var json = new Utf8JsonWriter(to, ReadingJson.OptionsOf(indented));
        var map = new CodePointMap(read.Article.Text);
        string target = AddressOf(read.Article);
        json.WriteStartObject();
        json.WriteString("@context"u8, "http://www.w3.org/ns/anno.jsonld");
        json.WriteString("id"u8, "#page");
        json.WriteString("type"u8, "AnnotationPage");
        json.WriteNumber("startIndex"u8, 0);
        json.WriteStartArray("items"u8);
        foreach (Statement statement in read.Reading.Statements)
        {
            WriteRole(json, statement, "source", statement.Source, read.Article.Text, target, map);
            WriteRole(json, statement, "cue", statement.Cue, read.Article.Text, target, map);
            WriteRole(json, statement, "content", statement.Content, read.Article.Text, target, map);
            WriteLink(json, statement, read.Reading.Actors);
        }

        foreach (Actor actor in read.Reading.Actors)
        {
            WriteMentions(json, actor, read.Article.Text, target, map);
        }

        json.WriteEndArray();
        json.WriteEndObject();
    }

    // RFC 6920 names the very bytes that were read, where no address is known.
    private static string AddressOf(Article article) => article.Facts.Url is { } url
        && Uri.IsWellFormedUriString(url, UriKind.Absolute)
        ? url
        : "ni:///sha-256;" + System.Buffers.Text.Base64Url.EncodeToString(Convert.FromHexString(article.Sha256));

    private static string IdOf(Statement statement, string role, int index) =>
        string.Create(CultureInfo.InvariantCulture, $"#{statement.Id}-{role}-{index + 1}");

    private static void WriteRole(
        Utf8JsonWriter json, Statement statement, string role, IReadOnlyList<Span> spans, string text, string target, CodePointMap map)
    {
        for (int i = 0; i < spans.Count; i++)
        {
            json.WriteStartObject();
            json.WriteString("id"u8, IdOf(statement, role, i));
            json.WriteString("type"u8, "Annotation");
            json.WriteString("motivation"u8, "classifying");
            json.WriteStartObject("body"u8);
            WriteText(json, "classifying", role);
            json.WriteEndObject();
            json.WriteStartObject("target"u8);
            WriteTarget(json, spans[i], text, target, map);
            json.WriteEndObject();
            json.WriteEndObject();
        }
    }

    // One annotation an actor, whose targets are its mentions.
    private static void WriteMentions(Utf8JsonWriter json, Actor actor, string text, string target, CodePointMap map)
    {
        if (actor.Mentions.Count == 0)
        {
            return;
        }

        json.WriteStartObject();
        json.WriteString("id"u8, "#" + actor.Id);
        json.WriteString("type"u8, "Annotation");
        json.WriteString("motivation"u8, "identifying");
        json.WriteStartArray("body"u8);
        json.WriteStartObject();
        WriteText(json, "identifying", actor.Name);
        json.WriteEndObject();
        WriteTag(json, "kind", Words.Of(actor.Kind));
        WriteTag(json, "description", actor.Description);
        WriteTag(json, "reason", actor.Reason);
        json.WriteEndArray();
        json.WriteStartArray("target"u8);
        foreach (Span mention in actor.Mentions)
        {
            json.WriteStartObject();
            WriteTarget(json, mention, text, target, map);
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteEndObject();
    }

    private static void WriteTarget(Utf8JsonWriter json, Span span, string text, string target, CodePointMap map)
    {
        json.WriteString("source"u8, target);
        json.WriteStartArray("selector"u8);
        json.WriteStartObject();
        json.WriteString("type"u8, "TextPositionSelector");
        json.WriteNumber("start"u8, map[span.Start]);
        json.WriteNumber("end"u8, map[span.End]);
        json.WriteEndObject();
        json.WriteStartObject();
        json.WriteString("type"u8, "TextQuoteSelector");
        json.WriteString("exact"u8, span.In(text));
        json.WriteString("prefix"u8, Before(text, span.Start));
        json.WriteString("suffix"u8, After(text, span.End));
        json.WriteEndObject();
        json.WriteEndArray();
    }

    private static void WriteLink(Utf8JsonWriter json, Statement statement, IReadOnlyList<Actor> actors)
    {
        json.WriteStartObject();
        json.WriteString("id"u8, "#" + statement.Id);
        json.WriteString("type"u8, "Annotation");
        json.WriteString("motivation"u8, "linking");
        json.WriteStartArray("body"u8);
        WriteTag(json, "mode", Words.Of(statement.Mode));
        WriteTag(json, "confidence", statement.Confidence.ToString("0.###", CultureInfo.InvariantCulture));
        WriteTag(json, "sourcing", Words.Of(statement.Sourcing));
        WriteTag(json, "stance", Words.Of(statement.Stance));
        WriteTag(json, "certainty", Words.Of(statement.Certainty));
        WriteTag(json, "holder", actors.FirstOrDefault(a => a.Id == statement.Actor)?.Name);
        if (statement.Within is not null)
        {
            json.WriteStartObject();
            json.WriteString("type"u8, "SpecificResource");
            json.WriteString("purpose"u8, "linking");
            json.WriteString("source"u8, "#" + statement.Within);
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteStartArray("target"u8);
        WriteIds(json, statement, "source", statement.Source.Count);
        WriteIds(json, statement, "cue", statement.Cue.Count);
        WriteIds(json, statement, "content", statement.Content.Count);
        json.WriteEndArray();
        json.WriteEndObject();
    }

    private static void WriteIds(Utf8JsonWriter json, Statement statement, string role, int count)
    {
        for (int i = 0; i < count; i++)
        {
            json.WriteStringValue(IdOf(statement, role, i));
        }
    }

    private static void WriteTag(Utf8JsonWriter json, string name, string? value)
    {
        if (value is not null)
        {
            json.WriteStartObject();
            WriteText(json, "tagging", $"{name}:{value}");
            json.WriteEndObject();
        }
    }

    private static void WriteText(Utf8JsonWriter json, string purpose, string value)
    {
        json.WriteString("type"u8, "TextualBody");
        json.WriteString("purpose"u8, purpose);
        json.WriteString("value"u8, value);
    }

    private static ReadOnlySpan<char> Before(string text, int end)
    {
        int start = Math.Max(0, end - ContextLength);
        start += start > 0 && char.IsLowSurrogate(text[start]) ? 1 : 0;
        return text.AsSpan(start, end - start);
    }

    private static ReadOnlySpan<char> After(string text, int start)
    {
        int end = Math.Min(text.Length, start + ContextLength);
        end -= end < text.Length && char.IsLowSurrogate(text[end]) ? 1 : 0;
        return text.AsSpan(start, end - start);
    }
}
