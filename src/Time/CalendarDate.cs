namespace Hearsay.Time;

/// <summary>A date as written: what is not written is null.</summary>
/// <param name="End">First word after it.</param>
/// <param name="Year">Such as 2026.</param>
/// <param name="Month">1 to 12.</param>
/// <param name="Day">Day of the month.</param>
/// <param name="Weekday">ISO number, Monday 1.</param>
internal readonly record struct CalendarDate(int End, int? Year, int? Month, int? Day, int? Weekday = null)
{
    public TimePrecision Precision =>
        Day is not null || Weekday is not null ? TimePrecision.Day : Month is not null ? TimePrecision.Month : TimePrecision.Year;
}
