namespace Hearsay.Intake;

/// <summary>The code page of older Windows programs, read only where the bytes could be prose in it.</summary>
/// <remarks>A table of its own, since the framework's code page maps the five unused bytes to controls.</remarks>
internal static class Windows1252
{
    // 0x80 … 0x9F; NUL stands for the five bytes without a character.
    private const string Upper = "€\0‚ƒ„…†‡ˆ‰Š‹Œ\0Ž\0\0‘’“”•–—˜™š›œ\0žŸ";

    // Western European prose has under a tenth of such letters; other code pages nearly only.
    private const double MaxHighShare = 0.3;

    /// <summary>The text; null if the bytes are no plausible prose.</summary>
    public static string? Decode(ReadOnlySpan<byte> bytes)
    {
        char[] text = new char[bytes.Length];
        int high = 0;
        for (int i = 0; i < bytes.Length; i++)
        {
            byte b = bytes[i];
            text[i] = b is >= 0x80 and < 0xA0 ? Upper[b - 0x80] : (char)b;
            high += b >= 0x80 ? 1 : 0;
            if (text[i] == '\0')
            {
                return null;
            }
        }

        return high <= bytes.Length * MaxHighShare ? new string(text) : null;
    }
}
