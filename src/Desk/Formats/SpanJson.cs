using System.Text.Json;
using Hearsay.Language;

namespace Hearsay.Desk.Formats;

/// <summary>Writes spans of one text into JSON: offsets in code points, and the words.</summary>
internal sealed class SpanJson(Utf8JsonWriter json, string text, CodePointMap map)
{
    /// <summary>Whatever else is written.</summary>
    public Utf8JsonWriter Json => json;

    /// <summary>A property that is one span.</summary>
    public void Write(ReadOnlySpan<byte> name, Span span)
    {
        json.WriteStartObject(name);
        WriteInside(span);
        json.WriteEndObject();
    }

    /// <summary>A property that is a list of spans.</summary>
    public void Write(ReadOnlySpan<byte> name, IReadOnlyList<Span> spans)
    {
        json.WriteStartArray(name);
        foreach (Span span in spans)
        {
            json.WriteStartObject();
            WriteInside(span);
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    /// <summary>The properties <c>start</c>, <c>end</c> and <c>text</c> of an object that is open.</summary>
    public void WriteInside(Span span)
    {
        json.WriteNumber("start"u8, map[span.Start]);
        json.WriteNumber("end"u8, map[span.End]);
        json.WriteString("text"u8, span.In(text));
    }

    /// <summary>A property that is a list of words.</summary>
    public void Write(ReadOnlySpan<byte> name, IEnumerable<string> values)
    {
        json.WriteStartArray(name);
        foreach (string value in values)
        {
            json.WriteStringValue(value);
        }

        json.WriteEndArray();
    }
}
