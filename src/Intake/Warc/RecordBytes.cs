namespace Hearsay.Intake.Warc;

/// <summary>The unpacked bytes of an archive, in segments: the gzip members of a packed file, or a plain file as a whole.</summary>
internal abstract class RecordBytes
{
    /// <summary>Bytes of the file before this segment.</summary>
    public long SegmentOffset { get; protected set; }

    /// <summary>Why this segment broke off, known once <see cref="Read"/> has returned 0; null where it is sound.</summary>
    public Problem? Damage { get; protected set; }

    /// <summary>Whether the end of a segment tells where a record ends.</summary>
    public abstract bool EndsTell { get; }

    /// <summary>Goes to the next segment; after damage to the next one that begins with a record.</summary>
    /// <returns>False at the end of the file.</returns>
    public abstract bool MoveNext();

    /// <summary>The next bytes of the segment; 0 at its end.</summary>
    public abstract int Read(Span<byte> bytes);

    /// <summary>Where the byte is that so many bytes of this segment come before.</summary>
    public abstract WarcPosition PositionOf(long within);

    /// <summary>Passes over bytes if what follows them shows that this is right.</summary>
    /// <param name="count">Bytes to pass over.</param>
    /// <returns>False where nothing was passed over.</returns>
    public virtual bool TryJump(long count) => false;
}
