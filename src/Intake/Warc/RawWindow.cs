namespace Hearsay.Intake.Warc;

/// <summary>Reads a stream forward and can step back a little, so that damage can be searched again for a new start.</summary>
/// <param name="stream">Read to its end; never closed nor asked to seek.</param>
/// <param name="head">Bytes that were taken from the stream before.</param>
/// <param name="offset">Bytes before <paramref name="head"/>.</param>
internal sealed class RawWindow(Stream stream, ReadOnlyMemory<byte> head, long offset)
{
    /// <summary>Bytes that can be stepped back at least.</summary>
    public const int HistoryBytes = 1 << 20;

    private const int ReadBytes = 1 << 16;

    private byte[] buffer = new byte[HistoryBytes + (4 * ReadBytes)];
    private ReadOnlyMemory<byte> ahead = head;
    private int at;
    private int end;

    /// <summary>Bytes of the file before the next one.</summary>
    public long Position { get; private set; } = offset;

    /// <summary>The next bytes without taking them: at least <paramref name="count"/> (64 KiB at most), fewer only at the end.</summary>
    /// <exception cref="IOException">The stream fails.</exception>
    public ReadOnlySpan<byte> Peek(int count)
    {
        while (end - at < count)
        {
            MakeRoom();
            int read = ReadMore();
            if (read == 0)
            {
                break;
            }

            end += read;
        }

        return buffer.AsSpan(at, end - at);
    }

    /// <summary>Passes over bytes that were peeked at.</summary>
    public void Advance(int count)
    {
        at += count;
        Position += count;
    }

    /// <summary>Goes to a position at or behind this one, as far back as the history reaches.</summary>
    /// <returns>Where it is now: <paramref name="position"/>, or the oldest byte that is left.</returns>
    public long StepBackTo(long position)
    {
        int back = (int)Math.Clamp(Position - position, 0, at);
        at -= back;
        Position -= back;
        return Position;
    }

    private void MakeRoom()
    {
        if (buffer.Length - end >= ReadBytes)
        {
            return;
        }

        int drop = at - Math.Min(at, HistoryBytes);
        if (drop == 0)
        {
            Array.Resize(ref buffer, buffer.Length + (4 * ReadBytes));
            return;
        }

        buffer.AsSpan(drop, end - drop).CopyTo(buffer);
        at -= drop;
        end -= drop;
    }

    private int ReadMore()
    {
        Span<byte> room = buffer.AsSpan(end, ReadBytes);
        if (ahead.IsEmpty)
        {
            return stream.Read(room);
        }

        int count = Math.Min(ahead.Length, room.Length);
        ahead.Span[..count].CopyTo(room);
        ahead = ahead[count..];
        return count;
    }
}
