using NodaTime;

namespace Hearsay.Time;

// Units counted from the day of publication: "last week", "next Friday", "this summer", "the weekend", "yesterday".
internal sealed partial class Grammar
{
    private Phrase? Relative(int i)
    {
        if (words.At(i) == "the" && words.At(i + 1) == "weekend")
        {
            return Found(i + 2, Weekend(Look(i, i + 2)), TimePrecision.Weekend);
        }

        if (words.At(i) == "this" && words.At(i + 1) is "past" or "coming"
            && Vocabulary.Weekdays.TryGetValue(words.At(i + 2), out int weekday))
        {
            Direction direction = words.At(i + 1) == "past" ? Direction.Past : Direction.Future;
            return Found(i + 3, Resolve(i, new CalendarDate(i + 3, null, null, null, weekday), direction, published), TimePrecision.Day);
        }

        if (Vocabulary.Weekdays.TryGetValue(words.At(i), out int day) && words.IsCapital(i)
            && Shift(words.At(i + 1)) is { } weeks && words.At(i + 2) == "week")
        {
            return Found(i + 3, published?.PlusDays((7 * weeks) + day - (int)published.Value.DayOfWeek) is { } d ? new Days(d, d) : null, TimePrecision.Day);
        }

        return Shift(words.At(i)) is { } shift && words.At(i - 1) is not ("the" or "its" or "his" or "her" or "their" or "our" or "my")
            ? Counted(i, shift) : null;
    }

    private static int? Shift(string word) => word switch { "last" => -1, "this" => 0, "next" => 1, _ => null };

    private Phrase? Counted(int i, int shift)
    {
        string unit = words.At(i + 1);
        if (Vocabulary.CalendarUnits.TryGetValue(unit, out TimePrecision precision))
        {
            return Found(i + 2, Counted(precision, shift), precision);
        }

        if (unit == "weekend")
        {
            bool inside = published is { } today && today.DayOfWeek >= IsoDayOfWeek.Saturday;
            return Found(i + 2, shift <= 0 || inside ? Counted(TimePrecision.Weekend, shift) : null, TimePrecision.Weekend);
        }

        if (Vocabulary.Weekdays.TryGetValue(unit, out int weekday) && words.IsCapital(i + 1))
        {
            return new Phrase(i + 2, CountedWeekday(weekday, shift));
        }

        if (Vocabulary.Months.TryGetValue(unit, out int month) && words.IsCapital(i + 1))
        {
            return YearAt(i + 2) is not null ? null : new Phrase(i + 2, CountedYearly(y => OfMonth(y, month, null), shift, TimePrecision.Month));
        }

        return Vocabulary.Seasons.TryGetValue(unit, out int first) && !(unit == "fall" && words.At(i + 2) == "of")
            ? new Phrase(i + 2, CountedYearly(y => Calendar.Months(y, first, 3), shift, TimePrecision.Season)) : null;
    }

    private Days? Counted(TimePrecision unit, int shift) => published is { } day ? Calendar.Unit(unit, day, shift) : null;

    private Days? Weekend(Direction direction)
    {
        if (published is not { } day || direction == Direction.Unknown)
        {
            return null;
        }

        bool back = direction == Direction.Past && day.DayOfWeek < IsoDayOfWeek.Saturday;
        return Calendar.Unit(TimePrecision.Weekend, day, back ? -1 : 0);
    }

    /// <summary>"next Friday" on a Tuesday is one of two; so is "last Monday".</summary>
    private TimeExpression CountedWeekday(int weekday, int shift)
    {
        if (published is not { } today)
        {
            return Dated(null, TimePrecision.Day);
        }

        LocalDate near = today.PlusDays(weekday - (int)today.DayOfWeek);
        LocalDate far = near.PlusWeeks(shift);
        return shift switch
        {
            > 0 when near > today => OneOf(new Days(near, near), new Days(far, far), TimePrecision.Day),
            < 0 when near < today => OneOf(new Days(far, far), new Days(near, near), TimePrecision.Day),
            _ => Dated(new Days(far, far), TimePrecision.Day),
        };
    }

    /// <summary>"last March" and "next spring" are one of two when one of them lies close by.</summary>
    private TimeExpression CountedYearly(Func<int, Days?> occurrence, int shift, TimePrecision precision)
    {
        if (published is not { } today)
        {
            return Dated(null, precision);
        }

        Days within = Enumerable.Range(today.Year - 1, 2).Select(y => occurrence(y)!.Value)
            .FirstOrDefault(d => d.Holds(today), occurrence(today.Year)!.Value);
        if (shift == 0)
        {
            return Dated(within, precision);
        }

        Days back = Yearly(occurrence, Direction.Past, today.PlusMonths(precision == TimePrecision.Month ? -1 : -3))!.Value;
        back = within.Last < today && within.First > back.First ? within : back;
        Days ahead = Yearly(occurrence, Direction.Future, today)!.Value;
        ahead = ahead.First <= today ? Later(ahead, 1) : ahead;
        if (shift < 0)
        {
            return back.First.Year == today.Year ? OneOf(Later(back, -1), back, precision) : Dated(back, precision);
        }

        return ahead.First < today.PlusMonths(3) ? OneOf(ahead, Later(ahead, 1), precision) : Dated(ahead, precision);
    }

    private static Days Later(Days days, int years)
    {
        LocalDate first = days.First.PlusYears(years);
        return new Days(first, first.PlusMonths(NodaTime.Period.Between(days.First, days.Last.PlusDays(1), PeriodUnits.Months).Months).PlusDays(-1));
    }

    private Phrase? Deictic(int i)
    {
        int? shift = words.At(i) switch { "today" => 0, "yesterday" => -1, "tomorrow" => 1, _ => null };
        if (shift is { } days)
        {
            // The newspaper: "according to USA Today".
            bool named = words.IsCapital(i) && words.IsCapital(i - 1);
            return named ? null
                : new Phrase(i + 1, Spoken(i, Dated(Counted(TimePrecision.Day, days), TimePrecision.Day)));
        }

        if (words.Are(i, "the day before yesterday"))
        {
            return Found(i + 4, Counted(TimePrecision.Day, -2), TimePrecision.Day);
        }

        if (words.Are(i, "the day after tomorrow"))
        {
            return Found(i + 4, Counted(TimePrecision.Day, 2), TimePrecision.Day);
        }

        return PartOfDay(i);
    }

    /// <summary>In a quotation "today" is the day of speaking, mostly the day of publication or the one before.</summary>
    private TimeExpression Spoken(int i, TimeExpression time)
    {
        bool rough = time.IsResolved && words.Document.InQuote(words[i].Token);
        return time with { RoughEarliest = rough || time.RoughEarliest, RoughLatest = rough || time.RoughLatest };
    }

    private Phrase? PartOfDay(int i)
    {
        if (words.At(i) == "tonight")
        {
            return new Phrase(i + 1, Spoken(i, At(Counted(TimePrecision.Day, 0), "night")));
        }

        if (words.Are(i, "last night"))
        {
            return new Phrase(i + 2, Spoken(i, At(Counted(TimePrecision.Day, -1), "night")));
        }

        if (words.At(i) == "this" && Vocabulary.PartsOfDay.Contains(words.At(i + 1)))
        {
            return new Phrase(i + 2, Spoken(i, At(Counted(TimePrecision.Day, 0), words.At(i + 1))));
        }

        if (words.At(i) != "overnight" || words.Upos(i) != Language.Upos.Adv)
        {
            return null;
        }

        Direction direction = Look(i, i + 1);
        int first = direction == Direction.Past ? -1 : 0;
        return new Phrase(i + 1, At(
            published is { } day && direction != Direction.Unknown ? new Days(day.PlusDays(first), day.PlusDays(first + 1)) : null, "night"));
    }

    private static TimeExpression At(Days? days, string part) => Dated(days, TimePrecision.PartOfDay) with { TimeOfDay = part };

    private Phrase? Feast(int i)
    {
        if (!words.IsCapital(i))
        {
            return null;
        }

        foreach ((string name, int month, int day) in Vocabulary.Feasts)
        {
            int end = i + name.Count(c => c == ' ') + 1;
            if (words.Are(i, name) && words.Upos(end) is not (Language.Upos.Noun or Language.Upos.Propn))
            {
                (int End, int? Year)? year = YearAt(end);
                Days? days = year is { Year: { } y } ? OfMonth(y, month, day)
                    : Yearly(n => OfMonth(n, month, day), i, end);
                return Found(year?.End ?? end, days, TimePrecision.Day);
            }
        }

        return null;
    }
}
