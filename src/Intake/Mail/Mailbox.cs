namespace Hearsay.Intake.Mail;

/// <summary>Splits a mailbox (mbox, RFC 4155) into its messages, holding no more than one.</summary>
internal static class Mailbox
{
    private const int BufferBytes = 1 << 16;

    /// <summary>Messages in order; a file that does not open with <c>From </c> is one message.</summary>
    /// <exception cref="IOException">The stream fails.</exception>
    public static IEnumerable<MailBytes> Split(Stream stream, ReadOnlyMemory<byte> head)
    {
        using var message = new MemoryStream();
        byte[] buffer = new byte[BufferBytes];
        ReadOnlyMemory<byte> rest = head;
        var line = new List<byte>();
        bool isMailbox = false, isFirst = true, isAfterBlank = true, isEnd = false, isInLine = false;
        long sizeBytes = 0;
        while (!isEnd)
        {
            if (rest.IsEmpty)
            {
                int count = stream.Read(buffer);
                isEnd = count == 0;
                rest = buffer.AsMemory(0, count);
            }

            int end = rest.Span.IndexOf((byte)'\n');
            ReadOnlyMemory<byte> part = end < 0 ? rest : rest[..(end + 1)];
            rest = rest[part.Length..];
            bool isWhole = end >= 0 || isEnd;

            // Only the start of a line can be a postmark; the rest of a long one need not be held twice.
            if (!isInLine)
            {
                line.AddRange(part.Span);
                if (!isWhole && line.Count < BufferBytes)
                {
                    continue;
                }

                ReadOnlySpan<byte> start = System.Runtime.InteropServices.CollectionsMarshal.AsSpan(line);
                if (isAfterBlank && start.StartsWith("From "u8))
                {
                    if (!isFirst)
                    {
                        yield return Finish(message, sizeBytes, isMailbox);
                        (sizeBytes, _) = (0, message.Seek(0, SeekOrigin.Begin));
                        message.SetLength(0);
                    }

                    (isMailbox, isFirst, isAfterBlank) = (true, false, false);
                    line.Clear();
                    isInLine = !isWhole;
                    continue;
                }

                isFirst &= start.IsEmpty;
                isAfterBlank = isMailbox && start is [(byte)'\n'] or [(byte)'\r', (byte)'\n'];
                Write(message, start, ref sizeBytes);
                line.Clear();
            }
            else
            {
                Write(message, part.Span, ref sizeBytes);
            }

            isInLine = !isWhole;
        }

        yield return Finish(message, sizeBytes, isMailbox);
    }

    private static void Write(MemoryStream message, ReadOnlySpan<byte> bytes, ref long sizeBytes)
    {
        sizeBytes += bytes.Length;
        if (sizeBytes <= ArticleLimits.MaxBytes)
        {
            message.Write(bytes);
        }
    }

    private static MailBytes Finish(MemoryStream message, long sizeBytes, bool isMailbox) =>
        new(sizeBytes > ArticleLimits.MaxBytes ? [] : message.ToArray(), sizeBytes, isMailbox);
}
