using NodaTime;
using NodaTime.Text;

namespace Hearsay.Desk;

/// <summary>The day that relative expressions of time are read against.</summary>
internal static class PublicationDay
{
    private const int DayLength = 10;

    /// <summary>The day of a date or date-time, as the publisher wrote it; null where only a year or month is known, or nothing.</summary>
    /// <param name="published">ISO 8601 (<see cref="Intake.PublicationDate"/>), or null.</param>
    public static LocalDate? Of(string? published) =>
        published?.Length >= DayLength && LocalDatePattern.Iso.Parse(published[..DayLength]) is { Success: true } day
        && day.Value.Year is >= Time.TimeReader.MinYear and <= Time.TimeReader.MaxYear ? day.Value : null;
}
