using Hearsay.Intake.Warc;

namespace Hearsay.Fuzzing;

/// <summary>What every reading of a web archive keeps, whatever the bytes.</summary>
public static class ArchivePromises
{
    /// <summary>Checks that entries stand in order inside the file and that reading again from one gives it and the rest.</summary>
    /// <exception cref="InvalidOperationException">One of them is not as documented.</exception>
    public static void Check(byte[] bytes)
    {
        ArgumentNullException.ThrowIfNull(bytes);
        WarcEntry[] entries = [.. WarcFile.Read(new MemoryStream(bytes))];
        long last = 0;
        foreach (WarcEntry entry in entries)
        {
            Promise.Kept(entry.Record is null != entry.Problem is null, "an entry is a record or a problem");
            Promise.Kept(entry.Position.Offset >= last && entry.Position.Offset <= bytes.Length, "entries stand in the order of the file");
            last = entry.Position.Offset;
        }

        if (entries.LastOrDefault(e => e.Record is not null) is { } record)
        {
            Promise.Kept(
                WarcFile.Read(new MemoryStream(bytes), record.Position.Offset).Any(e => e.Record?.Block.Span.SequenceEqual(record.Record!.Block.Span) == true),
                "a record is found again from its offset");
        }
    }
}
