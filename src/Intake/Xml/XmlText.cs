using System.Buffers;
using System.Net;
using System.Text;
using System.Text.Unicode;

namespace Hearsay.Intake.Xml;

/// <summary>Turns bytes into XML that a strict parser takes: characters that XML forbids, bare ampersands and HTML's entities are mended.</summary>
internal static class XmlText
{
    private const int DeclarationBytes = 256;
    private const int MaxEntityLength = 32;

    private static readonly SearchValues<char> Special = SearchValues.Create("&<");

    /// <summary>Decodes by byte order mark, by <paramref name="charset"/>, by the declaration, else as UTF-8 or Windows-1252.</summary>
    /// <param name="bytes">A document.</param>
    /// <param name="charset">What a server said of it; null for nothing.</param>
    /// <param name="encoding">How the bytes were read.</param>
    /// <returns>The text, without byte order mark and what stands before the first markup.</returns>
    public static string Decode(ReadOnlySpan<byte> bytes, string? charset, out TextEncoding encoding)
    {
        encoding = TextEncoding.Utf8;
        string text;
        if (bytes is [0xFF, 0xFE, ..] || bytes is [(byte)'<', 0, ..])
        {
            encoding = TextEncoding.Utf16LittleEndian;
            text = Encoding.Unicode.GetString(bytes);
        }
        else if (bytes is [0xFE, 0xFF, ..] or [0, (byte)'<', ..])
        {
            encoding = TextEncoding.Utf16BigEndian;
            text = Encoding.BigEndianUnicode.GetString(bytes);
        }
        else if (Utf8.IsValid(bytes))
        {
            text = Encoding.UTF8.GetString(bytes);
        }
        else
        {
            text = DecodeAs(charset ?? Declared(bytes), bytes, out encoding);
        }

        int start = text.IndexOf('<', StringComparison.Ordinal);
        return start < 0 ? "" : text[start..];
    }

    /// <summary>Mends what a strict parser would stop at.</summary>
    public static string Mend(string xml)
    {
        var mended = new StringBuilder(xml.Length);
        int at = 0;
        while (at < xml.Length)
        {
            int next = xml.AsSpan(at).IndexOfAny(Special);
            int end = next < 0 ? xml.Length : at + next;
            AppendLegal(mended, xml.AsSpan(at, end - at));
            at = end;
            if (at == xml.Length)
            {
                break;
            }

            at += xml[at] == '&' ? AppendEntity(mended, xml, at) : AppendMarkup(mended, xml, at);
        }

        return mended.ToString();
    }

    // Text inside CDATA is not markup and stays; comments go.
    private static int AppendMarkup(StringBuilder mended, string xml, int at)
    {
        ReadOnlySpan<char> rest = xml.AsSpan(at);
        bool isComment = rest.StartsWith("<!--", StringComparison.Ordinal);
        string? end = isComment ? "-->" : rest.StartsWith("<![CDATA[", StringComparison.Ordinal) ? "]]>" : null;
        if (end is null)
        {
            bool isTag = rest.Length > 1 && (char.IsLetter(rest[1]) || rest[1] is '/' or '!' or '?' or '_' or ':');
            mended.Append(isTag ? "<" : "&lt;");
            return 1;
        }

        int close = rest[1..].IndexOf(end, StringComparison.Ordinal);
        int length = close < 0 ? rest.Length : 1 + close + end.Length;
        if (!isComment)
        {
            AppendLegal(mended, rest[..length]);
        }

        return length;
    }

    private static int AppendEntity(StringBuilder mended, string xml, int at)
    {
        ReadOnlySpan<char> rest = xml.AsSpan(at, Math.Min(MaxEntityLength, xml.Length - at));
        int end = rest.IndexOf(';');
        ReadOnlySpan<char> name = end > 1 ? rest[1..end] : default;
        if (name is "amp" or "lt" or "gt" or "quot" or "apos")
        {
            mended.Append(rest[..(end + 1)]);
            return end + 1;
        }

        string entity = name.IsEmpty ? "" : rest[..(end + 1)].ToString();
        string value = WebUtility.HtmlDecode(entity);
        if (entity.Length == 0 || value == entity)
        {
            mended.Append("&amp;");
            return 1;
        }

        foreach (char c in value)
        {
            _ = c switch
            {
                '<' => mended.Append("&lt;"),
                '&' => mended.Append("&amp;"),
                _ when IsLegal(c) || char.IsSurrogate(c) => mended.Append(c),
                _ => mended,
            };
        }

        return end + 1;
    }

    private static void AppendLegal(StringBuilder mended, ReadOnlySpan<char> text)
    {
        int from = 0;
        for (int i = 0; i < text.Length; i++)
        {
            bool isPair = char.IsHighSurrogate(text[i]) && i + 1 < text.Length && char.IsLowSurrogate(text[i + 1]);
            if (isPair)
            {
                i++;
            }
            else if (!IsLegal(text[i]))
            {
                mended.Append(text[from..i]);
                from = i + 1;
            }
        }

        mended.Append(text[from..]);
    }

    private static bool IsLegal(char c) => c is '\t' or '\n' or '\r' or (>= ' ' and < '\uD800') or (>= '\uE000' and < '\uFFFE');

    private static string DecodeAs(string? charset, ReadOnlySpan<byte> bytes, out TextEncoding encoding)
    {
        Encoding? declared = charset is null ? null : CodePagesEncodingProvider.Instance.GetEncoding(charset);
        if (declared is { CodePage: not 1252 })
        {
            encoding = TextEncoding.Declared;
            return declared.GetString(bytes);
        }

        string? text = charset?.StartsWith("utf", StringComparison.OrdinalIgnoreCase) == true ? null : Windows1252.Decode(bytes);
        encoding = text is null ? TextEncoding.Utf8 : TextEncoding.Windows1252;
        return text ?? Encoding.UTF8.GetString(bytes);
    }

    private static string? Declared(ReadOnlySpan<byte> bytes)
    {
        string head = Encoding.Latin1.GetString(bytes[..Math.Min(bytes.Length, DeclarationBytes)]);
        int at = head.IndexOf("encoding=", StringComparison.OrdinalIgnoreCase);
        string[] parts = at < 0 ? [] : head[at..].Split('"', '\'');
        return parts.Length > 2 && parts[1].Length is > 0 and < 40 ? parts[1] : null;
    }
}
