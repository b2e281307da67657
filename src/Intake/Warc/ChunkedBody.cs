using System.Buffers.Text;

namespace Hearsay.Intake.Warc;

/// <summary>A body sent in chunks (RFC 9112, section 7.1).</summary>
internal static class ChunkedBody
{
    /// <summary>The chunks joined, as far as they are sound; the body itself if it does not begin with a chunk.</summary>
    public static ReadOnlyMemory<byte> Join(ReadOnlyMemory<byte> body)
    {
        using var joined = new MemoryStream();
        int at = 0;
        while (TryMeasure(body.Span[at..], out int lineBytes, out int chunkBytes))
        {
            at += lineBytes;
            int count = Math.Min(chunkBytes, body.Length - at);
            joined.Write(body.Span.Slice(at, count));
            at += count;
            if (count == 0)
            {
                return joined.ToArray();
            }

            at += body.Span[at..].StartsWith("\r\n"u8) ? 2 : body.Span[at..].StartsWith("\n"u8) ? 1 : 0;
        }

        return joined.Length == 0 ? body : joined.ToArray();
    }

    private static bool TryMeasure(ReadOnlySpan<byte> bytes, out int lineBytes, out int chunkBytes)
    {
        chunkBytes = 0;
        lineBytes = bytes[..Math.Min(bytes.Length, 256)].IndexOf((byte)'\n') + 1;
        if (lineBytes == 0 || !Utf8Parser.TryParse(bytes[..lineBytes], out int size, out int digits, 'X') || size < 0)
        {
            return false;
        }

        chunkBytes = size;
        return bytes[digits..lineBytes].TrimStart(" \t"u8) is [(byte)';', ..] or [(byte)'\r', ..] or [(byte)'\n', ..];
    }
}
