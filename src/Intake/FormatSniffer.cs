using System.Buffers;
using System.IO.Compression;
using System.Text;
using Hearsay.Intake.Formats;

namespace Hearsay.Intake;

/// <summary>Finds out what a file is, by its first bytes and, where they do not tell, by its extension.</summary>
public static class FormatSniffer
{
    /// <summary>Bytes of a file that are enough to tell.</summary>
    public const int HeadBytes = 4096;

    private static readonly SearchValues<string> NinjsNames = SearchValues.Create(
        [
            "\"body_text\"", "\"body_xhtml\"", "\"bodies\"", "\"headline\"", "\"headlines\"",
            "\"versioncreated\"", "\"versionCreated\"", "\"pubstatus\"", "\"pubStatus\"",
        ],
        StringComparison.Ordinal);

    /// <summary>The format; <see cref="SourceFormat.PlainText"/> where nothing else shows.</summary>
    /// <param name="name">Name of the file, for its extension.</param>
    /// <param name="head">The first bytes, up to <see cref="HeadBytes"/>.</param>
    /// <remarks>Bytes that show a format win over the extension of another.</remarks>
    public static SourceFormat Find(string name, ReadOnlySpan<byte> head)
    {
        if (head is [0x1F, 0x8B, ..])
        {
            bool isNamedSo = name.EndsWith(".warc.gz", StringComparison.OrdinalIgnoreCase) || name.EndsWith(".wet.gz", StringComparison.OrdinalIgnoreCase);
            return isNamedSo || Unzip(head).StartsWith("WARC/"u8) ? SourceFormat.Warc : SourceFormat.PlainText;
        }

        string extension = Path.GetExtension(name).ToLowerInvariant();
        string text = ToText(head);
        return ByContent(text, extension) ?? extension switch
        {
            ".jsonl" or ".ndjson" => SourceFormat.JsonLines,
            ".html" or ".htm" or ".xhtml" => SourceFormat.Html,
            ".pdf" => SourceFormat.Pdf,
            ".eml" or ".mbox" or ".mht" or ".mhtml" => SourceFormat.Mail,
            ".json" => SourceFormat.Ninjs,
            ".rss" or ".atom" => SourceFormat.Feed,
            ".xml" => SourceFormat.UnknownXml,
            ".warc" => SourceFormat.Warc,
            _ => SourceFormat.PlainText,
        };
    }

    /// <summary>The format of what a server sent: by its bytes, else by what the server calls it, else by the address.</summary>
    /// <param name="address">Where it comes from.</param>
    /// <param name="mediaType">What the server calls it (RFC 6838), without parameters; empty where it does not say.</param>
    /// <param name="head">The first bytes, up to <see cref="HeadBytes"/>.</param>
    public static SourceFormat Find(string address, string mediaType, ReadOnlySpan<byte> head) =>
        Find(ExtensionOf(mediaType) ?? (Uri.TryCreate(address, UriKind.Absolute, out Uri? uri) ? uri.AbsolutePath : address), head);

    private static string? ExtensionOf(string mediaType) => mediaType switch
    {
        "text/html" or "application/xhtml+xml" => ".html",
        "application/rss+xml" or "application/atom+xml" or "application/rdf+xml" => ".rss",
        "application/xml" or "text/xml" => ".xml",
        "application/pdf" => ".pdf",
        "message/rfc822" or "application/mbox" or "multipart/related" => ".eml",
        "application/json" => ".json",
        "application/jsonl" or "application/x-ndjson" or "application/json-seq" => ".jsonl",
        "application/warc" => ".warc",
        "text/plain" => ".txt",
        _ => null,
    };

    private static SourceFormat? ByContent(string text, string extension) => text switch
    {
        _ when text.StartsWith("%PDF-", StringComparison.Ordinal) => SourceFormat.Pdf,
        _ when text.StartsWith("WARC/", StringComparison.Ordinal) => SourceFormat.Warc,
        ['{' or '[', ..] => Json(text, extension),
        ['<', ..] => MarkupHead.Find(text),
        _ => MailHead.IsMail(text) ? SourceFormat.Mail : null,
    };

    private static SourceFormat? Json(string text, string extension)
    {
        ReadOnlySpan<char> line = text.AsSpan(0, text.AsSpan().IndexOfAny('\n', '\r') is >= 0 and int end ? end : text.Length);
        bool isRow = line is ['{', ..] && HasName(line, "\"text\"");
        return extension is ".jsonl" or ".ndjson" || isRow ? SourceFormat.JsonLines
            : text.AsSpan().ContainsAny(NinjsNames) ? SourceFormat.Ninjs
            : null;
    }

    // A value may be the same word: ninjs has "type": "text".
    private static bool HasName(ReadOnlySpan<char> line, string name)
    {
        for (int at; (at = line.IndexOf(name, StringComparison.Ordinal)) >= 0;)
        {
            line = line[(at + name.Length)..].TrimStart();
            if (line is [':', ..])
            {
                return true;
            }
        }

        return false;
    }

    // Latin-1 keeps every byte a character: marks are ASCII, and a cut sequence does no harm.
    private static string ToText(ReadOnlySpan<byte> head) => (head switch
    {
        [0xFF, 0xFE, ..] => Encoding.Unicode.GetString(head[2..]),
        [0xFE, 0xFF, ..] => Encoding.BigEndianUnicode.GetString(head[2..]),
        [0xEF, 0xBB, 0xBF, ..] => Encoding.Latin1.GetString(head[3..]),
        _ => Encoding.Latin1.GetString(head),
    }).TrimStart(' ', '\t', '\r', '\n');

    private static ReadOnlySpan<byte> Unzip(ReadOnlySpan<byte> head)
    {
        byte[] start = new byte["WARC/".Length];
        try
        {
            using var stream = new GZipStream(new MemoryStream(head.ToArray()), CompressionMode.Decompress);
            int count = stream.ReadAtLeast(start, start.Length, throwOnEndOfStream: false);
            return start.AsSpan(0, count);
        }
        catch (InvalidDataException)
        {
            return [];
        }
    }
}
