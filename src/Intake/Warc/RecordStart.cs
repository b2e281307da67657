using System.Buffers;

namespace Hearsay.Intake.Warc;

/// <summary>Finds where the next record begins, without trusting any length.</summary>
internal static class RecordStart
{
    /// <summary>Bytes after a start that are needed to be sure of it.</summary>
    public const int LookBytes = 128;

    private static readonly SearchValues<byte> VersionBytes = SearchValues.Create("0123456789."u8);
    private static readonly SearchValues<byte> NameBytes = SearchValues.Create("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz-"u8);

    /// <summary>Bytes that <see cref="IsHere"/> needs.</summary>
    public const int WordBytes = 6;

    /// <summary>Whether a record begins here: the version.</summary>
    public static bool IsHere(ReadOnlySpan<byte> bytes) => bytes.StartsWith("WARC/"u8) && bytes.Length >= WordBytes && char.IsAsciiDigit((char)bytes[5]);

    /// <summary>First place where a version line and then a field stand; -1 if there is none.</summary>
    /// <param name="bytes">Bytes to search.</param>
    /// <param name="from">Where to begin.</param>
    /// <remarks>In the middle of a line only where the field is one of WARC's own, as in a file whose line ends are lost.</remarks>
    public static int Find(ReadOnlySpan<byte> bytes, int from)
    {
        for (int at = from; at < bytes.Length; at++)
        {
            int found = bytes[at..].IndexOf("WARC/"u8);
            if (found < 0)
            {
                return -1;
            }

            at += found;
            bool isAtLineStart = at == 0 || bytes[at - 1] == '\n';
            if (IsVersion(bytes[at..], isAtLineStart))
            {
                return at;
            }
        }

        return -1;
    }

    private static bool IsVersion(ReadOnlySpan<byte> bytes, bool isAtLineStart)
    {
        int end = bytes[..Math.Min(bytes.Length, LookBytes)].IndexOf((byte)'\n');
        if (!IsHere(bytes) || end < 0 || bytes[5..end].TrimEnd((byte)'\r').IndexOfAnyExcept(VersionBytes) >= 0)
        {
            return false;
        }

        ReadOnlySpan<byte> field = bytes[(end + 1)..];
        if (!isAtLineStart)
        {
            return field.StartsWith("WARC-"u8);
        }

        int name = field.IndexOfAnyExcept(NameBytes);
        return name > 0 && field[name] is (byte)':' or (byte)' ';
    }
}
