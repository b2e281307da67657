using System.Globalization;

namespace Hearsay.Intake.Feeds;

/// <summary>Dates as feeds write them: RFC 822 with any zone, ISO 8601, and what lies between.</summary>
public static class FeedDate
{
    private const int MinLength = 4;
    private const int MaxLength = 60;

    private static readonly Dictionary<string, string> Zones = (
        "Z+00:00 UT+00:00 UTC+00:00 GMT+00:00 WET+00:00 WEST+01:00 BST+01:00 CET+01:00 CEST+02:00 MET+01:00 MEST+02:00 EET+02:00 "
        + "EEST+03:00 MSK+03:00 EST-05:00 EDT-04:00 CST-06:00 CDT-05:00 MST-07:00 MDT-06:00 PST-08:00 PDT-07:00 AKST-09:00 AKDT-08:00 "
        + "HST-10:00 JST+09:00 KST+09:00 AEST+10:00 AEDT+11:00 NZST+12:00 NZDT+13:00")
        .Split(' ')
        .ToDictionary(z => z[..^"+00:00".Length], z => z[^"+00:00".Length..], StringComparer.OrdinalIgnoreCase);

    private static readonly string[] Formats =
    [
        "d MMM yyyy H:mm:ss", "d MMM yyyy H:mm", "d MMM yyyy", "d MMMM yyyy H:mm:ss", "d MMMM yyyy H:mm", "d MMMM yyyy",
        "d MMM yy H:mm:ss", "d MMM yy H:mm", "d MMM yy", "MMM d yyyy H:mm:ss", "MMM d yyyy H:mm", "MMM d yyyy", "MMMM d yyyy",
        "d-MMM-yyyy H:mm:ss", "d-MMM-yyyy", "yyyy-MM-dd H:mm:ss", "yyyy-MM-dd H:mm", "yyyy/MM/dd H:mm:ss", "yyyy/MM/dd H:mm", "yyyy/MM/dd",
    ];

    /// <summary>The date in the shape of <see cref="PublicationDate"/>; null for what is no date.</summary>
    /// <remarks>
    /// The zone is kept as an offset. A zone that is unknown is left out: the day as written is what counts. A day of the week is
    /// not believed. Years of two digits are of this century up to 49.
    /// </remarks>
    public static string? ToIso(string? raw)
    {
        string text = ArticleFacts.Tidy(raw) ?? "";
        if (text.Length is < MinLength or > MaxLength)
        {
            return null;
        }

        bool lacksColon = text.Length > 10 && (text[^5] is '+' or '-') && text.Contains('T', StringComparison.Ordinal);
        if (!lacksColon && PublicationDate.IsValid(text))
        {
            return text;
        }

        if (IsoOf(text) is { } iso)
        {
            return iso;
        }

        (string date, string? offset) = SplitZone(WithoutWeekday(text.Replace(",", " ", StringComparison.Ordinal)));
        date = string.Join(' ', date.Split(' ', StringSplitOptions.RemoveEmptyEntries)).Replace("Sept ", "Sep ", StringComparison.OrdinalIgnoreCase);
        if (!DateTime.TryParseExact(date, Formats, CultureInfo.InvariantCulture, DateTimeStyles.None, out DateTime value))
        {
            return null;
        }

        return date.Contains(':', StringComparison.Ordinal)
            ? value.ToString("yyyy-MM-dd'T'HH:mm:ss", CultureInfo.InvariantCulture) + offset
            : value.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
    }

    // Offsets without a colon, fractions of any length, a day with an offset.
    private static string? IsoOf(string text)
    {
        bool looksSo = text.Length >= 10 && char.IsAsciiDigit(text[0]) && text[4] == '-' && text[7] == '-';
        if (looksSo && text.Length > 10 && text[10] == 'T' && DateTimeOffset.TryParse(
                text, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out DateTimeOffset value))
        {
            bool hasZone = text.EndsWith('Z') || text.LastIndexOfAny(['+', '-']) > 10;
            return value.ToString(hasZone ? "yyyy-MM-dd'T'HH:mm:sszzz" : "yyyy-MM-dd'T'HH:mm:ss", CultureInfo.InvariantCulture);
        }

        return looksSo && text.Length is > 10 and <= 16 && text[10] is 'Z' or '+' or '-' && PublicationDate.IsValid(text[..10]) ? text[..10] : null;
    }

    private static string WithoutWeekday(string text)
    {
        string[] words = text.Split(' ', 2, StringSplitOptions.RemoveEmptyEntries);
        bool isWeekday = words.Length == 2 && words[0].TrimEnd('.').Length >= 3
            && CultureInfo.InvariantCulture.DateTimeFormat.DayNames.Any(d => d.StartsWith(words[0].TrimEnd('.'), StringComparison.OrdinalIgnoreCase));
        return isWeekday ? words[1] : text;
    }

    private static (string Date, string? Offset) SplitZone(string text)
    {
        int space = text.TrimEnd().LastIndexOf(' ');
        string last = text[(space + 1)..].Trim();
        if (space < 0 || !text.Contains(':', StringComparison.Ordinal) || last.Contains(':', StringComparison.Ordinal) && last[0] is not ('+' or '-'))
        {
            return (text, null);
        }

        if (last is ['+' or '-', ..])
        {
            string digits = last[1..].Replace(":", "", StringComparison.Ordinal);
            bool isOffset = digits.Length == 4 && int.TryParse(digits, NumberStyles.None, CultureInfo.InvariantCulture, out int hhmm)
                && hhmm / 100 <= 14 && hhmm % 100 < 60;
            return (text[..space], isOffset ? $"{last[0]}{digits[..2]}:{digits[2..]}" : null);
        }

        return char.IsAsciiLetter(last.Length > 0 ? last[0] : '0') ? (text[..space], Zones.GetValueOrDefault(last)) : (text, null);
    }
}
