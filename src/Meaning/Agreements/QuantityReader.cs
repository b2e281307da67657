using System.Collections.Frozen;
using System.Globalization;
using Hearsay.Language;
using Hearsay.Time;

namespace Hearsay.Meaning.Agreements;

/// <summary>Finds quantities: numbers with what they count, and the words that bound them.</summary>
/// <remarks>Dates, ages, years and scores are none. Linear in the text.</remarks>
public static class QuantityReader
{
    private static readonly FrozenDictionary<string, int> Numbers = Numbered(
        "one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen", 1);

    private static readonly FrozenDictionary<string, int> Tens = Numbered("twenty thirty forty fifty sixty seventy eighty ninety", 2)
        .ToFrozenDictionary(t => t.Key, t => t.Value * 10, StringComparer.Ordinal);

    private static readonly FrozenDictionary<string, decimal> Scales = new Dictionary<string, decimal>
    {
        ["hundred"] = 100,
        ["thousand"] = 1000,
        ["million"] = 1_000_000,
        ["billion"] = 1_000_000_000,
        ["trillion"] = 1_000_000_000_000,
        ["dozen"] = 12,
        ["m"] = 1_000_000,
        ["bn"] = 1_000_000_000,
    }.ToFrozenDictionary(StringComparer.Ordinal);

    private static readonly FrozenDictionary<string, decimal> Vague = new Dictionary<string, decimal>
    {
        ["dozens"] = 24,
        ["scores"] = 40,
        ["hundreds"] = 200,
        ["thousands"] = 2000,
        ["millions"] = 2_000_000,
        ["billions"] = 2_000_000_000,
    }.ToFrozenDictionary(StringComparer.Ordinal);

    private static readonly (string Words, Relation Relation)[] Relations =
    [
        ("no fewer than", Relation.AtLeast), ("no less than", Relation.AtLeast), ("at least", Relation.AtLeast),
        ("no more than", Relation.AtMost), ("not more than", Relation.AtMost), ("at most", Relation.AtMost),
        ("as many as", Relation.AtMost), ("as much as", Relation.AtMost), ("up to", Relation.AtMost),
        ("more than", Relation.MoreThan), ("well over", Relation.MoreThan), ("just over", Relation.MoreThan), ("over", Relation.MoreThan),
        ("fewer than", Relation.LessThan), ("less than", Relation.LessThan), ("under", Relation.LessThan), ("just under", Relation.Nearly),
        ("close to", Relation.Nearly), ("nearly", Relation.Nearly), ("almost", Relation.Nearly),
        ("about", Relation.About), ("around", Relation.About), ("some", Relation.About), ("roughly", Relation.About),
        ("approximately", Relation.About), ("an estimated", Relation.About),
    ];

    private static readonly FrozenSet<string> Currencies = FrozenSet.Create(StringComparer.Ordinal, "$", "€", "£", "¥");

    private static readonly FrozenSet<string> Measured = FrozenSet.Create(
        StringComparer.Ordinal,
        ("percent per cent % points $ € £ ¥ dollars euros pounds yen marks crowns francs metres meters kilometres kilometers miles tonnes tons "
        + "litres barrels degrees").Split(' '));

    /// <summary>Finds the quantities of a document.</summary>
    /// <param name="document">A tagged document.</param>
    /// <param name="times">Its time expressions, in order; no quantity overlaps one.</param>
    /// <exception cref="ArgumentNullException">An argument is null.</exception>
    public static IReadOnlyList<Quantity> Read(Document document, IReadOnlyList<TimeExpression> times)
    {
        ArgumentNullException.ThrowIfNull(document);
        ArgumentNullException.ThrowIfNull(times);
        var slices = new TimeSlices(document, times);
        var found = new List<Quantity>();
        for (int s = 0; s < document.SentenceCount; s++)
        {
            if (document.Sentence(s).Length > Phrases.MaxTokens)
            {
                continue;
            }

            Read(new Phrases(document, s, slices.Of(s)), found);
        }

        return found;
    }

    /// <summary>Adds the quantities of a sentence.</summary>
    internal static void Read(Phrases phrases, List<Quantity> found)
    {
        for (int t = phrases.Tokens.Start; t < phrases.Tokens.End; t++)
        {
            if (At(phrases, t, out int end) is { } quantity)
            {
                found.Add(quantity);
                t = end - 1;
            }
        }
    }

    private static Quantity? At(Phrases phrases, int start, out int end)
    {
        end = start;
        (int first, string? words, Relation relation) = RelationAt(phrases, start);
        bool between = phrases.Word(first) == "between";
        first = between ? first + 1 : first;
        if (Vague.TryGetValue(phrases.Word(first), out decimal least) && phrases.Word(first + 1) == "of" && !between)
        {
            return Finish(phrases, start, first + 2, null, phrases.Word(first) + " of", least, null, out end);
        }

        string? currency = Currencies.Contains(phrases.Word(first)) ? phrases.Word(first) : null;
        int figure = currency is null ? first : first + 1;
        if (NumberAt(phrases, figure) is not { } low)
        {
            return null;
        }

        decimal? high = null;
        int next = low.End;
        if (between ? phrases.Word(next) == "and" : phrases.Word(next) == "to" && currency is null)
        {
            int other = Currencies.Contains(phrases.Word(next + 1)) ? next + 2 : next + 1;
            if (NumberAt(phrases, other) is { } upper && upper.Value > low.Value)
            {
                (high, next) = (upper.Value, upper.End);
            }
        }

        if (between && high is null)
        {
            return null;
        }

        words = between ? "between" : words;
        (decimal? Least, decimal? Most) bounds = high is not null ? (low.Value, high) : Bounds(relation, low.Value);
        return currency is null ? Finish(phrases, start, next, low.Value, words, bounds.Least, bounds.Most, out end, relation)
            : Made(phrases, start, end = next, low.Value, words, currency, bounds.Least, bounds.Most);
    }

    private static Quantity? Finish(
        Phrases phrases, int start, int at, decimal? value, string? words, decimal? least, decimal? most, out int end, Relation relation = Relation.Exactly)
    {
        end = start;
        int unit = UnitEnd(phrases, at);
        if (unit == at)
        {
            return null;
        }

        bool percent = phrases.Are(unit - 2, "per cent") || phrases.Word(unit - 1) is "%" or "percent";
        string name = percent ? "percent" : phrases.Text(new Span(unit - 1, unit));
        bool counted = value == decimal.Truncate(value ?? 0) && !Measured.Contains(name);
        if (counted && value is { } whole)
        {
            least = relation == Relation.MoreThan ? whole + 1 : least;
            most = relation == Relation.LessThan ? whole - 1 : most;
        }

        end = unit;
        return Made(phrases, start, unit, value, words, name, least, most);
    }

    private static Quantity Made(Phrases phrases, int start, int end, decimal? value, string? words, string unit, decimal? least, decimal? most) =>
        new(phrases.Characters(new Span(start, end)), value, words, unit, least, most);

    private static (decimal? Least, decimal? Most) Bounds(Relation relation, decimal value) => relation switch
    {
        Relation.Exactly => (value, value),
        Relation.Nearly => (null, value),
        Relation.MoreThan or Relation.AtLeast => (value, null),
        Relation.LessThan or Relation.AtMost => (null, value),
        _ => (null, null),
    };

    /// <summary>The end of what is counted: adjectives and nouns up to the last noun; none where a time or an age follows.</summary>
    private static int UnitEnd(Phrases phrases, int start)
    {
        if (phrases.Are(start, "per cent"))
        {
            return start + 2;
        }

        if (phrases.Word(start) is "%" or "percent")
        {
            return start + 1;
        }

        int end = start;
        int t = start;
        while (t < start + 4 && phrases.TimeAt(t) is null && phrases.Tag(t) is Upos.Noun or Upos.Adj or Upos.Propn)
        {
            t++;
            end = phrases.Tag(t - 1) == Upos.Noun ? t : end;
        }

        return phrases.Word(end - 1) is "old" or "year" or "years" or "age" ? start : end;
    }

    private static (int End, string? Words, Relation Relation) RelationAt(Phrases phrases, int start)
    {
        foreach ((string words, Relation relation) in Relations)
        {
            if (phrases.Are(start, words))
            {
                return (start + words.Count(c => c == ' ') + 1, words, relation);
            }
        }

        return (start, null, Relation.Exactly);
    }

    private static (int End, decimal Value)? NumberAt(Phrases phrases, int start)
    {
        if (phrases.TimeAt(start) is not null)
        {
            return null;
        }

        string word = phrases.Word(start);
        decimal value;
        int end = start + 1;
        if (word.Length > 0 && char.IsAsciiDigit(word[0]))
        {
            if (!decimal.TryParse(word, NumberStyles.AllowThousands | NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out value))
            {
                return null;
            }
        }
        else if (Numbers.TryGetValue(word, out int small))
        {
            value = small;
        }
        else if (Tens.TryGetValue(word, out int tens))
        {
            bool joined = phrases.Word(end) == "-" && Numbers.TryGetValue(phrases.Word(end + 1), out small) && small < 10;
            value = joined ? tens + Numbers[phrases.Word(end + 1)] : tens;
            end = joined ? end + 2 : end;
        }
        else if (word is "a" && Scales.ContainsKey(phrases.Word(end)))
        {
            value = 1;
        }
        else
        {
            return null;
        }

        // A score, "9 to 6", and the number in "Route 66" stay out: they are followed by no noun.
        while (Scales.TryGetValue(phrases.Word(end), out decimal scale) && value < 1_000_000_000_000m)
        {
            value *= scale;
            end++;
        }

        return (end, value);
    }

    private static FrozenDictionary<string, int> Numbered(string words, int first) =>
        words.Split(' ').Select((w, i) => KeyValuePair.Create(w, i + first)).ToFrozenDictionary(StringComparer.Ordinal);
}
