using NodaTime;

namespace Hearsay.Time;

/// <summary>The grammar of time expressions, at work on one sentence.</summary>
/// <remarks>
/// Every rule is a method that is given a position and answers with what it found there or with nothing. No rule
/// calls itself, each looks at a bounded number of words, and the longest find wins, so the work is linear.
/// </remarks>
internal sealed partial class Grammar(Words words, LocalDate? published, Tense tense)
{
    /// <summary>The resolved date before, in this sentence or the one before.</summary>
    public TimeExpression? Previous { get; set; }

    /// <summary>The resolved date before in this sentence.</summary>
    public TimeExpression? InSentence { get; set; }

    /// <summary>Finds the longest expression that starts at a word.</summary>
    public Phrase? At(int i)
    {
        if (!CanStart(words.At(i)))
        {
            return null;
        }

        Phrase? found = Longest(Moment(i), Longest(Range(i), Longest(Length(i), Set(i))));
        return found is { } phrase ? Bind(i, phrase) : null;
    }

    private static bool CanStart(string word) =>
        char.IsAsciiDigit(word[0]) || Vocabulary.Starts.Contains(word) || (word.Length is 2 or 6 && char.IsAsciiDigit(word[^1]));

    /// <summary>One point or stretch of the calendar.</summary>
    private Phrase? Moment(int i)
    {
        Phrase? day = Longest(Date(i), Longest(Relative(i), Longest(Deictic(i), Feast(i))));
        Phrase? unit = Longest(Season(i), Longest(Quarter(i), Longest(Decade(i), Fiscal(i))));
        Phrase? distant = Longest(Distant(i), Longest(PointingBack(i), Longest(Stretch(i), PartOf(i))));
        Phrase? found = Longest(day, Longest(unit, distant));
        return Longest(Clock(i), found is { } phrase ? WithTime(phrase) : null);
    }

    private static Phrase? Longest(Phrase? one, Phrase? other) =>
        one is null || (other is not null && other.Value.End > one.Value.End) ? other : one;

    private static Phrase? Found(int end, Days? days, TimePrecision precision) => new Phrase(end, Dated(days, precision));

    private static TimeExpression Dated(Days? days, TimePrecision precision) => new()
    {
        Kind = TimeKind.Date,
        Precision = precision,
        Earliest = days?.First,
        Latest = days?.Last,
    };

    private static TimeExpression Rough(Days? days, TimePrecision precision) =>
        Dated(days, precision) with { RoughEarliest = days is not null, RoughLatest = days is not null };

    private static TimeExpression OneOf(Days one, Days other, TimePrecision precision) => new()
    {
        Kind = TimeKind.Date,
        Precision = precision,
        Earliest = one.First,
        Latest = other.Last,
        IsOneOf = true,
    };

    /// <summary>Where the words <c>[start, end)</c> look, from the words beside them and the tense.</summary>
    private Direction Look(int start, int end)
    {
        int before = words.At(start - 1) == "the" ? start - 2 : start - 1;

        // "until noon on Thursday" is bound by "until".
        if (words.At(before) == "on" && BeforeClock(before - 1) is { } clock)
        {
            before = clock;
        }

        if (words.At(end) is "deadline" or "ultimatum" or "cutoff" or "target" || words.Are(before - 1, "deadline of"))
        {
            return IsPassedBy(start, end) ? Direction.Past : Direction.Future;
        }

        bool possessive = words.At(end) == "'s";
        string preposition = words.At(before);
        if (words.Are(before - 1, "ahead of") || preposition is "upcoming" or "due" || (preposition == "for" && !possessive))
        {
            return Direction.Future;
        }

        bool binds = preposition is "by" or "until" or "till" or "within" or "before" or "through" or "from" or "than" or "to" || words.At(start) == "within";
        Direction direction = tense.Of(words.Document, words.Tokens, words[start].Token, words[end - 1].Token + 1, binds && !possessive);

        // "lost every booking until May", "lasted until May": either way. "said it had until May to pay": ahead.
        return !(preposition is "until" or "till" && direction == Direction.Past && !IsNegated(before + 1)) ? direction
            : words.At(end) == "to" && IsReported(before) ? Direction.FutureOfPast : Direction.Unknown;
    }

    /// <summary>The word before a time of day that ends at a word; null where none does.</summary>
    private int? BeforeClock(int last)
    {
        int first = words.At(last) is "noon" or "midnight" or "midday" ? last
            : words.At(last) is "pm" or "am" or "p.m." or "a.m." ? last - 1 : -1;
        return first > 0 ? first - 1 : null;
    }

    private bool IsReported(int before)
    {
        for (int i = before - 1; i >= 0 && i > before - 6; i--)
        {
            if (words.At(i) is "said" or "says" or "told" or "warned" or "announced")
            {
                return true;
            }
        }

        return false;
    }

    private bool IsPassedBy(int start, int end)
    {
        for (int i = start - 5; i < start; i++)
        {
            if (words.At(i) is "missed" or "missing" or "passed" or "ignored" or "breached" or "flouted" or "past")
            {
                return true;
            }
        }

        return words.At(end + 1) is "passed" or "expired" or "lapsed" or "came";
    }

    /// <summary>The one of the yearly returning stretches that the words <c>[start, end)</c> mean, read from the day of publication.</summary>
    private Days? Yearly(Func<int, Days?> occurrence, int start, int end)
    {
        if (published is not { } today)
        {
            return null;
        }

        Direction direction = Look(start, end);
        Days? days = Yearly(occurrence, direction, today);

        // "before the winter", said in winter, is before the next one.
        bool next = words.At(start - 1) == "before" && direction != Direction.Past && days is { } d && d.First <= today && d.Last >= today;
        return next ? Yearly(occurrence, direction, days!.Value.Last.PlusDays(1)) : days;
    }

    /// <summary>The one of the yearly returning stretches that a direction means; null when it means none for sure.</summary>
    /// <param name="occurrence">The stretch that belongs to a year; null where the year has none (29 February).</param>
    /// <param name="direction">Where to look.</param>
    /// <param name="anchor">From where to look.</param>
    private static Days? Yearly(Func<int, Days?> occurrence, Direction direction, LocalDate anchor)
    {
        Days? back = null;
        Days? ahead = null;
        for (int year = anchor.Year - 8; year <= anchor.Year + 8; year++)
        {
            if (occurrence(year) is { } days)
            {
                back = days.First <= anchor ? days : back;
                ahead ??= days.Last >= anchor ? days : null;
            }
        }

        return direction switch
        {
            Direction.Past => back,
            Direction.Future or Direction.FutureOfPast => ahead,
            _ => null,
        };
    }
}
