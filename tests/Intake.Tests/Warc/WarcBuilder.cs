using System.Globalization;
using System.IO.Compression;
using System.Text;

namespace Hearsay.Intake.Tests.Warc;

/// <summary>Makes archives, sound and otherwise, out of invented pages.</summary>
internal static class WarcBuilder
{
    /// <summary>A record; <paramref name="length"/> is what it says of itself.</summary>
    public static byte[] Record(string type, string uri, byte[] block, long? length = null, string contentType = "application/http; msgtype=response") =>
    [
        .. Encoding.UTF8.GetBytes(string.Create(
            CultureInfo.InvariantCulture,
            $"WARC/1.0\r\nWARC-Type: {type}\r\nWARC-Target-URI: {uri}\r\nWARC-Date: 2026-02-10T08:30:00Z\r\nContent-Type: {contentType}\r\nContent-Length: {length ?? block.Length}\r\n\r\n")),
        .. block,
        .. "\r\n\r\n"u8,
    ];

    /// <summary>A response.</summary>
    public static byte[] Http(string header, byte[] body) => [.. Encoding.Latin1.GetBytes($"HTTP/1.1 {header}\r\n\r\n"), .. body];

    /// <summary>A page that came well.</summary>
    public static byte[] Page(int number, int bytes = 300) => Record(
        "response",
        string.Create(CultureInfo.InvariantCulture, $"https://ferry.example/{number}"),
        Http("200 OK\r\nContent-Type: text/html; charset=utf-8", Html(number, bytes)));

    public static byte[] Html(int number, int bytes) => Encoding.UTF8.GetBytes(string.Create(
        CultureInfo.InvariantCulture,
        $"<html><body><p>Ferry {number} will sail, harbour master Ida Lund said.</p><p>{Noise(number, bytes)}</p></body></html>"));

    public static byte[] Gzip(params byte[] bytes)
    {
        using var packed = new MemoryStream();
        using (var gzip = new GZipStream(packed, CompressionLevel.Fastest, leaveOpen: true))
        {
            gzip.Write(bytes);
        }

        return packed.ToArray();
    }

    public static byte[] Join(params IEnumerable<byte[]> parts) => [.. parts.SelectMany(p => p)];

    private static string Noise(int seed, int length)
    {
        var random = new Random(seed);
        return new string([.. Enumerable.Range(0, length).Select(_ => (char)random.Next('a', 'z'))]);
    }
}
