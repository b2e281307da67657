using System.Globalization;

namespace Hearsay.Intake.Warc;

/// <summary>Cuts unpacked bytes into records, and finds its way again after what is none.</summary>
/// <remarks>
/// A record's length is believed where a record, the end of the segment or an empty line follows it. Where it is wrong the record
/// ends at the next one, or with its gzip member; it is taken so if that end is clean, and reported if it breaks off.
/// </remarks>
internal sealed class WarcReader(RecordBytes source)
{
    private const int MaxBlankBytes = 1 << 10;
    private const string ReadOn = "The records after it are read; fetch the file again for this one.";

    private readonly RecordBuffer buffer = new(source);
    private bool isDamageTold;

    /// <summary>Every record and every damaged place, in order.</summary>
    public IEnumerable<WarcEntry> Entries()
    {
        while (true)
        {
            PassBlank();
            if (buffer.Bytes.IsEmpty)
            {
                if (buffer.Damage is { } damage && !isDamageTold)
                {
                    yield return WarcEntry.Bad(buffer.Position, damage);
                }

                if (!MoveNext())
                {
                    yield break;
                }

                continue;
            }

            yield return Next();
        }
    }

    private WarcEntry Next()
    {
        WarcPosition position = buffer.Position;
        FillStart();
        if (!RecordStart.IsHere(buffer.Bytes))
        {
            return PassBad(position, 1, new Problem("holds bytes that are no record", "They are passed over; the records after them are read."));
        }

        int headerBytes = MeasureHeader();
        if (headerBytes < 0)
        {
            return PassBad(position, 1, new Problem("has a record whose header does not end", ReadOn));
        }

        WarcHeader header = WarcHeader.Parse(buffer.Bytes[..headerBytes]);
        if (header["WARC-Type"] is null)
        {
            return PassBad(position, headerBytes, new Problem("has a record without a WARC-Type", ReadOn));
        }

        long? length = header.Number("Content-Length");
        buffer.Advance(headerBytes);
        return length > ArticleLimits.MaxBytes ? PassLarge(position, length.Value) : ReadBlock(position, header, length);
    }

    // Members may be cut anywhere, even inside the first word of a record.
    private void FillStart()
    {
        while (!buffer.Fill(RecordStart.WordBytes) && buffer.Damage is null && "WARC/"u8.StartsWith(buffer.Bytes) && MoveNext())
        {
        }
    }

    private int MeasureHeader()
    {
        while (true)
        {
            ReadOnlySpan<byte> bytes = buffer.Bytes;
            int length = WarcHeader.Measure(bytes[..Math.Min(bytes.Length, WarcFile.MaxHeaderBytes)], isArchive: true);
            if (length >= 0 || bytes.Length >= WarcFile.MaxHeaderBytes)
            {
                return length;
            }

            if (!buffer.Fill() && !MoveOn(out _))
            {
                return -1;
            }
        }
    }

    private WarcEntry ReadBlock(WarcPosition position, WarcHeader header, long? length)
    {
        int end = -1;
        while (length is not null && buffer.Bytes.Length < length && (buffer.Fill() || MoveOn(out end)))
        {
        }

        if (end >= 0)
        {
            return Cut(position, header, end, isMended: true);
        }

        if (length is not null && buffer.Bytes.Length >= length && EndsAt((int)length))
        {
            return Cut(position, header, (int)length, isMended: false);
        }

        end = FindEnd(out bool isClean);
        if (end < 0)
        {
            return PassBad(position, 0, TooLarge(length));
        }

        if (isClean)
        {
            return Cut(position, header, end, isMended: true);
        }

        Problem? damage = end == buffer.Bytes.Length ? buffer.Damage : null;
        isDamageTold |= damage is not null;
        buffer.Advance(end);
        return WarcEntry.Bad(position, damage ?? new Problem("has a record that breaks off", ReadOn));
    }

    /// <summary>Whether the declared end is believable; reads a little beyond it.</summary>
    private bool EndsAt(int length)
    {
        while (true)
        {
            ReadOnlySpan<byte> rest = buffer.Bytes[length..];
            int blank = rest.IndexOfAnyExcept((byte)'\r', (byte)'\n');
            if (blank >= 0 && (rest.Length - blank >= RecordStart.LookBytes || buffer.IsSegmentEnd))
            {
                return RecordStart.IsHere(rest[blank..]) || (rest.StartsWith("\r\n\r\n"u8) && buffer.Damage is null);
            }

            if (rest.Length > MaxBlankBytes)
            {
                return true;
            }

            if (!buffer.Fill() && blank < 0)
            {
                return buffer.Damage is null;
            }
        }
    }

    /// <summary>Where the record ends if its length does not tell: at the next one, or with the segment; -1 if that is too far.</summary>
    private int FindEnd(out bool isClean)
    {
        int from = 0;
        while (true)
        {
            int end = RecordStart.Find(buffer.Bytes, from);
            if (end < 0 && buffer.Bytes.Length <= ArticleLimits.MaxBytes)
            {
                from = Math.Max(0, buffer.Bytes.Length - RecordStart.LookBytes);
                if (buffer.Fill())
                {
                    continue;
                }

                end = buffer.Bytes.Length;
            }

            isClean = end >= 0 && (end == buffer.Bytes.Length && source.EndsTell
                ? buffer.Damage is null
                : buffer.Bytes[..end].EndsWith("\n\r\n"u8) || buffer.Bytes[..end].EndsWith("\n\n"u8));
            return end;
        }
    }

    private WarcEntry Cut(WarcPosition position, WarcHeader header, int end, bool isMended)
    {
        ReadOnlySpan<byte> block = buffer.Bytes[..end];
        if (isMended && block.EndsWith("\r\n\r\n"u8))
        {
            block = block[..^4];
        }

        var record = WarcRecord.Make(position, header, block.ToArray(), isMended);
        buffer.Advance(end);
        return WarcEntry.Of(record);
    }

    /// <summary>At the end of a sound segment, goes to the next one if the record goes on there.</summary>
    /// <param name="end">Where the record ended if a new one begins there; else -1.</param>
    private bool MoveOn(out int end)
    {
        end = -1;
        int length = buffer.Bytes.Length;
        if (buffer.Damage is not null || !MoveNext())
        {
            return false;
        }

        buffer.Fill(length + RecordStart.LookBytes);
        bool isNew = RecordStart.IsHere(buffer.Bytes[length..]);
        end = isNew ? length : -1;
        return !isNew;
    }

    private WarcEntry PassLarge(WarcPosition position, long length)
    {
        if (buffer.Bytes.Length < length && buffer.TryJump(length))
        {
            return WarcEntry.Bad(position, TooLarge(length));
        }

        return PassBad(position, 0, TooLarge(length));
    }

    // The length may be what is wrong, so it is not believed: the next record is looked for.
    private WarcEntry PassBad(WarcPosition position, int skip, Problem problem)
    {
        buffer.Advance(skip);
        while (true)
        {
            int next = RecordStart.Find(buffer.Bytes, 0);
            if (next >= 0)
            {
                buffer.Advance(next);
                return WarcEntry.Bad(position, problem);
            }

            buffer.Advance(Math.Max(0, buffer.Bytes.Length - RecordStart.LookBytes));
            if (!buffer.Fill())
            {
                buffer.Advance(buffer.Bytes.Length);
                isDamageTold |= buffer.Damage is not null;
                return WarcEntry.Bad(position, buffer.Damage ?? problem);
            }
        }
    }

    private void PassBlank()
    {
        while (true)
        {
            int blank = buffer.Bytes.IndexOfAnyExcept((byte)'\r', (byte)'\n');
            buffer.Advance(blank < 0 ? buffer.Bytes.Length : blank);
            if (blank >= 0 || !buffer.Fill())
            {
                return;
            }
        }
    }

    private bool MoveNext()
    {
        isDamageTold = false;
        return buffer.MoveNext();
    }

    private static Problem TooLarge(long? length) => new(
        string.Create(
            CultureInfo.InvariantCulture,
            $"has a record of {(length > ArticleLimits.MaxBytes ? $"{length:N0}" : "more")} bytes, over the limit of {ArticleLimits.MaxBytes:N0} (ArticleLimits.MaxBytes)"),
        "It is passed over; the records after it are read.");
}
