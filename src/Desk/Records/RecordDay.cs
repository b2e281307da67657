using System.Globalization;

namespace Hearsay.Desk.Records;

/// <summary>Days and times as people write them on a command line.</summary>
public static class RecordDay
{
    /// <summary>What a day looks like, for messages.</summary>
    public const string Shape = "2026-02-10, 2026-02 or 2026";

    /// <summary>What a moment looks like, for messages.</summary>
    public const string MomentShape = "2026-02-10 or 2026-02-10T08:30:00Z";

    private const string DayFormat = "yyyy-MM-dd";

    private static readonly string[] MomentFormats = ["yyyy-MM-ddTHH:mmK", "yyyy-MM-ddTHH:mm:ssK", "yyyy-MM-ddTHH:mm:ss.FFFFFFFK"];

    /// <summary>The first day of a day, month or year.</summary>
    public static bool TryParseFirst(string text, out DateOnly day) =>
        TryParse(text, DayFormat, out day) || TryParse(text, "yyyy-MM", out day) || TryParse(text, "yyyy", out day);

    /// <summary>The last day of a day, month or year.</summary>
    public static bool TryParseLast(string text, out DateOnly day)
    {
        if (TryParse(text, DayFormat, out day))
        {
            return true;
        }

        bool isMonth = TryParse(text, "yyyy-MM", out day);
        if (!isMonth && !TryParse(text, "yyyy", out day))
        {
            return false;
        }

        day = isMonth
            ? new DateOnly(day.Year, day.Month, DateTime.DaysInMonth(day.Year, day.Month))
            : new DateOnly(day.Year, 12, 31);
        return true;
    }

    /// <summary>A moment: a day means its last millisecond in UTC, so that what was decided on it counts; a time without a zone is UTC.</summary>
    public static bool TryParseMoment(string text, out DateTimeOffset moment)
    {
        if (TryParse(text, DayFormat, out DateOnly day))
        {
            moment = new DateTimeOffset(day.ToDateTime(new TimeOnly(23, 59, 59, 999)), TimeSpan.Zero);
            return true;
        }

        return DateTimeOffset.TryParseExact(text, MomentFormats, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out moment);
    }

    /// <summary>As the record writes days.</summary>
    public static string Write(DateOnly day) => day.ToString(DayFormat, CultureInfo.InvariantCulture);

    /// <summary>As the record writes times: UTC, milliseconds.</summary>
    public static string Write(DateTimeOffset moment) =>
        moment.UtcDateTime.ToString("yyyy-MM-ddTHH:mm:ss.fffZ", CultureInfo.InvariantCulture);

    private static bool TryParse(string text, string format, out DateOnly day) =>
        DateOnly.TryParseExact(text, format, CultureInfo.InvariantCulture, DateTimeStyles.None, out day);
}
