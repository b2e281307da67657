using System.Globalization;
using Hearsay.Intake.Formats;
using Hearsay.Intake.Html;
using Hearsay.Intake.Inputs;

namespace Hearsay.Intake.Warc;

/// <summary>The articles of a web archive: pages and plain texts that came with status 200, and texts taken out before (WET).</summary>
/// <remarks>Everything else is passed over and counted. Damaged places come as inputs that are rejected, named by their offset.</remarks>
public static class WarcArticles
{
    private const int Ok = 200;

    /// <summary>Opens an archive; a fault of the file is one rejected input.</summary>
    /// <param name="path">The file, packed or not.</param>
    /// <param name="fromOffset">Where to begin: 0, or the offset in the name (<c>@offset</c>) of an input read before, which comes again.</param>
    /// <param name="tally">Counts what is found.</param>
    public static IEnumerable<ArticleInput> Open(string path, long fromOffset, WarcTally tally)
    {
        ArgumentNullException.ThrowIfNull(path);
        ArgumentNullException.ThrowIfNull(tally);
        return ManyFile.Open(path, (stem, stream) => Read(path, stem, stream, head: default, fromOffset, tally));
    }

    /// <summary>Streams the articles of an open archive.</summary>
    /// <param name="where">Name for messages.</param>
    /// <param name="stem">Articles are called <c>stem-offset</c>.</param>
    /// <param name="stream">Read to its end; not closed.</param>
    /// <param name="head">Bytes that were taken from the stream before.</param>
    /// <param name="fromOffset">Where to begin.</param>
    /// <param name="tally">Counts what is found.</param>
    public static IEnumerable<ArticleInput> Read(
        string where, string stem, Stream stream, ReadOnlyMemory<byte> head, long fromOffset, WarcTally tally)
    {
        ArgumentNullException.ThrowIfNull(tally);
        foreach (WarcEntry entry in WarcFile.Read(stream, head, fromOffset))
        {
            string place = $"{where}@{entry.Position}";
            if (entry.Record is not { } record)
            {
                tally.Damaged++;
                yield return new RejectedInput(place, entry.Problem!);
                continue;
            }

            tally.Records++;
            tally.Mended += record.IsMended ? 1 : 0;
            if (ToInput(place, $"{stem}-{entry.Position}", record) is { } input)
            {
                tally.Articles++;
                yield return input;
            }
        }

        if (fromOffset == 0 && tally is { Articles: 0, Damaged: 0 })
        {
            yield return new RejectedInput(where, new Problem(
                string.Create(CultureInfo.InvariantCulture, $"is a web archive without any page ({tally.Records:N0} records of other kinds)"),
                "Give the archive of the pages (.warc) or of their texts (.wet)."));
        }
    }

    private static PartInput? ToInput(string place, string id, WarcRecord record)
    {
        switch (record.Type)
        {
            case "response" when record.ContentType?.StartsWith("application/http", StringComparison.OrdinalIgnoreCase) != false:
                var message = HttpMessage.Parse(record.Block);
                return message.Status == Ok && !message.Body.IsEmpty && KindOf(message.MediaType) is { } kind && !IsRobots(record)
                    ? new PartInput(place, (where, options) => TakeMessage(where, id, record, message, kind, options))
                    : null;
            case "resource" or "conversion":
                string mediaType = HttpMessage.MediaTypeOf(record.ContentType);
                return !record.Block.IsEmpty && KindOf(mediaType) is { } form && !IsRobots(record)
                    ? new PartInput(place, (where, options) => Take(where, id, record, record.Block, mediaType, HttpMessage.CharsetOf(record.ContentType), form, options))
                    : null;
            default:
                return null;
        }
    }

    private static SourceFormat? KindOf(string mediaType) => mediaType switch
    {
        "text/html" or "application/xhtml+xml" => SourceFormat.Html,
        "text/plain" => SourceFormat.PlainText,
        _ => null,
    };

    private static bool IsRobots(WarcRecord record) =>
        record.TargetUri?.EndsWith("/robots.txt", StringComparison.OrdinalIgnoreCase) == true;

    private static IntakeResult TakeMessage(
        string where, string id, WarcRecord record, HttpMessage message, SourceFormat format, IntakeOptions options) =>
        message.Decode() is { } body
            ? Take(where, id, record, body, message.MediaType, message.Charset, format, options)
            : IntakeResult.Reject(where, new Problem(
                string.Create(CultureInfo.InvariantCulture, $"has over {ArticleLimits.MaxBytes:N0} bytes when unpacked (ArticleLimits.MaxBytes)"),
                "It is passed over."));

    private static IntakeResult Take(
        string where,
        string id,
        WarcRecord record,
        ReadOnlyMemory<byte> body,
        string mediaType,
        string? charset,
        SourceFormat format,
        IntakeOptions options)
    {
        (SourceText? source, Problem? problem) = format == SourceFormat.Html
            ? HtmlReader.Read(body.Span, charset)
            : SourceReader.PlainText(body.Span, charset);
        if (problem is not null)
        {
            return IntakeResult.Reject(where, problem);
        }

        // The archive knows where the page came from; what the page says of itself may be anything.
        ArticleFacts facts = new ArticleFacts(null, null, null, record.TargetUri).Or(source!.Facts);
        return ArticleIntake.FromText(where, id, source with { Facts = facts }, new OriginalDocument(body, mediaType, record.CapturedAt), options);
    }
}
