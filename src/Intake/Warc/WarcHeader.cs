using System.Globalization;
using System.Text;

namespace Hearsay.Intake.Warc;

/// <summary>The named fields of a record or of an HTTP message, read leniently.</summary>
/// <remarks>
/// Names are compared without case; the first of a name counts. Lines may end in LF alone and go on in an indented line; a
/// line without a colon is passed over. Values are UTF-8, broken sequences become U+FFFD.
/// </remarks>
internal sealed class WarcHeader
{
    private readonly Dictionary<string, string> fields = new(StringComparer.OrdinalIgnoreCase);

    /// <summary>A field's value without blanks around it; null where it is missing.</summary>
    public string? this[string name] => fields.GetValueOrDefault(name);

    /// <summary>Reads the lines after the first one.</summary>
    /// <param name="lines">The header without the empty line that ends it.</param>
    public static WarcHeader Parse(ReadOnlySpan<byte> lines)
    {
        var header = new WarcHeader();
        string? last = null;
        foreach (string raw in Encoding.UTF8.GetString(lines).Split('\n').Skip(1))
        {
            string line = raw.TrimEnd('\r');
            if (line is [' ' or '\t', ..] && last is not null)
            {
                header.fields[last] += header.fields[last].Length < ArticleLimits.MaxFactLength ? " " + line.Trim() : "";
                continue;
            }

            int colon = line.IndexOf(':', StringComparison.Ordinal);
            last = colon > 0 ? line[..colon].Trim() : null;
            if (last is not null && !header.fields.TryAdd(last, line[(colon + 1)..].Trim()))
            {
                last = null;
            }
        }

        return header;
    }

    /// <summary>Finds the end of a header.</summary>
    /// <param name="bytes">Begins with the header.</param>
    /// <param name="isArchive">In an archive a line of HTTP's also ends the header of a record whose empty line is lost.</param>
    /// <returns>Bytes of the header with the empty line after it; -1 where it does not end.</returns>
    public static int Measure(ReadOnlySpan<byte> bytes, bool isArchive)
    {
        for (int at = 0; ;)
        {
            int end = bytes[at..].IndexOf((byte)'\n');
            if (end < 0)
            {
                return -1;
            }

            ReadOnlySpan<byte> line = bytes.Slice(at, end);
            if (isArchive && line.StartsWith("HTTP/"u8))
            {
                return at;
            }

            at += end + 1;
            if (line.TrimEnd((byte)'\r').IsEmpty)
            {
                return at;
            }
        }
    }

    /// <summary>A field that is a number; null where it is missing or none.</summary>
    public long? Number(string name) =>
        long.TryParse(this[name], NumberStyles.None, CultureInfo.InvariantCulture, out long value) ? value : null;
}
