using Hearsay.Language;
using NodaTime;

namespace Hearsay.Time;

// Stretches with two named ends ("from Monday to Thursday") and what prepositions make of an expression.
internal sealed partial class Grammar
{
    private Phrase? Range(int i)
    {
        if (words.At(i) == "within")
        {
            return Within(i);
        }

        if (Ends(i) is not { } ends || IsPutOff(i))
        {
            return null;
        }

        (CalendarDate from, CalendarDate to) = ends;
        Days? first;
        Days? last;
        if (from.Year is not null || (to.Year is null && Look(i, to.End) is Direction.Future or Direction.FutureOfPast))
        {
            first = Resolve(i, from, Direction.Future, published);
            last = Resolve(i, to, Direction.Future, first?.First);
        }
        else
        {
            last = Resolve(i, to, to.Year is null ? Look(i, to.End) : Direction.Past, published);
            first = Resolve(i, from, Direction.Past, last?.First);
        }

        bool known = first is not null && last is not null && first.Value.First <= last.Value.Last;
        return new Phrase(to.End, new TimeExpression
        {
            Kind = TimeKind.Range,
            Precision = to.Precision,
            Earliest = known ? first!.Value.First : null,
            Latest = known ? last!.Value.Last : null,
        });
    }

    private (CalendarDate From, CalendarDate To)? Ends(int i)
    {
        string before = words.At(i - 1);
        if (Digits(i, 4) is { } year && words.IsJoined(i + 1) && Digits(i + 1, 4) is { } until && year is >= 1500 and <= 2200 && year < until && until <= 2200)
        {
            return (new CalendarDate(i + 1, year, null, null), new CalendarDate(i + 2, until, null, null));
        }

        // "3 and 7 May", "12-15 March", "March 12-15".
        if (DayNumber(i) is { } day && Joint(i + 1, before) is { } next && WrittenDay(next) is { Month: { } m, Day: not null } to)
        {
            return (new CalendarDate(i + 1, to.Year, m, day), to);
        }

        if (MonthAt(i) is { } month && DayNumber(i + 1) is { } first && Joint(i + 2, before) is { } then && DayNumber(then) is { } second
            && MonthAt(then + 1) is null)
        {
            CalendarDate end = WithYear(new CalendarDate(then + 1, null, month, second));
            return (new CalendarDate(i + 2, end.Year, month, first), end);
        }

        if (Written(i) is { } from && Joint(from.End, before) is { } other && Written(other) is { } upTo && from.Precision == upTo.Precision
            && (from.Weekday is null) == (upTo.Weekday is null) && (from.Precision != TimePrecision.Year || before is "from" or "between"))
        {
            return (from, upTo);
        }

        return null;
    }

    /// <summary>The position after the word or hyphen that joins two ends.</summary>
    private int? Joint(int i, string before) =>
        words.IsJoined(i) ? i
        : words.At(i) is "to" or "through" or "–" or "—" || (words.At(i) == "and" && before == "between")
            || (words.At(i) is "until" or "till" && before == "from") ? i + 1 : null;

    /// <summary>"moved from Friday to Sunday" names two days and no stretch.</summary>
    private bool IsPutOff(int i)
    {
        for (int j = i - 6; j < i; j++)
        {
            if (words.At(j) is "moved" or "move" or "postponed" or "postpone" or "delayed" or "shifted" or "rescheduled" or "brought" or "pushed" or "changed")
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>"within two weeks": from now, or from the day that the sentence names, where the tense looks ahead.</summary>
    private Phrase? Within(int i)
    {
        int at = words.At(i + 1) == "the" && words.At(i + 2) is "next" or "coming" ? i + 3 : i + 1;
        bool bare = Vocabulary.PluralUnits.TryGetValue(words.At(at), out TimeUnit? unit);
        Amount? found = bare ? new Amount(at + 1, unit!, null, null, false, Relation.Exactly, false) : AmountAt(at);
        if (found is not { } amount)
        {
            return null;
        }

        Direction direction = Look(i, amount.End);
        bool hangs = words.At(amount.End) == "of";
        Period? length = amount.High is null && amount.Low * amount.Unit.Factor <= MaxCount ? amount.Length : null;
        LocalDate? start = direction is Direction.Future or Direction.FutureOfPast && !hangs && length is not null ? Anchor() : null;
        return new Phrase(amount.End, new TimeExpression
        {
            Kind = TimeKind.Bound,
            Precision = amount.Unit.Precision,
            Earliest = start,
            Latest = start is { } from ? DayAfter(from, length!) : null,
            Length = length,
            Relation = amount.Relation,
        });
    }

    private static LocalDate DayAfter(LocalDate from, Period length)
    {
        if (!length.HasTimeComponent)
        {
            return from.Plus(length);
        }

        // The hour of publication is not known: a limit in hours ends on the day that whole days make.
        Period whole = length.Normalize();
        return from.PlusDays((7 * whole.Weeks) + whole.Days + (whole.Days == 0 || whole.Hours > 0 ? 1 : 0));
    }

    /// <summary>The day from which the sentence counts: the one it has named, else that of publication.</summary>
    private LocalDate? Anchor() => InSentence switch
    {
        null => published,
        { IsOneOf: false, Earliest: { } day } named when named.Latest == day && day <= published => day,
        _ => null,
    };

    /// <summary>Reads the preposition before an expression.</summary>
    private Phrase Bind(int i, Phrase phrase)
    {
        TimeExpression time = phrase.Time;
        if (time.Kind != TimeKind.Date || words.At(phrase.End) == "'s")
        {
            return phrase;
        }

        bool modifies = words.Upos(phrase.End) == Upos.Noun;
        string before = words.At(i - 1);
        if (before is "by" or "until" or "till" or "through" || words.Are(i - 3, "no later than") || words.Are(i - 3, "not later than")
            || words.Are(i - 2, "or before") || words.Are(phrase.End, "at the latest"))
        {
            return phrase with { Time = before is "until" or "till" && IsNegated(i) ? From(time) : UpTo(time, time.Latest) };
        }

        if (modifies)
        {
            return phrase;
        }

        switch (before)
        {
            case "before":
                bool end = words.At(i) == "the" && words.At(i + 1) is "end" or "close";
                LocalDate? last = end || time.Precision == TimePrecision.Time ? time.Latest : time.Earliest?.PlusDays(-1);
                return phrase with { Time = IsNegated(i) ? From(time) : UpTo(time, last) with { RoughLatest = time.RoughEarliest && !end } };
            case "since" or "starting" or "beginning" or "effective":
                return phrase with { Time = From(time) };
            case "after":
                return phrase with { Time = From(time) with { Earliest = time.Latest?.PlusDays(1), RoughEarliest = time.RoughLatest } };
            case "from" when Look(i, phrase.End) is Direction.Future or Direction.FutureOfPast || words.At(phrase.End) is "on" or "onward" or "onwards":
                return phrase with { Time = From(time) };
            default:
                return words.Are(i - 3, "as early as") || words.Are(i - 3, "as soon as") ? phrase with { Time = From(time) } : phrase;
        }
    }

    private static TimeExpression UpTo(TimeExpression time, LocalDate? latest) =>
        time with { Kind = TimeKind.Bound, Earliest = null, RoughEarliest = false, Latest = latest, IsOneOf = false };

    private static TimeExpression From(TimeExpression time) =>
        time with { Kind = TimeKind.Range, Latest = null, RoughLatest = false, IsOneOf = false };

    /// <summary>Whether a "not" or "no" rules the preposition before a position: "will not open before".</summary>
    private bool IsNegated(int i)
    {
        for (int j = i - 2; j >= 0 && j > i - 12; j--)
        {
            if (words.At(j) is "not" or "n't" or "no" or "never" or "nobody" or "none" or "neither" or "nothing")
            {
                return true;
            }

            if (words.At(j) is "," or ";" or ":" or "that" or "and" or "but" or "or" or "which" or "who")
            {
                return false;
            }
        }

        return false;
    }
}
