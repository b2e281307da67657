using System.Globalization;
using Hearsay.Language;

namespace Hearsay.Time;

// Seasons, quarters, halves, years of accounts, decades and centuries, and parts of them all.
internal sealed partial class Grammar
{
    private Phrase? Season(int i)
    {
        int at = words.At(i) == "the" ? i + 1 : i;
        if (!Vocabulary.Seasons.TryGetValue(words.At(at), out int month))
        {
            return null;
        }

        int of = words.At(at + 1) == "of" ? at + 2 : at + 1;
        if (Digits(of, 4) is { } first && first is >= 1000 and <= 2200)
        {
            int end = words.IsJoined(of + 1) && (Digits(of + 1, 2) ?? Digits(of + 1, 4)) is not null ? of + 2 : of + 1;

            // "winter 2025" alone may be the one that begins or the one that ends in that year.
            bool unsure = month == 12 && end == of + 1;
            return Found(end, unsure ? null : Calendar.Months(first, month, 3), TimePrecision.Season);
        }

        if (YearAt(of) is { Year: { } year } named)
        {
            return Found(named.End, month == 12 ? null : Calendar.Months(year, month, 3), TimePrecision.Season);
        }

        bool preposed = words.At(i - 1) is "in" or "by" or "until" or "till" or "before" or "since" or "after" or "during" or "over"
            or "through" or "early" or "late" or "mid" or "from";
        bool counts = words.At(at + 1) == "of" || words.Upos(at + 1) is Upos.Noun or Upos.Propn || (words.At(at) == "fall" && at == i);
        if (!preposed || counts || words.Upos(at) == Upos.Verb)
        {
            return null;
        }

        return Found(at + 1, Yearly(y => Calendar.Months(y, month, 3), i, at + 1), TimePrecision.Season);
    }

    private Phrase? Quarter(int i)
    {
        int at = words.At(i) == "the" ? i + 1 : i;
        string word = words.At(at);
        bool letter = word.Length == 2 && word[0] is 'q' or 'h' && words.IsCapital(at) && char.IsAsciiDigit(word[1]);
        bool half = letter ? word[0] == 'h' : words.At(at + 1) == "half";
        int number = letter ? word[1] - '0' : Vocabulary.Ordinals.GetValueOrDefault(word);
        if (number < 1 || number > (half ? 2 : 4) || (!letter && words.At(at + 1) is not ("quarter" or "half")))
        {
            return null;
        }

        TimePrecision precision = half ? TimePrecision.Half : TimePrecision.Quarter;
        int months = half ? 6 : 3;
        Days Of(int year) => Calendar.Months(year, 1 + (months * (number - 1)), months);
        int end = letter ? at + 1 : at + 2;
        bool of = words.At(end) == "of";
        if (YearAt(of ? end + 1 : end) is { } year)
        {
            return Found(year.End, year.Year is { } y ? Of(y) : null, precision);
        }

        if (of && words.Are(end + 1, "the year"))
        {
            return Found(end + 3, published is { } now ? Of(now.Year) : null, precision);
        }

        // A quarter of a game, half of a book; and halves alone are mostly those of matches.
        if (of || (half && !letter))
        {
            return null;
        }

        Direction direction = Look(i, end);
        Days? days = published is { } today ? Yearly(y => Of(y), direction, today) : null;

        // What is told of the quarter that still runs may be of last year's: accounts come late.
        bool runs = direction == Direction.Past && days is { } d && d.Holds(published!.Value);
        return Found(end, runs ? null : days, precision);
    }

    private Phrase? Fiscal(int i)
    {
        int at = words.At(i) == "the" ? i + 1 : i;
        if (words.At(at).Length == 6 && words.At(at).StartsWith("fy", StringComparison.Ordinal) && words.At(at).AsSpan(2).IndexOfAnyExceptInRange('0', '9') < 0)
        {
            return Found(at + 1, null, TimePrecision.FiscalYear);
        }

        int end = at;
        if (Digits(at, 4) is not null)
        {
            end = words.IsJoined(at + 1) ? at + 2 : at + 1;
            return words.At(end) is "fiscal" or "financial" && words.At(end + 1) == "year"
                ? Found(end + 2, null, TimePrecision.FiscalYear) : null;
        }

        if (words.At(at) is not ("fiscal" or "financial" or "fy"))
        {
            return null;
        }

        end = words.At(at + 1) == "year" ? at + 2 : at + 1;
        if (words.At(at) == "financial" && end == at + 1)
        {
            return null;
        }

        return Digits(end, 4) is not null ? Found(words.IsJoined(end + 1) ? end + 2 : end + 1, null, TimePrecision.FiscalYear) : null;
    }

    private Phrase? Decade(int i)
    {
        int at = words.At(i) == "the" ? i + 1 : i;
        Part? part = PartWord(at);
        int unit = part is null ? at : at + 1;
        (int End, Days Days, TimePrecision Precision)? found = null;
        string word = words.At(unit);
        if (word.Length == 5 && word.EndsWith("0s", StringComparison.Ordinal) && int.TryParse(word.AsSpan(0, 4), NumberStyles.None, CultureInfo.InvariantCulture, out int year)
            && year is >= 1000 and <= 2200)
        {
            found = (unit + 1, Calendar.Years(year, 10), TimePrecision.Decade);
        }
        else if (Ordinal(unit) is { } ordinal && words.At(ordinal.End) == "century" && ordinal.Number is > 1 and < 23)
        {
            found = (ordinal.End + 1, Calendar.Years((100 * (ordinal.Number - 1)) + 1, 100), TimePrecision.Century);
        }

        if (found is not { } whole)
        {
            return null;
        }

        return part is { } p ? new Phrase(whole.End, Partly(p, whole.Days, whole.Precision))
            : Found(whole.End, whole.Days, whole.Precision);
    }

    private (int End, int Number)? Ordinal(int i)
    {
        string word = words.At(i);
        if (Vocabulary.Ordinals.TryGetValue(word, out int number))
        {
            return (i + 1, number);
        }

        if (word == "twenty" && words.IsJoined(i + 1) && words.At(i + 1) == "first")
        {
            return (i + 2, 21);
        }

        return word.Length is 3 or 4 && word[^2..] is "st" or "nd" or "rd" or "th"
            && int.TryParse(word.AsSpan(0, word.Length - 2), NumberStyles.None, CultureInfo.InvariantCulture, out number) ? (i + 1, number) : null;
    }

    private Part? PartWord(int i) => words.At(i) switch { "early" => Part.Early, "mid" => Part.Mid, "late" => Part.Late, _ => null };

    /// <summary>"early next year", "mid-March", "late in 2021", "the end of May", "earlier this month".</summary>
    private Phrase? PartOf(int i)
    {
        if (words.At(i) is "earlier" or "later" && words.At(i + 1) == "this")
        {
            return Counted(i + 1, 0) is { } now && now.Time.Precision is TimePrecision.Week or TimePrecision.Month or TimePrecision.Quarter or TimePrecision.Year
                ? new Phrase(now.End, words.At(i) == "earlier" ? now.Time with { Latest = published } : now.Time with { Earliest = published }) : null;
        }

        if (PartWord(i) is { } part)
        {
            int inner = words.At(i + 1) is "in" or "on" ? i + 2 : i + 1;
            return Whole(inner) is not { } whole ? null
                : whole.Time.Precision is TimePrecision.Day or TimePrecision.PartOfDay
                ? part == Part.Mid ? null : whole with { Time = whole.Time with { Precision = TimePrecision.PartOfDay, TimeOfDay = words.At(i) } }
                : inner == i + 1 || whole.Time.Precision >= TimePrecision.Month ? Of(part, whole) : null;
        }

        int at = words.At(i) == "the" ? i + 1 : i;
        Part? edge = words.At(at) switch { "end" or "close" => Part.End, "start" or "beginning" => Part.Start, "middle" => Part.Mid, _ => null };
        return edge is { } e && words.At(at + 1) == "of" && Whole(at + 2) is { } of && of.Time.Precision >= TimePrecision.Week ? Of(e, of) : null;
    }

    private static Phrase Of(Part part, Phrase whole)
    {
        bool known = whole.Time is { Earliest: not null, Latest: not null, IsOneOf: false };
        return new Phrase(whole.End, Partly(
            part,
            known ? new Days(whole.Time.Earliest!.Value, whole.Time.Latest!.Value) : null,
            whole.Time.Precision));
    }

    /// <summary>About the days of a part; where it starts or ends with the whole, that end is exact.</summary>
    private static TimeExpression Partly(Part part, Days? whole, TimePrecision precision) =>
        Dated(whole is { } days ? Calendar.PartOf(part, days, precision) : null, precision) with
        {
            RoughEarliest = whole is not null && part is not (Part.Early or Part.Start),
            RoughLatest = whole is not null && part is not (Part.Late or Part.End),
        };

    /// <summary>A unit of the calendar that can have parts: "May", "next week", "the year", "2025", "last summer".</summary>
    private Phrase? Whole(int i)
    {
        if (words.At(i) is "the" or "this" && Vocabulary.CalendarUnits.TryGetValue(words.At(i + 1), out TimePrecision unit))
        {
            return Found(i + 2, Counted(unit, 0), unit);
        }

        if (Digits(i, 4) is { } year && year is >= 1500 and < 2200 && words.Upos(i + 1) != Upos.Noun)
        {
            return Found(i + 1, Calendar.Years(year, 1), TimePrecision.Year);
        }

        if (Vocabulary.Seasons.TryGetValue(words.At(i), out int month))
        {
            return Found(i + 1, Yearly(y => Calendar.Months(y, month, 3), i, i + 1), TimePrecision.Season);
        }

        return Longest(Date(i), Longest(Relative(i), Longest(Deictic(i), Longest(Season(i), Longest(Quarter(i), Decade(i))))));
    }
}
