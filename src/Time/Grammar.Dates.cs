using System.Globalization;
using Hearsay.Language;
using NodaTime;

namespace Hearsay.Time;

// Dates as the calendar writes them: "3 March 2024", "Sept. 9", "2025-11-03", "Friday", "March", "2014".
internal sealed partial class Grammar
{
    private Phrase? Date(int i)
    {
        if (Slashed(i) is { } slashed)
        {
            return slashed;
        }

        if (Written(i) is not { } date || !IsAlone(i, date))
        {
            return null;
        }

        Direction direction = date.Year is null ? Look(i, date.End) : Direction.Unknown;
        return Found(date.End, Resolve(i, date, direction, published), date.Precision);
    }

    /// <summary>The days of a date as written; a missing year, month or day of a weekday is found by direction.</summary>
    private Days? Resolve(int i, CalendarDate date, Direction direction, LocalDate? anchor)
    {
        if (date.Year is { } year)
        {
            return date.Month is { } m ? OfMonth(year, m, date.Day) : Calendar.Years(year, 1);
        }

        if (anchor is not { } from)
        {
            return null;
        }

        if (date.Month is { } month)
        {
            bool near = date.Day is not null && (direction == Direction.Unknown || IsDateline(i, date.End));
            return near ? Nearest(month, date.Day!.Value, from) : Yearly(y => OfMonth(y, month, date.Day), direction, from);
        }

        int days = date.Weekday is { } weekday ? weekday - (int)from.DayOfWeek : 0;
        if (date.Weekday is null)
        {
            return DayOfSomeMonth(date.Day!.Value, direction, from);
        }

        return direction switch
        {
            Direction.Past => Calendar.Unit(TimePrecision.Day, from, days > 0 ? days - 7 : days),
            Direction.Future or Direction.FutureOfPast => Calendar.Unit(TimePrecision.Day, from, days < 0 ? days + 7 : days),
            _ => null,
        };
    }

    private CalendarDate? Written(int i)
    {
        if (!Vocabulary.Weekdays.TryGetValue(words.At(i), out int weekday) || !words.IsCapital(i))
        {
            return WrittenDay(i);
        }

        int next = words.At(i + 1) == "," ? i + 2 : i + 1;
        if (WrittenDay(next) is { Day: not null } day)
        {
            return day;
        }

        return IsPartOfName(i) ? null : new CalendarDate(i + 1, null, null, null, weekday);
    }

    private CalendarDate? WrittenDay(int i)
    {
        if (MonthAt(i) is { } month)
        {
            if (DayNumber(i + 1) is { } day)
            {
                return WithYear(new CalendarDate(i + 2, null, month, day));
            }

            int end = words.At(i + 1) is "of" or "," ? i + 2 : i + 1;
            return YearAt(end) is { } year ? new CalendarDate(year.End, year.Year, month, null)
                : new CalendarDate(i + 1, null, month, null);
        }

        int first = words.At(i) == "the" ? i + 1 : i;
        int? number = DayNumber(first) ?? (first > i && Vocabulary.Ordinals.TryGetValue(words.At(first), out int n) ? n : null);
        if (number is { } d)
        {
            int of = words.At(first + 1) == "of" ? first + 2 : first + 1;
            if (MonthAt(of) is { } m)
            {
                return WithYear(new CalendarDate(of + 1, null, m, d));
            }

            bool bare = first > i && words.At(first).Length > 2 && char.IsAsciiDigit(words.At(first)[0])
                && words.At(i - 1) is "on" or "by" or "until" or "before" or "since"
                && words.Upos(first + 1) is not (Upos.Noun or Upos.Propn or Upos.Adj);
            return bare ? new CalendarDate(first + 1, null, null, d) : null;
        }

        return IsoDate(i) ?? LoneYear(i);
    }

    private CalendarDate WithYear(CalendarDate date)
    {
        int next = words.At(date.End) is "," or "of" ? date.End + 1 : date.End;
        return YearAt(next) is { } year ? date with { End = year.End, Year = year.Year } : date;
    }

    private CalendarDate? IsoDate(int i) =>
        Digits(i, 4) is { } year && words.IsJoined(i + 1) && Digits(i + 1, 2) is { } month && month is >= 1 and <= 12
        && words.IsJoined(i + 2) && Digits(i + 2, 2) is { } day && OfMonth(year, month, day) is not null
            ? new CalendarDate(i + 3, year, month, day) : null;

    /// <summary>"03/05/2024": both orders where both are dates.</summary>
    private Phrase? Slashed(int i)
    {
        string[] parts = words.At(i).Length is >= 8 and <= 10 ? words.At(i).Split('/') : [];
        if (parts.Length != 3 || !parts.All(p => p.Length is > 0 and <= 4 && p.All(char.IsAsciiDigit)))
        {
            return null;
        }

        int[] n = [.. parts.Select(p => int.Parse(p, CultureInfo.InvariantCulture))];
        Days? british = n[2] >= 1000 ? OfMonth(n[2], n[1], n[0]) : null;
        Days? american = n[2] >= 1000 ? OfMonth(n[2], n[0], n[1]) : null;
        if ((british ?? american) is not { } one)
        {
            return null;
        }

        Days other = american ?? one;
        return one == other ? Found(i + 1, one, TimePrecision.Day)
            : new Phrase(i + 1, one.First < other.First ? OneOf(one, other, TimePrecision.Day) : OneOf(other, one, TimePrecision.Day));
    }

    /// <summary>A year in figures, or "last year" and the like.</summary>
    private (int End, int? Year)? YearAt(int i)
    {
        if (Digits(i, 4) is { } year && year is >= 1000 and <= 2200 && !words.IsJoined(i + 1))
        {
            return (i + 1, year);
        }

        int? shift = words.Are(i, "last year") ? -1 : words.Are(i, "this year") ? 0 : words.Are(i, "next year") ? 1 : null;
        return shift is not null && published is { } day ? (i + 2, day.Year + shift) : null;
    }

    /// <summary>A year alone, where the words around it leave no doubt that it is one.</summary>
    private CalendarDate? LoneYear(int i)
    {
        if (Digits(i, 4) is not { } year || year is < 1000 or > 2200 || words.IsJoined(i))
        {
            return null;
        }

        bool counts = words.Upos(i + 1) is Upos.Noun or Upos.Adj;
        bool preposed = year >= 1500 && !counts && words.At(i - 1) is "in" or "since" or "until" or "by" or "from" or "of"
            or "before" or "after" or "during" or "and" or "to" or "between" or "early" or "late" or "mid" or "around";
        bool modifies = year is >= 1900 and < 2100 && counts && words.At(i - 1) is "the" or "'s" or "its" or "their" or "his" or "her" or "a"
            && !words.At(i + 1).EndsWith('s');
        return preposed || modifies ? new CalendarDate(i + 1, year, null, null) : null;
    }

    /// <summary>Whether a month or year stands for itself and is no verb, no name and no other number.</summary>
    private bool IsAlone(int i, CalendarDate date)
    {
        if (date.Day is not null || date.Year is not null || date.Month is null)
        {
            return true;
        }

        bool full = Vocabulary.Months.ContainsKey(words.At(i));
        bool opens = words.At(i - 1) is "" or "“" or "\"" or "‘" or "'";
        bool verb = words.Upos(i) is Upos.Verb or Upos.Aux
            || (opens && words.At(i) is "may" or "march" && words.Upos(i + 1) is not (Upos.Verb or Upos.Aux));
        bool named = words.IsCapital(i + 1) && words.Upos(i + 1) == Upos.Propn && words.At(i - 1) is "" or "." or "," or "“" or "and";
        bool surname = words.IsCapital(i - 1) && words.Upos(i - 1) == Upos.Propn;
        return full && !verb && !named && !surname;
    }

    private bool IsPartOfName(int i)
    {
        bool before = words.IsCapital(i - 1)
            && words.At(i - 1) is "black" or "good" or "bloody" or "super" or "ash" or "sheffield" or "cyber" or "ruby" or "palm" or "easter";
        bool after = words.At(i - 1) is "the" or "" or "a" && words.IsCapital(i + 1) && words.Upos(i + 1) == Upos.Propn
            && !Vocabulary.Months.ContainsKey(words.At(i + 1));
        return before || after;
    }

    private bool IsDateline(int i, int end) => words.At(i - 1) == "," && words.At(end) is "(" or "—" or "–" or "-";

    private int? MonthAt(int i)
    {
        if (!words.IsCapital(i))
        {
            return null;
        }

        return Vocabulary.Months.TryGetValue(words.At(i), out int month)
            || Vocabulary.ShortMonths.TryGetValue(words.At(i), out month) ? month : null;
    }

    private int? DayNumber(int i)
    {
        string word = words.At(i);
        int length = word.Length > 2 && word[^2..] is "st" or "nd" or "rd" or "th" ? word.Length - 2 : word.Length;
        return length is 1 or 2 && int.TryParse(word.AsSpan(0, length), NumberStyles.None, CultureInfo.InvariantCulture, out int day)
            && day is >= 1 and <= 31 ? day : null;
    }

    private int? Digits(int i, int count)
    {
        string word = words.At(i);
        return word.Length == count && word.All(char.IsAsciiDigit) ? int.Parse(word, CultureInfo.InvariantCulture) : null;
    }

    private static Days? OfMonth(int year, int month, int? day)
    {
        if (month is < 1 or > 12 || year is < 1 or > 9999)
        {
            return null;
        }

        return day is not { } d ? Calendar.Months(year, month, 1)
            : d <= CalendarSystem.Iso.GetDaysInMonth(year, month) && d > 0
            ? new Days(new LocalDate(year, month, d), new LocalDate(year, month, d)) : null;
    }

    private static Days? Nearest(int month, int day, LocalDate anchor)
    {
        Days? back = Yearly(y => OfMonth(y, month, day), Direction.Past, anchor);
        Days? ahead = Yearly(y => OfMonth(y, month, day), Direction.Future, anchor);
        int DistanceTo(Days? days) => days is { } d ? Math.Abs(NodaTime.Period.DaysBetween(anchor, d.First)) : int.MaxValue;
        Days? nearest = DistanceTo(back) <= DistanceTo(ahead) ? back : ahead;

        // Half a year away it is anybody's guess.
        return DistanceTo(nearest) <= 120 ? nearest : null;
    }

    private static Days? DayOfSomeMonth(int day, Direction direction, LocalDate anchor)
    {
        int step = direction switch { Direction.Past => -1, Direction.Unknown => 0, _ => 1 };
        for (int n = 0; step != 0 && n < 3; n++)
        {
            LocalDate month = anchor.PlusMonths(n * step);
            if (OfMonth(month.Year, month.Month, day) is { } days && (step < 0 ? days.First <= anchor : days.First >= anchor))
            {
                return days;
            }
        }

        return null;
    }
}
