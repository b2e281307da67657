namespace Hearsay.Intake.Inputs;

/// <summary>Takes the first bytes of standard input, enough to tell its format.</summary>
internal static class StreamHead
{
    /// <summary>Takes bytes until a whole first row is there, or as many as the sniffer looks at.</summary>
    /// <returns>Everything taken; fewer bytes at the end of the stream, or if it fails (the next read fails again).</returns>
    /// <remarks>Rows that trickle in are read as they come: their first line decides.</remarks>
    public static byte[] Read(Stream stream)
    {
        byte[] head = new byte[FormatSniffer.HeadBytes];
        int length = 0;
        while (length < head.Length && !IsWholeRow(head.AsSpan(0, length)))
        {
            int count = stream.Read(head, length, head.Length - length);
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

    private static bool IsWholeRow(ReadOnlySpan<byte> head) => IsRows(head) && Start(head).Contains((byte)'\n');

    private static ReadOnlySpan<byte> Start(ReadOnlySpan<byte> head) =>
        (head.StartsWith("\uFEFF"u8) ? head[3..] : head).TrimStart(" \t\r\n"u8);
}
