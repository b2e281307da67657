namespace Hearsay.Intake.Inputs;

/// <summary>Tells from the first bytes of standard input whether rows follow or one text.</summary>
internal static class StreamHead
{
    private const int MaxBytes = 4096;

    /// <summary>Takes bytes from the stream until they decide, at most a few thousand.</summary>
    /// <returns>Everything taken; fewer bytes at the end of the stream, or if it fails (the next read fails again).</returns>
    public static byte[] Read(Stream stream)
    {
        byte[] head = new byte[MaxBytes];
        int length = 0;
        while (length < MaxBytes && Start(head.AsSpan(0, length)).Length < 2)
        {
            int count = stream.Read(head, length, MaxBytes - length);
            if (count == 0)
            {
                break;
            }

            length += count;
        }

        return head[..length];
    }

    /// <summary>Whether an object opens: a brace, then a quotation mark, a closing brace or space.</summary>
    public static bool IsRows(ReadOnlySpan<byte> head) =>
        Start(head) is [(byte)'{', (byte)'"' or (byte)'}' or (byte)' ' or (byte)'\t' or (byte)'\r' or (byte)'\n', ..];

    private static ReadOnlySpan<byte> Start(ReadOnlySpan<byte> head) =>
        (head.StartsWith("\uFEFF"u8) ? head[3..] : head).TrimStart(" \t\r\n"u8);
}
