using NodaTime;

namespace Hearsay.Time;

/// <summary>Arithmetic of calendar units: which days they hold and which parts they have.</summary>
internal static class Calendar
{
    /// <summary>The unit of the calendar that holds a day; weeks start on Monday, winter in December.</summary>
    public static Days Unit(TimePrecision unit, LocalDate day)
    {
        switch (unit)
        {
            case TimePrecision.Week:
                LocalDate monday = day.PlusDays(1 - (int)day.DayOfWeek);
                return new Days(monday, monday.PlusDays(6));
            case TimePrecision.Weekend:
                LocalDate saturday = day.PlusDays(6 - (int)day.DayOfWeek);
                return new Days(saturday, saturday.PlusDays(1));
            case TimePrecision.Month:
                return Months(day.Year, day.Month, 1);
            case TimePrecision.Quarter:
                return Months(day.Year, day.Month - ((day.Month - 1) % 3), 3);
            case TimePrecision.Half:
                return Months(day.Year, day.Month <= 6 ? 1 : 7, 6);
            case TimePrecision.Season:
                return day.Month <= 2 ? Months(day.Year - 1, 12, 3) : Months(day.Year, day.Month - (day.Month % 3), 3);
            case TimePrecision.Year or TimePrecision.FiscalYear:
                return Years(day.Year, 1);
            case TimePrecision.Decade:
                return Years(day.Year - (day.Year % 10), 10);
            case TimePrecision.Century:
                return Years(day.Year - ((day.Year - 1) % 100), 100);
            default:
                return new Days(day, day);
        }
    }

    /// <summary>The unit that lies <paramref name="count"/> units after the one that holds a day.</summary>
    public static Days Unit(TimePrecision unit, LocalDate day, int count) => Unit(unit, unit switch
    {
        TimePrecision.Week or TimePrecision.Weekend => day.PlusWeeks(count),
        TimePrecision.Month => Unit(unit, day).First.PlusMonths(count),
        TimePrecision.Quarter or TimePrecision.Season => Unit(unit, day).First.PlusMonths(3 * count),
        TimePrecision.Half => Unit(unit, day).First.PlusMonths(6 * count),
        TimePrecision.Year or TimePrecision.FiscalYear => Unit(unit, day).First.PlusYears(count),
        TimePrecision.Decade => Unit(unit, day).First.PlusYears(10 * count),
        TimePrecision.Century => Unit(unit, day).First.PlusYears(100 * count),
        _ => day.PlusDays(count),
    });

    /// <summary>Whole months from the first of one.</summary>
    public static Days Months(int year, int month, int count)
    {
        var first = new LocalDate(year, month, 1);
        return new Days(first, first.PlusMonths(count).PlusDays(-1));
    }

    /// <summary>Whole years.</summary>
    public static Days Years(int year, int count) => new(new LocalDate(year, 1, 1), new LocalDate(year + count - 1, 12, 31));

    /// <summary>About the days of a part of a stretch: thirds for early, middle and late; about a tenth, but
    /// whole months of years and whole years of decades, for its start and end.</summary>
    public static Days PartOf(Part part, Days whole, TimePrecision unit) => unit switch
    {
        TimePrecision.Week => OfDays(part, whole, 2, 2, 2),
        TimePrecision.Month => OfDays(part, whole, 10, 10, 7),
        TimePrecision.Decade => OfYears(part, whole, 4, 3, 2),
        TimePrecision.Century => OfYears(part, whole, 33, 33, 10),
        TimePrecision.Season or TimePrecision.Quarter => OfMonths(part, whole, 1, 3, 1),
        TimePrecision.Half => OfMonths(part, whole, 2, 6, 1),
        _ => OfMonths(part, whole, 4, 12, 1),
    };

    private static Days OfDays(Part part, Days whole, int early, int mid, int edge) => part switch
    {
        Part.Early => new(whole.First, whole.First.PlusDays(early - 1)),
        Part.Mid => new(whole.First.PlusDays(early), whole.First.PlusDays(early + mid - 1)),
        Part.Late when early == 2 => new(whole.First.PlusDays(3), whole.First.PlusDays(4)),
        Part.Late => new(whole.First.PlusDays(early + mid), whole.Last),
        Part.Start => new(whole.First, whole.First.PlusDays(edge - 1)),
        _ => new(whole.Last.PlusDays(1 - edge), whole.Last),
    };

    private static Days OfMonths(Part part, Days whole, int third, int all, int edge) => part switch
    {
        Part.Early => new(whole.First, whole.First.PlusMonths(third).PlusDays(-1)),
        Part.Mid => new(whole.First.PlusMonths(third), whole.First.PlusMonths(all - third).PlusDays(-1)),
        Part.Late => new(whole.First.PlusMonths(all - third), whole.Last),
        Part.Start => new(whole.First, whole.First.PlusMonths(edge).PlusDays(-1)),
        _ => new(whole.First.PlusMonths(all - edge), whole.Last),
    };

    private static Days OfYears(Part part, Days whole, int early, int late, int edge) => part switch
    {
        Part.Early => new(whole.First, whole.First.PlusYears(early).PlusDays(-1)),
        Part.Mid => new(whole.First.PlusYears(early), whole.Last.PlusYears(-late)),
        Part.Late => new(whole.Last.PlusYears(-late).PlusDays(1), whole.Last),
        Part.Start => new(whole.First, whole.First.PlusYears(edge).PlusDays(-1)),
        _ => new(whole.Last.PlusYears(-edge).PlusDays(1), whole.Last),
    };
}
