using System.Buffers;
using System.IO.Compression;

namespace Hearsay.Ledger;

/// <summary>Bytes as they are stored: compressed by Brotli where that saves room.</summary>
internal static class Packed
{
    /// <summary>Coding of bytes that are stored as they are.</summary>
    public const string Plain = "identity";

    /// <summary>Coding of compressed bytes, as HTTP names it.</summary>
    public const string Brotli = "br";

    // Levels 1 to 11: the one that costs least of intake's time for nearly all of the gain (docs/ledger.md).
    private const int Quality = 3;
    private const int WindowBits = 20;

    /// <summary>Bytes for the table.</summary>
    public static (string Coding, byte[] Bytes) Pack(ReadOnlySpan<byte> bytes)
    {
        byte[] room = ArrayPool<byte>.Shared.Rent(BrotliEncoder.GetMaxCompressedLength(bytes.Length));
        try
        {
            return BrotliEncoder.TryCompress(bytes, room, out int written, Quality, WindowBits) && written < bytes.Length
                ? (Brotli, room.AsSpan(0, written).ToArray())
                : (Plain, bytes.ToArray());
        }
        finally
        {
            ArrayPool<byte>.Shared.Return(room);
        }
    }

    /// <summary>Bytes as received.</summary>
    /// <exception cref="InvalidDataException">They are damaged.</exception>
    public static byte[] Unpack(string coding, byte[] bytes, long sizeBytes)
    {
        if (coding == Plain)
        {
            return bytes;
        }

        if (coding != Brotli || sizeBytes is < 0 or > int.MaxValue)
        {
            throw new InvalidDataException($"An original is stored in the unknown coding {coding}; a newer program may have written it.");
        }

        byte[] whole = new byte[sizeBytes];
        return BrotliDecoder.TryDecompress(bytes, whole, out int written) && written == whole.Length
            ? whole
            : throw new InvalidDataException("An original cannot be unpacked: its bytes are damaged.");
    }
}
