using System.Collections.Frozen;
using NodaTime;

namespace Hearsay.Time;

/// <summary>The words of the grammar. A word may stand in several tables; where it stands decides.</summary>
internal static class Vocabulary
{
    public static readonly FrozenDictionary<string, int> Months = Numbered(
        "january february march april may june july august september october november december");

    /// <summary>Months cut short, which need a day or a year beside them.</summary>
    public static readonly FrozenDictionary<string, int> ShortMonths = new Dictionary<string, int>
    {
        ["jan"] = 1,
        ["feb"] = 2,
        ["mar"] = 3,
        ["apr"] = 4,
        ["jun"] = 6,
        ["jul"] = 7,
        ["aug"] = 8,
        ["sep"] = 9,
        ["sept"] = 9,
        ["oct"] = 10,
        ["nov"] = 11,
        ["dec"] = 12,
    }.SelectMany(m => new[] { m, new(m.Key + ".", m.Value) }).ToFrozenDictionary(StringComparer.Ordinal);

    /// <summary>ISO numbers of the days of the week, Monday 1.</summary>
    public static readonly FrozenDictionary<string, int> Weekdays = Numbered(
        "monday tuesday wednesday thursday friday saturday sunday", "mon. tue. wed. thu. fri. sat. sun.",
        "mon. tues. wed. thurs. fri. sat. sun.");

    public static readonly FrozenSet<string> PluralWeekdays =
        FrozenSet.Create(StringComparer.Ordinal, [.. Weekdays.Keys.Where(w => !w.EndsWith('.')).Select(w => w + "s"), "weekdays", "weekends"]);

    /// <summary>First months of the seasons.</summary>
    public static readonly FrozenDictionary<string, int> Seasons = new Dictionary<string, int>
    {
        ["spring"] = 3,
        ["springtime"] = 3,
        ["summer"] = 6,
        ["autumn"] = 9,
        ["fall"] = 9,
        ["winter"] = 12,
    }.ToFrozenDictionary(StringComparer.Ordinal);

    public static readonly FrozenDictionary<string, TimeUnit> Units = new Dictionary<string, TimeUnit>
    {
        ["second"] = new(TimePrecision.Time, PeriodUnits.Seconds, 1),
        ["minute"] = new(TimePrecision.Time, PeriodUnits.Minutes, 1),
        ["hour"] = new(TimePrecision.Time, PeriodUnits.Hours, 1),
        ["day"] = new(TimePrecision.Day, PeriodUnits.Days, 1),
        ["week"] = new(TimePrecision.Week, PeriodUnits.Weeks, 1),
        ["fortnight"] = new(TimePrecision.Week, PeriodUnits.Weeks, 2),
        ["month"] = new(TimePrecision.Month, PeriodUnits.Months, 1),
        ["year"] = new(TimePrecision.Year, PeriodUnits.Years, 1),
        ["decade"] = new(TimePrecision.Decade, PeriodUnits.Years, 10),
        ["century"] = new(TimePrecision.Century, PeriodUnits.Years, 100),
    }.ToFrozenDictionary(StringComparer.Ordinal);

    public static readonly FrozenDictionary<string, TimeUnit> PluralUnits = Units
        .ToFrozenDictionary(u => u.Key == "century" ? "centuries" : u.Key + "s", u => u.Value, StringComparer.Ordinal);

    /// <summary>Units of the calendar that "last", "this" and "next" count.</summary>
    public static readonly FrozenDictionary<string, TimePrecision> CalendarUnits = new Dictionary<string, TimePrecision>
    {
        ["week"] = TimePrecision.Week,
        ["month"] = TimePrecision.Month,
        ["quarter"] = TimePrecision.Quarter,
        ["year"] = TimePrecision.Year,
        ["decade"] = TimePrecision.Decade,
        ["century"] = TimePrecision.Century,
    }.ToFrozenDictionary(StringComparer.Ordinal);

    public static readonly FrozenDictionary<string, int> Numbers = Numbered(
        "one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen");

    public static readonly FrozenDictionary<string, int> Tens =
        Numbered("ten twenty thirty forty fifty sixty seventy eighty ninety")
        .Where(t => t.Value > 1).ToFrozenDictionary(t => t.Key, t => t.Value * 10, StringComparer.Ordinal);

    public static readonly FrozenDictionary<string, int> Ordinals = Numbered(
        "first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth thirteenth fourteenth fifteenth "
        + "sixteenth seventeenth eighteenth nineteenth twentieth");

    /// <summary>Amounts without a figure.</summary>
    public static readonly string[] VagueAmounts =
        ["a few", "a couple of", "a number of", "several", "few", "many", "some", "couple of", "dozens of", "a handful of", "various"];

    public static readonly (string Words, Relation Relation)[] Relations =
    [
        ("nearly", Relation.Nearly), ("almost", Relation.Nearly), ("close to", Relation.Nearly), ("just under", Relation.Nearly),
        ("about", Relation.About), ("around", Relation.About), ("roughly", Relation.About), ("some", Relation.About),
        ("approximately", Relation.About), ("more than", Relation.MoreThan), ("over", Relation.MoreThan),
        ("just over", Relation.MoreThan), ("well over", Relation.MoreThan), ("longer than", Relation.MoreThan),
        ("upwards of", Relation.MoreThan), ("at least", Relation.AtLeast), ("no less than", Relation.AtLeast),
        ("a minimum of", Relation.AtLeast), ("less than", Relation.LessThan), ("under", Relation.LessThan),
        ("fewer than", Relation.LessThan), ("up to", Relation.AtMost), ("at most", Relation.AtMost),
        ("no more than", Relation.AtMost), ("not more than", Relation.AtMost), ("a maximum of", Relation.AtMost),
    ];

    public static readonly FrozenSet<string> PartsOfDay = FrozenSet.Create(StringComparer.Ordinal,
        "morning", "afternoon", "evening", "night", "lunchtime", "dawn", "dusk");

    /// <summary>Month and day of feasts that never move.</summary>
    public static readonly (string Words, int Month, int Day)[] Feasts =
    [
        ("new year 's day", 1, 1), ("new year 's eve", 12, 31), ("christmas eve", 12, 24), ("christmas day", 12, 25),
        ("boxing day", 12, 26), ("valentine 's day", 2, 14), ("christmas", 12, 25),
    ];

    private static readonly string[] OtherStarts = (
        "the that this last next past recent coming previous within between every each once twice a an half early mid late earlier later "
        + "end close start beginning middle today yesterday tomorrow tonight overnight noon midday midnight fiscal financial fy").Split(' ');

    /// <summary>Words with which an expression can start; the others start with a digit or are a letter and a digit ("Q3").</summary>
    public static readonly FrozenSet<string> Starts = FrozenSet.Create(StringComparer.Ordinal,
    [
        .. OtherStarts, .. Months.Keys, .. ShortMonths.Keys, .. Weekdays.Keys, .. PluralWeekdays, .. Seasons.Keys, .. PluralUnits.Keys,
        .. Numbers.Keys, .. Tens.Keys, .. Ordinals.Keys, .. VagueAmounts.Select(FirstWord), .. Relations.Select(r => FirstWord(r.Words)),
        .. Feasts.Select(f => FirstWord(f.Words)),
    ]);

    private static string FirstWord(string words) => words.Split(' ')[0];

    private static FrozenDictionary<string, int> Numbered(params string[] lists) => lists
        .SelectMany(l => l.Split(' ').Select((word, i) => KeyValuePair.Create(word, i + 1))).DistinctBy(p => p.Key)
        .ToFrozenDictionary(StringComparer.Ordinal);
}
