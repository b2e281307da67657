using System.Globalization;
using NodaTime;

namespace Hearsay.Time;

/// <summary>Writes days in the Extended Date/Time Format of ISO 8601-2:2019, levels 0 to 2.</summary>
internal static class EdtfText
{
    public static string? Of(TimeExpression time)
    {
        if (time.Kind is TimeKind.Duration or TimeKind.Set || !time.IsResolved)
        {
            return null;
        }

        if (time.Earliest is not { } earliest)
        {
            return $"../{Day(time.Latest!.Value)}{Mark(time.RoughLatest)}";
        }

        if (time.Latest is not { } latest)
        {
            return $"{Day(earliest)}{Mark(time.RoughEarliest)}/..";
        }

        if (time.IsOneOf)
        {
            return $"[{Unit(earliest, time.Precision) ?? Day(earliest)},{Unit(latest, time.Precision) ?? Day(latest)}]";
        }

        if (time.Kind == TimeKind.Date && earliest == latest && IsClock(time.TimeOfDay))
        {
            return $"{Day(earliest)}T{time.TimeOfDay}:00";
        }

        return Stretch(time, earliest, latest);
    }

    private static string Stretch(TimeExpression time, LocalDate earliest, LocalDate latest)
    {
        TimePrecision unit = time.Precision == TimePrecision.Century ? TimePrecision.Year : time.Precision;
        string? first = Calendar.Unit(unit, earliest).First == earliest ? Unit(earliest, unit) : null;
        string? last = Calendar.Unit(unit, latest).Last == latest ? Unit(latest, unit) : null;
        if (first is null || last is null || (time.RoughEarliest != time.RoughLatest))
        {
            (first, last) = (Day(earliest), Day(latest));
        }

        return first == last
            ? first + Mark(time.RoughEarliest)
            : $"{first}{Mark(time.RoughEarliest)}/{last}{Mark(time.RoughLatest)}";
    }

    /// <summary>The unit that holds a day; null where the format has none.</summary>
    private static string? Unit(LocalDate day, TimePrecision unit)
    {
        LocalDate first = Calendar.Unit(unit, day).First;
        string year = first.ToString("uuuu", CultureInfo.InvariantCulture);
        return unit switch
        {
            TimePrecision.Time or TimePrecision.PartOfDay or TimePrecision.Day => Day(day),
            TimePrecision.Month => first.ToString("uuuu-MM", CultureInfo.InvariantCulture),
            TimePrecision.Season => $"{year}-{20 + (first.Month / 3)}",
            TimePrecision.Quarter => $"{year}-{33 + ((first.Month - 1) / 3)}",
            TimePrecision.Half => $"{year}-{40 + ((first.Month - 1) / 6)}",
            TimePrecision.Year => year,
            TimePrecision.Decade => year[..3] + "X",
            _ => null,
        };
    }

    private static string Day(LocalDate day) => day.ToString("uuuu-MM-dd", CultureInfo.InvariantCulture);

    private static string Mark(bool rough) => rough ? "~" : "";

    private static bool IsClock(string? time) => time is not null && char.IsAsciiDigit(time[0]);
}
