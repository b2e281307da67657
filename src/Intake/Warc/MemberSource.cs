namespace Hearsay.Intake.Warc;

/// <summary>Hands the packed bytes of one gzip member to the inflater and remembers where its last piece began.</summary>
/// <remarks>
/// The framework's inflater reads past the end of a member and does not tell how far (it steps back only from .NET 11 on).
/// The end lies in the last piece that it asked for, though, so that is where <see cref="GzipBytes"/> looks for it.
/// </remarks>
internal sealed class MemberSource(RawWindow window) : Stream
{
    private const int PieceBytes = 1 << 13;

    /// <summary>Bytes of the file before the piece that was handed out last.</summary>
    public long LastPiece { get; private set; } = window.Position;

    /// <summary>Whether the inflater has asked for bytes beyond the end of the file.</summary>
    public bool IsExhausted { get; private set; }

    /// <inheritdoc/>
    public override bool CanRead => true;

    /// <inheritdoc/>
    public override bool CanSeek => false;

    /// <inheritdoc/>
    public override bool CanWrite => false;

    /// <inheritdoc/>
    public override long Length => throw new NotSupportedException();

    /// <inheritdoc/>
    public override long Position { get => throw new NotSupportedException(); set => throw new NotSupportedException(); }

    /// <inheritdoc/>
    public override int Read(Span<byte> buffer)
    {
        ReadOnlySpan<byte> piece = window.Peek(1);
        int count = Math.Min(Math.Min(piece.Length, buffer.Length), PieceBytes);
        IsExhausted = count == 0;
        if (count > 0)
        {
            LastPiece = window.Position;
            piece[..count].CopyTo(buffer);
            window.Advance(count);
        }

        return count;
    }

    /// <inheritdoc/>
    public override int Read(byte[] buffer, int offset, int count) => Read(buffer.AsSpan(offset, count));

    /// <inheritdoc/>
    public override void Flush()
    {
    }

    /// <inheritdoc/>
    public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

    /// <inheritdoc/>
    public override void SetLength(long value) => throw new NotSupportedException();

    /// <inheritdoc/>
    public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();
}
