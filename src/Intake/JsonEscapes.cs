using System.Globalization;

namespace Hearsay.Intake;

/// <summary>Looks into the escapes of raw JSON, where the framework's reader would only throw.</summary>
internal static class JsonEscapes
{
    private const int Length = 6;

    /// <summary>Byte index of the first <c>\uD800</c> … <c>\uDFFF</c> without its other half; −1 where none is.</summary>
    public static int IndexOfLoneSurrogate(ReadOnlySpan<byte> json)
    {
        int at = 0;
        while (at < json.Length)
        {
            int next = json[at..].IndexOf((byte)'\\');
            if (next < 0)
            {
                return -1;
            }

            at += next;
            if (!TryReadUnit(json[at..], out ushort unit))
            {
                // A two-character escape, \\ among them: what follows it is no part of another.
                at += 2;
            }
            else if (!char.IsSurrogate((char)unit))
            {
                at += Length;
            }
            else if (char.IsHighSurrogate((char)unit)
                && TryReadUnit(json[(at + Length)..], out ushort low)
                && char.IsLowSurrogate((char)low))
            {
                at += 2 * Length;
            }
            else
            {
                return at;
            }
        }

        return -1;
    }

    private static bool TryReadUnit(ReadOnlySpan<byte> json, out ushort unit)
    {
        unit = 0;
        return json.Length >= Length && json[0] == '\\' && json[1] == 'u'
            && ushort.TryParse(json[2..Length], NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out unit);
    }
}
