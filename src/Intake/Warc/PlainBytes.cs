namespace Hearsay.Intake.Warc;

/// <summary>An archive that is not packed.</summary>
internal sealed class PlainBytes(Stream stream, ReadOnlyMemory<byte> head, long offset) : RecordBytes
{
    private const int LookBytes = 64;

    private ReadOnlyMemory<byte> ahead = head;
    private bool isOpen;

    /// <inheritdoc/>
    public override bool EndsTell => false;

    /// <inheritdoc/>
    public override bool MoveNext()
    {
        SegmentOffset = offset;
        return !isOpen && (isOpen = true);
    }

    /// <inheritdoc/>
    public override int Read(Span<byte> bytes)
    {
        if (ahead.IsEmpty)
        {
            return stream.Read(bytes);
        }

        int count = Math.Min(ahead.Length, bytes.Length);
        ahead.Span[..count].CopyTo(bytes);
        ahead = ahead[count..];
        return count;
    }

    /// <inheritdoc/>
    public override WarcPosition PositionOf(long within) => new(offset + within, 0);

    /// <inheritdoc/>
    public override bool TryJump(long count)
    {
        if (!stream.CanSeek || !ahead.IsEmpty || count > stream.Length - stream.Position)
        {
            return false;
        }

        long here = stream.Position;
        stream.Position = here + count;
        byte[] next = new byte[LookBytes];
        int length = stream.ReadAtLeast(next, next.Length, throwOnEndOfStream: false);
        ReadOnlySpan<byte> start = next.AsSpan(0, length).TrimStart("\r\n"u8);
        bool isSound = start.StartsWith("WARC/"u8) || (length < LookBytes && start.IsEmpty);
        stream.Position = isSound ? here + count : here;
        return isSound;
    }
}
