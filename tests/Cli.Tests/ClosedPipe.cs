namespace Hearsay.Cli.Tests;

/// <summary>Standard output whose reader has gone, or whose disk is full.</summary>
internal sealed class ClosedPipe(int errorNumber) : MemoryStream
{
    public int Writes { get; private set; }

    public override void Write(ReadOnlySpan<byte> buffer)
    {
        Writes++;
        throw new IOException("Broken pipe") { HResult = errorNumber };
    }
}
