using System.Text.Json;
using Hearsay.Meaning.Agreements;
using Hearsay.Meaning.Deadlines;
using Hearsay.Meaning.Disputes;
using NodaTime;
using NodaTime.Text;

namespace Hearsay.Desk.Formats;

/// <summary>Writes what statements amount to: deadlines, agreements, disputes.</summary>
internal static class MattersJson
{
    /// <summary>Writes the three lists into an open object.</summary>
    public static void Write(SpanJson to, ReadArticle read)
    {
        WriteList(to, "deadlines"u8, read.Deadlines, WriteDeadline);
        WriteList(to, "agreements"u8, read.Agreements, WriteAgreement);
        WriteList(to, "disputes"u8, read.Disputes, WriteDispute);
    }

    private static void WriteList<T>(SpanJson to, ReadOnlySpan<byte> name, IReadOnlyList<T> items, Action<SpanJson, T> write)
    {
        to.Json.WriteStartArray(name);
        foreach (T item in items)
        {
            to.Json.WriteStartObject();
            write(to, item);
            to.Json.WriteEndObject();
        }

        to.Json.WriteEndArray();
    }

    private static void WriteDeadline(SpanJson to, Deadline deadline)
    {
        Utf8JsonWriter json = to.Json;
        json.WriteString("setter"u8, deadline.Setter?.Name);
        to.Write("bound"u8, deadline.Bound.Select(b => b.Name));
        json.WriteString("act"u8, deadline.Act);
        if (deadline.Due is { } due)
        {
            json.WriteStartObject("due"u8);
            WriteDay(json, "earliest"u8, due.Earliest);
            WriteDay(json, "latest"u8, due.Latest);
            to.WriteInside(due.Span);
            json.WriteEndObject();
        }
        else
        {
            json.WriteNull("due"u8);
        }

        json.WriteString("condition"u8, deadline.Condition);
        json.WriteString("status"u8, Words.Of(deadline.Status));
        json.WriteString("teller"u8, deadline.Teller?.Name);
        to.Write("evidence"u8, deadline.Evidence);
    }

    private static void WriteAgreement(SpanJson to, Agreement agreement)
    {
        Utf8JsonWriter json = to.Json;
        json.WriteString("place"u8, agreement.Place?.Name);
        to.Write("parties"u8, agreement.Parties.Select(p => p.Name));
        json.WriteString("terms"u8, agreement.Terms);
        if (agreement.Quantity is { } quantity)
        {
            json.WriteStartObject("quantity"u8);
            WriteNumber(json, "value"u8, quantity.Value);
            json.WriteString("relation"u8, quantity.Relation);
            json.WriteString("unit"u8, quantity.Unit);
            WriteNumber(json, "least"u8, quantity.Least);
            WriteNumber(json, "most"u8, quantity.Most);
            to.WriteInside(quantity.Span);
            json.WriteEndObject();
        }
        else
        {
            json.WriteNull("quantity"u8);
        }

        to.Write("evidence"u8, agreement.Evidence);
    }

    private static void WriteDispute(SpanJson to, Dispute dispute)
    {
        to.Write("statements"u8, [dispute.First, dispute.Second]);
        to.Json.WriteString("relation"u8, Words.Of(dispute.Relation));
        to.Json.WriteString("on"u8, dispute.On);
        to.Write("evidence"u8, dispute.Evidence);
    }

    private static void WriteDay(Utf8JsonWriter json, ReadOnlySpan<byte> name, LocalDate? day) =>
        json.WriteString(name, day is { } known ? LocalDatePattern.Iso.Format(known) : null);

    private static void WriteNumber(Utf8JsonWriter json, ReadOnlySpan<byte> name, decimal? value)
    {
        if (value is { } number)
        {
            json.WriteNumber(name, number);
        }
        else
        {
            json.WriteNull(name);
        }
    }
}
