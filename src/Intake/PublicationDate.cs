using System.Globalization;

namespace Hearsay.Intake;

/// <summary>Dates of publication as outsiders write them.</summary>
public static class PublicationDate
{
    private const int MaxLength = 64;

    private static readonly string[] Formats =
    [
        "yyyy", "yyyy-MM", "yyyy-MM-dd", "yyyy-MM-ddTHH:mmK", "yyyy-MM-ddTHH:mm:ssK", "yyyy-MM-ddTHH:mm:ss.FFFFFFFK",
    ];

    // Only what reads one way: 5/6/2026 is May to some and June to others.
    private static readonly string[] DayFormats =
    [
        "yyyyMMdd", "yyyy/M/d", "MMMM d, yyyy", "MMMM d yyyy", "d MMMM yyyy", "MMM d, yyyy", "MMM d yyyy", "d MMM yyyy", "MMM. d, yyyy",
        "dddd, MMMM d, yyyy", "dddd, d MMMM yyyy", "dddd d MMMM yyyy", "ddd, d MMM yyyy",
    ];

    private static readonly string[] MomentFormats =
    [
        "yyyy-MM-dd HH:mm:ssK", "yyyy-MM-dd HH:mmK", "yyyy-MM-dd HH:mm:ss zzz", "yyyy-MM-dd HH:mm:ss.FFFFFFFK", "yyyy-MM-dd HH:mm zzz",
        "yyyy-MM-ddTHHmmssK", "yyyyMMddTHHmmssK", "yyyyMMddTHHmmK",
        "ddd, d MMM yyyy HH:mm:ss zzz", "ddd, d MMM yyyy HH:mm zzz", "d MMM yyyy HH:mm:ss zzz", "d MMM yyyy HH:mm zzz",
    ];

    private static readonly (string Name, string Offset)[] Zones =
    [
        (" GMT", " +00:00"), (" UTC", " +00:00"), (" UT", " +00:00"), (" Z", " +00:00"), (" EST", " -05:00"), (" EDT", " -04:00"),
        (" CST", " -06:00"), (" CDT", " -05:00"), (" MST", " -07:00"), (" MDT", " -06:00"), (" PST", " -08:00"), (" PDT", " -07:00"),
    ];

    /// <summary>What a valid date looks like, for messages.</summary>
    public const string Shape = "2026-02-10 or 2026-02-10T08:30:00Z";

    /// <summary>Whether <paramref name="text"/> is an ISO 8601 year, month, day or date-time.</summary>
    public static bool IsValid(string text) => DateTimeOffset.TryParseExact(
        text, Formats, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out _);

    /// <summary>A date as pages, feeds and mail write it (ISO 8601, RFC 5322, English in words), in a form that <see cref="IsValid"/> takes.</summary>
    /// <returns>Null where nothing is given, and for a date that cannot be read or could be read in two ways.</returns>
    /// <remarks>The zone is kept as written; a moment without a zone stays without.</remarks>
    public static string? Normalise(string? text)
    {
        text = text?.Trim();
        if (text is null || text.Length is 0 or > MaxLength)
        {
            return null;
        }

        text = WithOffset(text);
        if (IsValid(text))
        {
            return text;
        }

        if (DateOnly.TryParseExact(text, DayFormats, CultureInfo.InvariantCulture, DateTimeStyles.AllowWhiteSpaces, out DateOnly day))
        {
            return day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
        }

        return DateTime.TryParseExact(
            text, MomentFormats, CultureInfo.InvariantCulture, DateTimeStyles.RoundtripKind | DateTimeStyles.AllowWhiteSpaces, out DateTime moment)
            ? Write(text, moment)
            : null;
    }

    private static string Write(string text, DateTime moment)
    {
        if (moment.Kind == DateTimeKind.Local)
        {
            // Read again with its own zone: a DateTime has only ours.
            DateTimeOffset zoned = DateTimeOffset.ParseExact(text, MomentFormats, CultureInfo.InvariantCulture, DateTimeStyles.AllowWhiteSpaces);
            return zoned.ToString("yyyy-MM-ddTHH:mm:sszzz", CultureInfo.InvariantCulture);
        }

        return moment.ToString(
            moment.Kind == DateTimeKind.Utc ? "yyyy-MM-ddTHH:mm:ssZ" : "yyyy-MM-ddTHH:mm:ss", CultureInfo.InvariantCulture);
    }

    private static string WithOffset(string text)
    {
        foreach ((string name, string offset) in Zones)
        {
            if (text.EndsWith(name, StringComparison.OrdinalIgnoreCase))
            {
                return text[..^name.Length] + offset;
            }
        }

        // +0100 → +01:00
        return text.Length > 5 && text[^5] is '+' or '-' && text.AsSpan(text.Length - 4).IndexOfAnyExceptInRange('0', '9') < 0
            && text.Contains(':', StringComparison.Ordinal)
            ? text[..^2] + ":" + text[^2..]
            : text;
    }
}
