using System.Globalization;
using NodaTime;

namespace Hearsay.Time;

// Amounts of time: "nearly four years", "two weeks ago", "the past decade", "within 30 days", "every four years".
internal sealed partial class Grammar
{
    // Longer ago than any publication date allows to count back.
    private const int MaxCount = 900;

    /// <summary>An amount of a unit. <c>Low</c> is null for "several"; <c>High</c> is the greater of two.</summary>
    private readonly record struct Amount(int End, TimeUnit Unit, int? Low, int? High, bool Half, Relation Relation, bool IsArticle)
    {
        public Period? Length => Low is { } low ? Unit.Times(low, Half) : null;

        public Period? MaxLength => High is { } high ? Unit.Times(high) : null;
    }

    private Amount? AmountAt(int i)
    {
        (int start, Relation relation) = RelationAt(i);
        if (words.Are(start, "half a") || words.Are(start, "half an"))
        {
            return Vocabulary.Units.TryGetValue(words.At(start + 2), out TimeUnit? halved)
                ? new Amount(start + 3, halved, 0, null, true, relation, false) : null;
        }

        if (words.Are(start, "a quarter of a century"))
        {
            return new Amount(start + 5, new TimeUnit(TimePrecision.Year, PeriodUnits.Years, 1), 25, null, false, relation, false);
        }

        foreach (string vague in Vocabulary.VagueAmounts)
        {
            if (words.Are(start, vague) && Vocabulary.PluralUnits.TryGetValue(words.At(start + vague.Count(c => c == ' ') + 1), out TimeUnit? few))
            {
                return new Amount(start + vague.Count(c => c == ' ') + 2, few, null, null, false, relation, false);
            }
        }

        bool between = words.At(start) == "between";
        if (Number(between ? start + 1 : start) is not { } number)
        {
            bool article = words.At(start) is "a" or "an";
            return article && Vocabulary.Units.TryGetValue(words.At(start + 1), out TimeUnit? single) && words.At(start + 1) != "second"
                ? new Amount(start + 2, single, 1, null, false, relation, true) : null;
        }

        int end = number.End;
        bool half = words.Are(end, "and a half");
        end = half ? end + 3 : end;
        int? high = null;
        if ((between ? words.At(end) == "and" : words.At(end) is "to" or "or") && Number(end + 1) is { } greater)
        {
            (high, end) = (greater.Value, greater.End);
        }
        else if (!between && words.IsJoined(end) && Number(end) is { } joined)
        {
            (high, end) = (joined.Value, joined.End);
        }

        if ((between && high is null) || number.Value > 1_000_000)
        {
            return null;
        }

        bool known = Vocabulary.PluralUnits.TryGetValue(words.At(end), out TimeUnit? unit)
            || (Vocabulary.Units.TryGetValue(words.At(end), out unit) && (number.Value == 1 || words.IsJoined(end)));
        bool one = words.At(start) == "one" && !words.IsJoined(end);
        // "forty-second" is an ordinal.
        bool ordinal = words.At(end) == "second" && (one || (words.IsJoined(end) && !char.IsAsciiDigit(words.At(end - 1)[0])));
        return known && !ordinal ? new Amount(end + 1, unit!, number.Value, high, half, relation, one) : null;
    }

    private (int End, Relation Relation) RelationAt(int i)
    {
        foreach ((string phrase, Relation relation) in Vocabulary.Relations)
        {
            if (words.Are(i, phrase))
            {
                return (i + phrase.Count(c => c == ' ') + 1, relation);
            }
        }

        return (i, Relation.Exactly);
    }

    private (int End, int Value)? Number(int i)
    {
        string word = words.At(i);
        if (word.Length is > 0 and <= 7 && char.IsAsciiDigit(word[0]))
        {
            return int.TryParse(word, NumberStyles.AllowThousands, CultureInfo.InvariantCulture, out int value) ? (i + 1, value) : null;
        }

        if (Vocabulary.Numbers.TryGetValue(word, out int small))
        {
            return (i + 1, small);
        }

        return !Vocabulary.Tens.TryGetValue(word, out int tens) ? null
            : words.IsJoined(i + 1) && Vocabulary.Numbers.TryGetValue(words.At(i + 1), out int ones) && ones < 10
            ? (i + 2, tens + ones) : (i + 1, tens);
    }

    /// <summary>A length of time; in an outlook, "in two months" is the month that it ends in.</summary>
    private Phrase? Length(int i)
    {
        bool counted = words.At(i - 1) is "for" or "in" or "within" or "last" or "lasts" or "lasted" or "take" or "takes" or "took" or "taken"
            or "spend" or "spent" or "after" or "over" or "than" or "lasting" or "waited";
        if (counted && Vocabulary.PluralUnits.TryGetValue(words.At(i), out TimeUnit? bare) && words.At(i - 1) is not ("in" or "than" or "over"))
        {
            return words.At(i) is "seconds" or "minutes" && words.At(i + 1) == "of" ? null : Limit(i, new Amount(i + 1, bare, null, null, false, Relation.Exactly, false));
        }

        if (words.IsJoined(i) || AmountAt(i) is not { } amount || IsAge(i, amount.End) || (amount.IsArticle && !counted && amount.Relation == Relation.Exactly))
        {
            return null;
        }

        if (words.At(i - 1) == "in" && amount.Low is { } low && Look(i, amount.End) == Direction.Future && amount.High is null && !amount.Half)
        {
            int end = words.At(amount.End) is "'" && words.At(amount.End + 1) == "time" ? amount.End + 2
                : words.At(amount.End) is "'s" && words.At(amount.End + 1) == "time" ? amount.End + 2 : amount.End;
            return new Phrase(end, Spoken(i, Distance(amount, low, published)));
        }

        return Limit(i, amount);
    }

    private static Phrase? Limit(int i, Amount amount) => new Phrase(amount.End, new TimeExpression
    {
        Kind = TimeKind.Duration,
        Precision = amount.Unit.Precision,
        Length = amount.Length,
        MaxLength = amount.MaxLength,
        Relation = amount.Relation,
    });

    private bool IsAge(int i, int end) => words.At(end) == "old" || words.Are(end, "of age") || words.At(i - 1) is "aged" or "age";

    /// <summary>"two weeks ago", "ten days from now", and from another event: "two days later", "a week after the vote".</summary>
    private Phrase? Distant(int i)
    {
        Amount? bare = Vocabulary.PluralUnits.TryGetValue(words.At(i), out TimeUnit? unit)
            ? new Amount(i + 1, unit, null, null, false, Relation.Exactly, false) : null;
        if (words.IsJoined(i) || (AmountAt(i) ?? bare) is not { } amount)
        {
            return null;
        }

        int end = amount.End;
        switch (words.At(end))
        {
            case "ago":
                return new Phrase(end + 1, Distance(amount, -amount.Low, published));
            case "from" when words.At(end + 1) is "now" or "today":
                return new Phrase(end + 2, Distance(amount, amount.Low, published));
            case "later" or "earlier" or "afterwards":
                int? count = words.At(end) == "earlier" ? -amount.Low : amount.Low;
                return new Phrase(end + 1, Distance(amount, count, Antecedent(amount.Unit.Precision)?.First));
            case "after" or "before" when words.At(end + 1) is not ("" or "." or ","):
                return new Phrase(end + 1, Distance(amount, null, null));
            default:
                return null;
        }
    }

    /// <summary>The day, week, month or year that lies so far from an anchor; only days are exact.</summary>
    private static TimeExpression Distance(Amount amount, int? count, LocalDate? anchor)
    {
        TimePrecision unit = amount.Unit.Precision;
        if (unit >= TimePrecision.Year && (count is not null || amount.Low is not null))
        {
            unit = TimePrecision.Year;
        }

        bool known = count is not null && anchor is not null && Math.Abs(count.Value) <= MaxCount && amount.High is null
            && unit != TimePrecision.Time && Math.Abs((long)count.Value * amount.Unit.Factor) <= MaxCount;
        Days? days = known ? Calendar.Unit(unit, anchor!.Value, count!.Value * amount.Unit.Factor) : null;
        bool exact = unit == TimePrecision.Day && amount.Relation == Relation.Exactly;
        return (exact ? Dated(days, unit) : Rough(days, unit)) with { Relation = amount.Relation };
    }

    /// <summary>A stretch up to now or from now on: "the past two weeks", "the coming decade", "recent months".</summary>
    private Phrase? Stretch(int i)
    {
        bool vague = words.At(i) is "recent" or "coming" or "past" or "previous";
        int at = words.At(i) is "the" or "this" ? i + 1 : i;
        int way = words.At(at) switch { "past" or "last" or "recent" => -1, "next" or "coming" => 1, _ => 0 };
        if (way == 0 || (at == i && !vague))
        {
            return null;
        }

        if (Vocabulary.PluralUnits.TryGetValue(words.At(at + 1), out TimeUnit? unit))
        {
            return new Phrase(at + 2, Reach(new Amount(at + 2, unit, null, null, false, Relation.Exactly, false), way));
        }

        if (at == i)
        {
            return null;
        }

        // "the next year" of a story that is told is the one after it.
        if (Vocabulary.Units.TryGetValue(words.At(at + 1), out TimeUnit? single) && words.At(at + 1) is not ("second" or "minute" or "day"))
        {
            bool told = words.At(at) == "next" && Look(i, at + 2) != Direction.Future;
            return told || (words.At(at) == "last" && words.At(i - 1) == "") ? null
                : new Phrase(at + 2, Reach(new Amount(at + 2, single, 1, null, false, Relation.Exactly, false), way));
        }

        return AmountAt(at + 1) is { } amount && !amount.IsArticle ? new Phrase(amount.End, Reach(amount, way)) : null;
    }

    private TimeExpression Reach(Amount amount, int way)
    {
        Period? length = amount.High is null && amount.Low <= MaxCount && amount.Low * amount.Unit.Factor <= MaxCount ? amount.Length : null;
        LocalDate? end = length is not null && published is { } day && amount.Unit.Precision != TimePrecision.Time
            ? way < 0 ? day.Minus(length) : day.Plus(length) : null;
        return new TimeExpression
        {
            Kind = TimeKind.Range,
            Precision = amount.Unit.Precision,
            Earliest = end is null ? null : way < 0 ? end : published,
            Latest = end is null ? null : way < 0 ? published : end,
            RoughEarliest = end is not null && way < 0,
            RoughLatest = end is not null && way > 0,
            Length = length,
            Relation = amount.Relation,
        };
    }
}
