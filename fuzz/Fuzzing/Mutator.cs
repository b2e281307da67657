using System.Text;

namespace Hearsay.Fuzzing;

/// <summary>Makes hostile neighbours of known inputs; the same seed makes the same ones.</summary>
/// <param name="seed">Fixes the whole sequence.</param>
/// <param name="corpus">Inputs to start from; at least one.</param>
/// <remarks>Not thread-safe. No substitute for a fuzzer that sees coverage, but it runs anywhere in seconds.</remarks>
public sealed class Mutator(int seed, IReadOnlyList<byte[]> corpus)
{
    // What breaks readers of text: marks without partners, odd line ends, broken or wide characters, JSON's own marks.
    private static readonly byte[][] Dictionary =
    [
        .. new[]
        {
            "\"", "“", "”", "‘", "’", "''", "``", "«", "—", "–", "--", ":", " said", " she said. ", " according to ", "that ",
            "\n", "\r\n", "\r", "\n\n", "\u2028", "\u0085", "\t", "\u00A0", "\u200B", "\uFEFF", "\u202E", "...", "…", "?!",
            "Mr. ", "U.S. ", "e\u0301", "😀", "👩‍👩‍👧", "ﬁ", "\0", "{", "}", "[", "\\", "\\u", "\\ud83d", ",", "null", "1e999", "{\"text\":\"",
            "<p>", "</p>", "<div>", "</div>", "<table>", "<b>", "<!--", "-->", "<script>", "</script>", "&#xD800;", "&amp;", "=\"",
            "\r\n\r\n", "\nContent-Type: text/html\n\n", "\n--b\n", "=?utf-8?q?", "=\r\n", "> ", " 0 R ", "<<", ">>", "endobj", "stream\n",
        }.Select(Encoding.UTF8.GetBytes),
        [0xC0, 0x80], [0xED, 0xA0, 0x80], [0xF4, 0x90, 0x80, 0x80], [0xE2, 0x80], [0x80], [0xFF, 0xFE], [0xEF, 0xBB, 0xBF],
    ];

    private const int MaxLength = 2048;

    private readonly Random _random = new(seed);

    /// <summary>The next input.</summary>
    public byte[] Next()
    {
        byte[] bytes = Pick(corpus);
        for (int changes = 1 + _random.Next(6); changes > 0; changes--)
        {
            bytes = Change(bytes);
        }

        return bytes.Length > MaxLength ? bytes[..MaxLength] : bytes;
    }

    private byte[] Change(byte[] bytes)
    {
        int at = _random.Next(bytes.Length + 1);
        int length = Math.Min(_random.Next(1, 40), bytes.Length - at);
        return _random.Next(7) switch
        {
            0 => [.. bytes[..at], .. Pick(Dictionary), .. bytes[at..]],
            1 => [.. bytes[..at], .. Pick(Dictionary), .. bytes[(at + length)..]],
            2 => [.. bytes[..at], .. bytes[(at + length)..]],
            3 => [.. bytes[..(at + length)], .. bytes[at..]],
            4 => [.. bytes[..at], .. Enumerable.Repeat(Pick(Dictionary), _random.Next(2, 30)).SelectMany(d => d), .. bytes[at..]],
            5 when length > 0 => [.. bytes[..at], (byte)(bytes[at] ^ (1 << _random.Next(8))), .. bytes[(at + 1)..]],
            _ => Splice(bytes, at),
        };
    }

    private byte[] Splice(byte[] bytes, int at)
    {
        byte[] other = Pick(corpus);
        return [.. bytes[..at], .. other[_random.Next(other.Length + 1)..]];
    }

    private byte[] Pick(IReadOnlyList<byte[]> from) => from[_random.Next(from.Count)];
}
