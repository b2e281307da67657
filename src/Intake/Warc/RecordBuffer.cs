namespace Hearsay.Intake.Warc;

/// <summary>What has been unpacked and not yet parsed, with the place in the file of each byte.</summary>
/// <remarks>Grows to the largest record that was held, at most a block and a header.</remarks>
internal sealed class RecordBuffer(RecordBytes source)
{
    private const int ReadBytes = 1 << 15;

    private byte[] buffer = new byte[4 * ReadBytes];
    private int start;
    private int end;
    private long dropped;
    private long segmentStart;

    /// <summary>Unparsed bytes at hand.</summary>
    public ReadOnlySpan<byte> Bytes => buffer.AsSpan(start, end - start);

    /// <summary>Whether the segment that was read last has no more bytes.</summary>
    public bool IsSegmentEnd { get; private set; } = true;

    /// <summary>Why that segment broke off; null where it is sound or not yet at its end.</summary>
    public Problem? Damage => IsSegmentEnd ? source.Damage : null;

    /// <summary>Where the first unparsed byte is.</summary>
    public WarcPosition Position => source.PositionOf(Math.Max(0, dropped + start - segmentStart));

    /// <summary>Reads more of the segment behind what is there.</summary>
    /// <returns>False at the end of the segment.</returns>
    public bool Fill()
    {
        if (IsSegmentEnd)
        {
            return false;
        }

        MakeRoom();
        int count = source.Read(buffer.AsSpan(end));
        end += count;
        IsSegmentEnd = count == 0;
        return count > 0;
    }

    /// <summary>Reads until so many bytes are there or the segment ends.</summary>
    public bool Fill(int count)
    {
        while (Bytes.Length < count && Fill())
        {
        }

        return Bytes.Length >= count;
    }

    /// <summary>Goes to the next segment; what is there stays before it.</summary>
    public bool MoveNext()
    {
        if (!source.MoveNext())
        {
            return false;
        }

        segmentStart = dropped + end;
        IsSegmentEnd = false;
        return true;
    }

    /// <summary>Passes over bytes that are there.</summary>
    public void Advance(int count) => start += count;

    /// <summary>Passes over bytes that are not there yet, if the source can tell that this is right.</summary>
    /// <param name="count">Bytes from the first unparsed one; more than are there.</param>
    public bool TryJump(long count)
    {
        if (!source.TryJump(count - Bytes.Length))
        {
            return false;
        }

        dropped += count + start;
        (start, end) = (0, 0);
        return true;
    }

    private void MakeRoom()
    {
        if (buffer.Length - end >= ReadBytes)
        {
            return;
        }

        dropped += start;
        byte[] target = end - start > buffer.Length / 2 ? new byte[buffer.Length * 2] : buffer;
        buffer.AsSpan(start, end - start).CopyTo(target);
        buffer = target;
        (start, end) = (0, end - start);
    }
}
