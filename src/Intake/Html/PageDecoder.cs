using System.Buffers;
using System.Text;
using System.Text.Unicode;

namespace Hearsay.Intake.Html;

/// <summary>Turns the bytes of a page into characters, as leniently as a browser does.</summary>
internal static class PageDecoder
{
    private const int HeadBytes = 4096;
    private const int Windows1252Page = 1252;

    private static readonly SearchValues<char> ValueEnds = SearchValues.Create(" \"'/>;\r\n");

    /// <summary>Decodes by byte order mark, by <paramref name="charset"/>, by the page's own word, else as UTF-8 or Windows-1252.</summary>
    /// <param name="bytes">The page.</param>
    /// <param name="charset">What a mail or a server said of it; null for nothing.</param>
    /// <remarks>Broken sequences become U+FFFD: one bad byte in a comment must not cost the article.</remarks>
    public static (DecodedText? Text, Problem? Problem) Decode(ReadOnlySpan<byte> bytes, string? charset)
    {
        switch (bytes)
        {
            case [0xFF, 0xFE, ..]:
                return (new DecodedText(Encoding.Unicode.GetString(bytes[2..]), TextEncoding.Utf16LittleEndian), null);
            case [0xFE, 0xFF, ..]:
                return (new DecodedText(Encoding.BigEndianUnicode.GetString(bytes[2..]), TextEncoding.Utf16BigEndian), null);
            case [0xEF, 0xBB, 0xBF, ..]:
                return (new DecodedText(Encoding.UTF8.GetString(bytes[3..]), TextEncoding.Utf8), null);
        }

        if ((FileKinds.Recognise(bytes) ?? Nul(bytes)) is { } problem)
        {
            return (null, problem);
        }

        if (Utf8.IsValid(bytes))
        {
            // Whatever the page claims: other encodings do not look like UTF-8 by chance. ASCII reads the same in all of them.
            return (new DecodedText(Encoding.UTF8.GetString(bytes), TextEncoding.Utf8), null);
        }

        return (DecodeAs(charset ?? Declared(bytes), bytes), null);
    }

    private static DecodedText DecodeAs(string? charset, ReadOnlySpan<byte> bytes)
    {
        // The framework's code pages know neither UTF-8 nor Latin-1, which on the web means Windows-1252.
        Encoding? encoding = charset is null ? null : CodePagesEncodingProvider.Instance.GetEncoding(charset);
        if (encoding is { CodePage: not Windows1252Page })
        {
            return new DecodedText(encoding.GetString(bytes), TextEncoding.Declared);
        }

        bool isUtf8 = charset?.StartsWith("utf", StringComparison.OrdinalIgnoreCase) == true;
        return !isUtf8 && Windows1252.Decode(bytes) is { } text
            ? new DecodedText(text, TextEncoding.Windows1252)
            : new DecodedText(Encoding.UTF8.GetString(bytes), TextEncoding.Utf8);
    }

    private static string? Declared(ReadOnlySpan<byte> bytes)
    {
        string head = Encoding.Latin1.GetString(bytes[..Math.Min(bytes.Length, HeadBytes)]);
        int at = head.IndexOf("charset=", StringComparison.OrdinalIgnoreCase);
        if (at < 0)
        {
            return null;
        }

        ReadOnlySpan<char> value = head.AsSpan(at + "charset=".Length).TrimStart(" \"'");
        int length = value.IndexOfAny(ValueEnds);
        return length > 0 ? value[..length].ToString() : null;
    }

    private static Problem? Nul(ReadOnlySpan<byte> bytes) => bytes.IndexOf((byte)0) is >= 0 and int at
        ? new Problem($"holds a NUL byte (at byte {at}), so it is no page", "Save the page again as HTML.")
        : null;
}
