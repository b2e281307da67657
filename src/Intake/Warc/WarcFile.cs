namespace Hearsay.Intake.Warc;

/// <summary>Web archives (ISO 28500, WARC 1.0 and 1.1), packed record by record, as a whole, or not at all.</summary>
public static class WarcFile
{
    /// <summary>Bytes of a record's header; more is no header.</summary>
    public const int MaxHeaderBytes = 1 << 16;

    private const int HeadBytes = 1 << 12;

    /// <summary>Streams the entries of an archive: every sound record, and each damaged place once.</summary>
    /// <param name="stream">At the start of the archive; read to its end, not closed.</param>
    /// <param name="fromOffset">
    /// Where to begin: 0, or the <see cref="WarcPosition.Offset"/> of an entry that was read before, which comes again with those after it.
    /// </param>
    /// <remarks>
    /// Memory does not depend on the size of the archive: one record of at most <see cref="ArticleLimits.MaxBytes"/>, and the
    /// last megabyte of the file, to find the next record after damage. A larger record is reported, not held.
    /// </remarks>
    /// <exception cref="IOException">The stream fails.</exception>
    public static IEnumerable<WarcEntry> Read(Stream stream, long fromOffset = 0)
    {
        ArgumentNullException.ThrowIfNull(stream);
        ArgumentOutOfRangeException.ThrowIfNegative(fromOffset);
        return Read(stream, head: default, fromOffset);
    }

    /// <summary>As <see cref="Read(Stream, long)"/>, when the first bytes have been taken from the stream.</summary>
    internal static IEnumerable<WarcEntry> Read(Stream stream, ReadOnlyMemory<byte> head, long fromOffset)
    {
        if (stream.CanSeek && head.IsEmpty)
        {
            stream.Seek(fromOffset, SeekOrigin.Current);
        }
        else
        {
            Pass(stream, ref head, fromOffset);
        }

        byte[] start = new byte[Math.Max(HeadBytes, head.Length)];
        head.CopyTo(start);
        int length = head.Length + stream.ReadAtLeast(start.AsSpan(head.Length), start.Length - head.Length, throwOnEndOfStream: false);
        head = start.AsMemory(0, length);
        if (!IsPacked(head.Span))
        {
            return new WarcReader(new PlainBytes(stream, head, fromOffset)).Entries();
        }

        return ReadPacked(new GzipBytes(new RawWindow(stream, head, fromOffset)));
    }

    private static IEnumerable<WarcEntry> ReadPacked(GzipBytes bytes)
    {
        using (bytes)
        {
            foreach (WarcEntry entry in new WarcReader(bytes).Entries())
            {
                yield return entry;
            }
        }
    }

    // A damaged start still has the marks of the one or the other in its first bytes.
    private static bool IsPacked(ReadOnlySpan<byte> head)
    {
        int magic = head.IndexOf(GzipHeader.Magic);
        int record = RecordStart.IsHere(head) ? 0 : RecordStart.Find(head, 0);
        return magic >= 0 && (record < 0 || magic < record);
    }

    private static void Pass(Stream stream, ref ReadOnlyMemory<byte> head, long count)
    {
        int taken = (int)Math.Min(head.Length, count);
        head = head[taken..];
        count -= taken;
        byte[] buffer = new byte[HeadBytes];
        while (count > 0)
        {
            int read = stream.Read(buffer.AsSpan(0, (int)Math.Min(buffer.Length, count)));
            count = read == 0 ? 0 : count - read;
        }
    }
}
