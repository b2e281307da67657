using System.Globalization;
using System.IO.Compression;
using System.Text;

namespace Hearsay.Intake.Warc;

/// <summary>A captured HTTP response.</summary>
/// <param name="Status">Three digits; 0 where there is no status line.</param>
/// <param name="Header">The fields.</param>
/// <param name="Body">The payload as it was sent.</param>
internal sealed record HttpMessage(int Status, WarcHeader Header, ReadOnlyMemory<byte> Body)
{
    private const int MaxEncodings = 4;

    /// <summary>Media type in lower case, without parameters; empty where none is given.</summary>
    public string MediaType { get; } = MediaTypeOf(Header["Content-Type"]);

    /// <summary>The <c>charset</c> of the content type; null where none is given.</summary>
    public string? Charset { get; } = CharsetOf(Header["Content-Type"]);

    /// <summary>Reads a message: status line, header, empty line, body.</summary>
    public static HttpMessage Parse(ReadOnlyMemory<byte> block)
    {
        ReadOnlySpan<byte> bytes = block.Span;
        int length = WarcHeader.Measure(bytes[..Math.Min(bytes.Length, WarcFile.MaxHeaderBytes)], isArchive: false);
        if (length < 0)
        {
            return new HttpMessage(0, WarcHeader.Parse([]), default);
        }

        int lineEnd = bytes.IndexOf((byte)'\n');
        string[] line = Encoding.Latin1.GetString(bytes[..lineEnd]).Split(' ', 3, StringSplitOptions.RemoveEmptyEntries);
        int status = line.Length > 1 && line[0].StartsWith("HTTP/", StringComparison.OrdinalIgnoreCase)
            && int.TryParse(line[1].Trim(), NumberStyles.None, CultureInfo.InvariantCulture, out int code) ? code : 0;
        return new HttpMessage(status, WarcHeader.Parse(bytes[..length]), block[length..]);
    }

    /// <summary>The body as the browser would have had it, chunks joined and unpacked.</summary>
    /// <returns>Null if that has more than <see cref="ArticleLimits.MaxBytes"/>.</returns>
    /// <remarks>Encodings that are named but not there are believed undone: many archives keep the header and unpack the body.</remarks>
    public ReadOnlyMemory<byte>? Decode()
    {
        ReadOnlyMemory<byte> body = Body;
        if (Header["Transfer-Encoding"]?.Contains("chunked", StringComparison.OrdinalIgnoreCase) == true)
        {
            body = ChunkedBody.Join(body);
        }

        string[] encodings = (Header["Content-Encoding"] ?? "").Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);
        foreach (string encoding in encodings.Reverse().Take(MaxEncodings))
        {
            ReadOnlyMemory<byte>? unpacked = Unpack(body, encoding.ToLowerInvariant());
            if (unpacked is null)
            {
                return null;
            }

            body = unpacked.Value;
        }

        return body;
    }

    /// <summary>Media type of a <c>Content-Type</c> in lower case, without parameters; empty where none is given.</summary>
    public static string MediaTypeOf(string? contentType) => (contentType ?? "").Split(';')[0].Trim().ToLowerInvariant();

    /// <summary>The <c>charset</c> of a <c>Content-Type</c>; null where none is given.</summary>
    public static string? CharsetOf(string? contentType)
    {
        const string name = "charset=";
        int at = contentType?.IndexOf(name, StringComparison.OrdinalIgnoreCase) ?? -1;
        if (at < 0)
        {
            return null;
        }

        string charset = contentType![(at + name.Length)..].Split(';')[0].Trim(' ', '"', '\'');
        return charset.Length is 0 or > 40 ? null : charset;
    }

    private static ReadOnlyMemory<byte>? Unpack(ReadOnlyMemory<byte> body, string encoding) => encoding switch
    {
        "gzip" or "x-gzip" => body.Span.StartsWith(GzipHeader.Magic) ? Inflate(body, s => new GZipStream(s, CompressionMode.Decompress)) : body,
        "deflate" when IsZlib(body.Span) => Inflate(body, s => new ZLibStream(s, CompressionMode.Decompress)),
        "deflate" when !LooksLikeText(body.Span) => Inflate(body, s => new DeflateStream(s, CompressionMode.Decompress)),
        "br" when !LooksLikeText(body.Span) => Inflate(body, s => new BrotliStream(s, CompressionMode.Decompress)),
        _ => body,
    };

    // What is cut short or damaged at its end keeps what came before, as a browser shows it.
    private static ReadOnlyMemory<byte>? Inflate(ReadOnlyMemory<byte> body, Func<Stream, Stream> open)
    {
        using Stream stream = open(new MemoryStream(body.ToArray()));
        using var unpacked = new MemoryStream();
        byte[] buffer = new byte[1 << 15];
        try
        {
            for (int count; (count = stream.Read(buffer)) > 0;)
            {
                unpacked.Write(buffer, 0, count);
                if (unpacked.Length > ArticleLimits.MaxBytes)
                {
                    return null;
                }
            }
        }
        catch (Exception e) when (e is InvalidDataException or IOException or InvalidOperationException)
        {
            return unpacked.Length == 0 ? body : unpacked.ToArray();
        }

        return unpacked.ToArray();
    }

    private static bool IsZlib(ReadOnlySpan<byte> body) => body is [0x78, ..] && body.Length > 1 && ((body[0] << 8) + body[1]) % 31 == 0;

    private static bool LooksLikeText(ReadOnlySpan<byte> body)
    {
        ReadOnlySpan<byte> start = body[..Math.Min(body.Length, 64)].TrimStart(" \t\r\n\uFEFF"u8);
        return start is [(byte)'<', ..] || start.IndexOfAnyExceptInRange((byte)' ', (byte)'~') < 0;
    }
}
