using Hearsay.Language;
using NodaTime;

namespace Hearsay.Time;

// What comes back ("every Tuesday"), and what points back in the text ("that day", "the following year").
internal sealed partial class Grammar
{
    private Phrase? Set(int i)
    {
        if (Vocabulary.PluralWeekdays.Contains(words.At(i)) && (words.IsCapital(i) || words.At(i - 1) is "on" or "at"))
        {
            return Returning(i + 1, TimePrecision.Day, NodaTime.Period.FromWeeks(1));
        }

        int times = words.At(i) is "once" or "twice" ? i + 1 : Number(i) is { } n && words.At(n.End) == "times" ? n.End + 1 : -1;
        if (times >= 0)
        {
            return words.At(times) is "a" or "each" or "every" or "per" && Vocabulary.Units.TryGetValue(words.At(times + 1), out TimeUnit? of)
                ? Returning(times + 2, of.Precision, of.Times(1)!) : null;
        }

        if (words.At(i) is not ("every" or "each"))
        {
            return null;
        }

        int step = words.At(i + 1) is "other" or "second" ? 2 : 1;
        int at = i + step;
        string word = words.At(at);
        if (Vocabulary.Weekdays.ContainsKey(word))
        {
            return Returning(at + 1, TimePrecision.Day, NodaTime.Period.FromWeeks(step));
        }

        if (Vocabulary.PartsOfDay.Contains(word))
        {
            return Returning(at + 1, TimePrecision.PartOfDay, NodaTime.Period.FromDays(step));
        }

        if (Vocabulary.Seasons.ContainsKey(word) || (Vocabulary.Months.ContainsKey(word) && words.IsCapital(at)))
        {
            return Returning(at + 1, Vocabulary.Seasons.ContainsKey(word) ? TimePrecision.Season : TimePrecision.Month, NodaTime.Period.FromYears(step));
        }

        if (Vocabulary.Units.TryGetValue(word, out TimeUnit? unit) && word != "second")
        {
            return Returning(at + 1, unit.Precision, unit.Times(step)!);
        }

        return Number(at) is { } number && Vocabulary.PluralUnits.TryGetValue(words.At(number.End), out TimeUnit? several)
            ? Returning(number.End + 1, several.Precision, several.Times(number.Value)!) : null;
    }

    private static Phrase? Returning(int end, TimePrecision precision, Period every) =>
        new Phrase(end, new TimeExpression { Kind = TimeKind.Set, Precision = precision, Every = every });

    private Phrase? PointingBack(int i)
    {
        if (words.Are(i, "the day before") || words.Are(i, "the day after"))
        {
            bool hangs = words.Upos(i + 3) is Upos.Det or Upos.Noun or Upos.Propn or Upos.Pron or Upos.Adj or Upos.Adv or Upos.Verb;
            int way = words.At(i + 2) == "after" ? 1 : -1;
            return Found(i + 3, hangs ? null : Beside(TimePrecision.Day, way), TimePrecision.Day);
        }

        bool that = words.At(i) == "that" && words.Upos(i) == Upos.Det;
        int? shift = that || words.Are(i, "the same") ? 0
            : words.At(i) != "the" ? null
            : words.At(i + 1) switch { "following" or "next" => 1, "previous" or "preceding" => -1, _ => null };
        int at = that ? i + 1 : i + 2;
        string word = words.At(at);
        bool day = word == "day";
        if (shift is not { } by || !(day || Vocabulary.CalendarUnits.ContainsKey(word) || Vocabulary.PartsOfDay.Contains(word)))
        {
            return null;
        }

        if (Vocabulary.PartsOfDay.Contains(word))
        {
            return new Phrase(at + 1, At(Beside(TimePrecision.Day, by), word));
        }

        TimePrecision unit = day ? TimePrecision.Day : Vocabulary.CalendarUnits[word];
        return Found(at + 1, Beside(unit, by), unit);
    }

    private Days? Beside(TimePrecision unit, int shift) =>
        Antecedent(unit) is { } days ? Calendar.Unit(unit, days.First, shift) : null;

    /// <summary>The unit in which the expression before lies, when it lies in one.</summary>
    private Days? Antecedent(TimePrecision unit)
    {
        if (Previous is not { Kind: TimeKind.Date, IsOneOf: false, RoughEarliest: false, RoughLatest: false, Earliest: { } first, Latest: { } last } before
            || before.Precision > unit)
        {
            return null;
        }

        Days days = Calendar.Unit(unit, first);
        return days.Holds(last) ? days : null;
    }
}
