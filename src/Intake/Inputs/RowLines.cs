namespace Hearsay.Intake.Inputs;

/// <summary>Splits a stream into lines without ever holding more than one and a buffer.</summary>
internal static class RowLines
{
    private const int BufferBytes = 1 << 16;

    /// <summary>Lines in order, blank ones left out; those over the limit come without bytes.</summary>
    /// <param name="stream">Read to its end; not closed.</param>
    /// <param name="head">Bytes that were taken from the stream before.</param>
    /// <param name="maxBytes">Size over which a line's bytes are dropped.</param>
    /// <exception cref="IOException">The stream fails.</exception>
    public static IEnumerable<RowLine> Read(Stream stream, ReadOnlyMemory<byte> head, int maxBytes)
    {
        byte[] buffer = new byte[BufferBytes];
        using var line = new MemoryStream();
        long number = 1, sizeBytes = 0;
        ReadOnlyMemory<byte> rest = head;
        bool isEnd = false;
        while (!isEnd)
        {
            if (rest.IsEmpty)
            {
                int count = stream.Read(buffer);
                isEnd = count == 0;
                rest = buffer.AsMemory(0, count);
            }

            int end = rest.Span.IndexOf((byte)'\n');
            ReadOnlyMemory<byte> part = end < 0 ? rest : rest[..end];
            rest = end < 0 ? default : rest[(end + 1)..];
            sizeBytes += part.Length;
            if (sizeBytes <= maxBytes)
            {
                line.Write(part.Span);
            }

            if (end < 0 && !isEnd)
            {
                continue;
            }

            bool isTooLong = sizeBytes > maxBytes;
            byte[] bytes = isTooLong ? [] : WithoutMark(line.ToArray(), number);
            if (isTooLong || !IsBlank(bytes))
            {
                yield return new RowLine(number, bytes, sizeBytes);
            }

            line.SetLength(0);
            sizeBytes = 0;
            number++;
        }
    }

    private static byte[] WithoutMark(byte[] line, long number) =>
        number == 1 && line is [0xEF, 0xBB, 0xBF, ..] ? line[3..] : line;

    private static bool IsBlank(ReadOnlySpan<byte> line) => line.IndexOfAnyExcept(" \t\r"u8) < 0;
}
