namespace Hearsay.Intake.Warc;

/// <summary>The fields before the packed bytes of a gzip member (RFC 1952).</summary>
internal static class GzipHeader
{
    /// <summary>Longest header that is believed: file names and comments have no length of their own.</summary>
    public const int MaxBytes = 1 << 15;

    /// <summary>How every member begins: two magic bytes, then the one method there is.</summary>
    public static ReadOnlySpan<byte> Magic => [0x1F, 0x8B, 0x08];

    /// <summary>Bytes of the header; -1 where none stands here.</summary>
    public static int Measure(ReadOnlySpan<byte> bytes)
    {
        const int fixedBytes = 10, extra = 4, name = 8, comment = 16, checksum = 2, reserved = 0xE0;
        if (bytes.Length < fixedBytes || !bytes.StartsWith(Magic) || (bytes[3] & reserved) != 0)
        {
            return -1;
        }

        int flags = bytes[3], at = fixedBytes;
        if ((flags & extra) != 0)
        {
            if (bytes.Length < at + 2)
            {
                return -1;
            }

            at += 2 + bytes[at] + (bytes[at + 1] << 8);
        }

        for (int zeros = ((flags & name) != 0 ? 1 : 0) + ((flags & comment) != 0 ? 1 : 0); zeros > 0; zeros--)
        {
            int end = at < bytes.Length ? bytes[at..].IndexOf((byte)0) : -1;
            if (end < 0)
            {
                return -1;
            }

            at += end + 1;
        }

        at += (flags & checksum) != 0 ? 2 : 0;
        return at <= bytes.Length ? at : -1;
    }
}
