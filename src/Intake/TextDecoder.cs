using System.Buffers.Binary;
using System.Text;
using System.Text.Unicode;

namespace Hearsay.Intake;

/// <summary>Turns the bytes of an article into text: UTF-8, UTF-16 by its mark, Windows-1252 as a last guess.</summary>
public static class TextDecoder
{
    private const string Convert = "Save it as UTF-8.";
    private const string GiveText = "Give a plain text file.";

    // More control characters than this share are no prose: a broken or binary file.
    private const double MaxControlShare = 0.02;

    /// <summary>Decodes a whole file.</summary>
    /// <param name="bytes">The file.</param>
    /// <param name="text">The text; null when refused. May be empty.</param>
    /// <param name="problem">Why the bytes are refused; null when they are text.</param>
    /// <returns>Whether the bytes are text.</returns>
    public static bool TryDecode(ReadOnlySpan<byte> bytes, out DecodedText? text, out Problem? problem)
    {
        text = null;
        problem = FileKinds.Recognise(bytes);
        if (problem is not null)
        {
            return false;
        }

        (text, problem) = bytes switch
        {
            [0xFF, 0xFE, 0, 0, ..] or [0, 0, 0xFE, 0xFF, ..] => Refuse("is UTF-32, which is not read", Convert),
            [0xFF, 0xFE, ..] => Utf16(bytes[2..], TextEncoding.Utf16LittleEndian),
            [0xFE, 0xFF, ..] => Utf16(bytes[2..], TextEncoding.Utf16BigEndian),
            [0xEF, 0xBB, 0xBF, ..] => Utf8Text(bytes[3..]),
            _ => Utf8Text(bytes),
        };
        problem ??= FindControls(text!.Text);
        text = problem is null ? text : null;
        return problem is null;
    }

    private static (DecodedText?, Problem?) Utf8Text(ReadOnlySpan<byte> bytes)
    {
        int nul = bytes.IndexOf((byte)0);
        if (nul >= 0)
        {
            return LooksLikeUtf16(bytes)
                ? Refuse("looks like UTF-16 without its byte order mark", Convert)
                : Refuse($"holds a NUL byte (at byte {nul}), so it is no text", GiveText);
        }

        return Utf8.IsValid(bytes)
            ? (new DecodedText(Encoding.UTF8.GetString(bytes), TextEncoding.Utf8), null)
            : NotUtf8(bytes);
    }

    private static (DecodedText?, Problem?) NotUtf8(ReadOnlySpan<byte> bytes)
    {
        int first = -1, bad = 0, sequences = 0;
        for (int at = 0; at < bytes.Length;)
        {
            bool good = Rune.DecodeFromUtf8(bytes[at..], out _, out int used) == System.Buffers.OperationStatus.Done;
            sequences += good && used > 1 ? 1 : 0;
            bad += good ? 0 : 1;
            first = !good && first < 0 ? at : first;
            at += used;
        }

        // Sound sequences hardly arise by chance in Windows-1252: more of them than faults is damaged UTF-8.
        return sequences < bad && Windows1252.Decode(bytes) is { } text
            ? (new DecodedText(text, TextEncoding.Windows1252), null)
            : Refuse($"is not valid UTF-8 (first fault at byte {first}) nor any other text that is known here", Convert);
    }

    private static (DecodedText?, Problem?) Utf16(ReadOnlySpan<byte> bytes, TextEncoding encoding)
    {
        if (bytes.Length % 2 != 0)
        {
            return Refuse("is UTF-16 with half a character at its end", Convert);
        }

        char[] chars = new char[bytes.Length / 2];
        for (int i = 0; i < chars.Length; i++)
        {
            chars[i] = (char)(encoding == TextEncoding.Utf16LittleEndian
                ? BinaryPrimitives.ReadUInt16LittleEndian(bytes[(2 * i)..])
                : BinaryPrimitives.ReadUInt16BigEndian(bytes[(2 * i)..]));
        }

        int fault = Surrogates.IndexOfLone(chars);
        return fault < 0
            ? (new DecodedText(new string(chars), encoding), null)
            : Refuse($"is not valid UTF-16 (half a surrogate pair at byte {2 + (2 * fault)})", Convert);
    }

    private static Problem? FindControls(string text)
    {
        int count = 0;
        foreach (char c in text)
        {
            if (c == '\0')
            {
                return new Problem("holds a NUL character, so it is no text", GiveText);
            }

            count += c is < ' ' and not ('\t' or '\n' or '\r' or '\f') or '\u007f' ? 1 : 0;
        }

        return count > text.Length * MaxControlShare
            ? new Problem($"is mostly no text ({count} control characters in {text.Length})", GiveText)
            : null;
    }

    private static bool LooksLikeUtf16(ReadOnlySpan<byte> bytes)
    {
        ReadOnlySpan<byte> head = bytes[..Math.Min(bytes.Length, 512)];
        int even = 0, odd = 0;
        for (int i = 0; i < head.Length; i++)
        {
            even += i % 2 == 0 && head[i] == 0 ? 1 : 0;
            odd += i % 2 != 0 && head[i] == 0 ? 1 : 0;
        }

        return Math.Max(even, odd) > head.Length / 4 && Math.Min(even, odd) <= head.Length / 64;
    }

    private static (DecodedText?, Problem?) Refuse(string reason, string advice) => (null, new Problem(reason, advice));
}
