using System.Buffers.Binary;
using System.IO.Compression;
using System.IO.Hashing;

namespace Hearsay.Intake.Warc;

/// <summary>A packed archive, a gzip member at a time, with exact boundaries.</summary>
/// <remarks>
/// A member ends where its checksum and its length stand, both known once it is unpacked: they are looked for in the last
/// piece that the inflater took, which finds the end and checks the member at once. After damage the next member is the next
/// gzip magic whose first unpacked bytes are those of a record.
/// </remarks>
internal sealed class GzipBytes(RawWindow window) : RecordBytes, IDisposable
{
    private const int TrailerBytes = 8;
    private const int ProbeBytes = 1 << 10;
    private const string ReadOn = "The records after it are read; fetch the file again for this one.";

    private readonly Crc32 checksum = new();
    private MemberSource? source;
    private DeflateStream? inflater;
    private uint unpackedBytes;
    private long scanFrom = -1;

    /// <inheritdoc/>
    public override bool EndsTell => true;

    /// <inheritdoc/>
    public override WarcPosition PositionOf(long within) => new(SegmentOffset, within);

    /// <inheritdoc/>
    public override bool MoveNext()
    {
        if (Damage is not null && scanFrom >= 0)
        {
            window.StepBackTo(Math.Max(scanFrom, window.Position - RawWindow.HistoryBytes));
            if (!Resynchronise())
            {
                return false;
            }
        }

        (Damage, scanFrom) = (null, -1);
        PassZeros();
        ReadOnlySpan<byte> bytes = window.Peek(GzipHeader.MaxBytes);
        SegmentOffset = window.Position;
        if (bytes.IsEmpty)
        {
            return false;
        }

        int header = GzipHeader.Measure(bytes);
        if (header < 0)
        {
            Break("holds bytes that are no gzip member");
            return true;
        }

        Open(header);
        return true;
    }

    /// <inheritdoc/>
    public override int Read(Span<byte> bytes)
    {
        if (inflater is null)
        {
            return 0;
        }

        int count;
        try
        {
            count = inflater.Read(bytes);
        }
        catch (InvalidDataException)
        {
            Break("has a damaged gzip member");
            return 0;
        }

        if (count == 0)
        {
            End();
        }

        checksum.Append(bytes[..count]);
        unpackedBytes += (uint)count;
        return count;
    }

    /// <inheritdoc/>
    public void Dispose() => Close();

    private void Open(int header)
    {
        Close();
        window.Advance(header);
        checksum.Reset();
        unpackedBytes = 0;
        source = new MemberSource(window);
        inflater = new DeflateStream(source, CompressionMode.Decompress, leaveOpen: true);
    }

    private void Close()
    {
        inflater?.Dispose();
        inflater = null;
        source?.Dispose();
        source = null;
    }

    private void Break(string reason)
    {
        Close();
        Damage = new Problem(reason, ReadOn);
        scanFrom = SegmentOffset + 1;
    }

    // The packed bytes ended somewhere in the last piece; the trailer stands right behind them.
    private void End()
    {
        long after = window.Position;
        window.StepBackTo(source!.LastPiece);
        ReadOnlySpan<byte> bytes = window.Peek((int)(after - source.LastPiece) + TrailerBytes + GzipHeader.Magic.Length);
        int end = FindTrailer(bytes, (int)(after - source.LastPiece));
        if (end < 0)
        {
            window.Advance((int)(after - source.LastPiece));
            Break(source.IsExhausted ? "breaks off inside a gzip member" : "has a gzip member that fails its checksum");
            return;
        }

        window.Advance(end + TrailerBytes);
        Close();
    }

    private int FindTrailer(ReadOnlySpan<byte> bytes, int pieceBytes)
    {
        Span<byte> trailer = stackalloc byte[TrailerBytes];
        BinaryPrimitives.WriteUInt32LittleEndian(trailer, checksum.GetCurrentHashAsUInt32());
        BinaryPrimitives.WriteUInt32LittleEndian(trailer[4..], unpackedBytes);
        int first = -1;
        for (int at = 0; at <= pieceBytes;)
        {
            int found = bytes[at..].IndexOf(trailer);
            if (found < 0 || at + found > pieceBytes)
            {
                break;
            }

            at += found;
            first = first < 0 ? at : first;
            ReadOnlySpan<byte> rest = bytes[(at + TrailerBytes)..];
            if (rest.IsEmpty || rest.StartsWith(GzipHeader.Magic))
            {
                return at;
            }

            at++;
        }

        return first;
    }

    private void PassZeros()
    {
        while (window.Peek(1) is [0, ..] bytes)
        {
            int zeros = bytes.IndexOfAnyExcept((byte)0);
            window.Advance(zeros < 0 ? bytes.Length : zeros);
        }
    }

    private bool Resynchronise()
    {
        while (true)
        {
            ReadOnlySpan<byte> bytes = window.Peek(GzipHeader.MaxBytes);
            if (bytes.Length < GzipHeader.Magic.Length)
            {
                return false;
            }

            int magic = bytes.IndexOf(GzipHeader.Magic);
            if (magic < 0)
            {
                window.Advance(bytes.Length - GzipHeader.Magic.Length + 1);
                continue;
            }

            window.Advance(magic);
            if (BeginsRecord(window.Peek(GzipHeader.MaxBytes)))
            {
                return true;
            }

            window.Advance(1);
        }
    }

    private static bool BeginsRecord(ReadOnlySpan<byte> bytes)
    {
        int header = GzipHeader.Measure(bytes);
        if (header < 0)
        {
            return false;
        }

        byte[] start = new byte["WARC/"u8.Length];
        using var stream = new MemoryStream(bytes[header..Math.Min(bytes.Length, header + ProbeBytes)].ToArray());
        using var probe = new DeflateStream(stream, CompressionMode.Decompress);
        try
        {
            return probe.ReadAtLeast(start, start.Length, throwOnEndOfStream: false) == start.Length && start.AsSpan().SequenceEqual("WARC/"u8);
        }
        catch (InvalidDataException)
        {
            return false;
        }
    }
}
