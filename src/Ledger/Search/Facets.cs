using System.Globalization;
using System.Text;

namespace Hearsay.Ledger.Search;

/// <summary>Terms by which an index of words filters, so that filters cut lists of rows instead of rows being looked up one by one.</summary>
internal static class Facets
{
    private const int MaxMonths = 12;
    private const int MaxYears = 20;
    private const int FirstYear = 1900;
    private const int LastYear = 2100;
    private const string AnyMonth = "m_any";
    private const string AnyYear = "y_any";

    /// <summary>Appends a term for a value; nothing for none.</summary>
    public static void Append(StringBuilder facets, string kind, string? value)
    {
        if (value is not null)
        {
            facets.Append(' ').Append(Term(kind, value));
        }
    }

    /// <summary>Term of a value: <c>stance_denies</c>.</summary>
    public static string Term(string kind, string value) => kind + "_" + PlainWord.OfAll(value).Replace(" ", "", StringComparison.Ordinal);

    /// <summary>Term of an id.</summary>
    public static string Term(string kind, long id) => string.Create(CultureInfo.InvariantCulture, $"{kind}_{id}");

    /// <summary>Appends terms for the months and years of a range of days.</summary>
    public static void AppendDays(StringBuilder facets, DateOnly? from, DateOnly? to)
    {
        if ((from ?? to) is not { } first)
        {
            return;
        }

        DateOnly last = to ?? first;
        bool isUsual = first.Year >= FirstYear && last.Year <= LastYear && last >= first;
        AppendAll(facets, isUsual && Months(first, last) <= MaxMonths ? MonthsOf(first, last) : [AnyMonth]);
        AppendAll(facets, isUsual && last.Year - first.Year < MaxYears ? YearsOf(first.Year, last.Year) : [AnyYear]);
    }

    /// <summary>Terms one of which every row has that touches the days asked for.</summary>
    public static IReadOnlyList<string> ForDays(DateOnly? from, DateOnly? to)
    {
        DateOnly first = Max(from ?? DateOnly.MinValue, new DateOnly(FirstYear, 1, 1));
        DateOnly last = Min(to ?? DateOnly.MaxValue, new DateOnly(LastYear, 12, 31));
        return last < first ? [AnyMonth, AnyYear]
            : Months(first, last) <= 3 * MaxMonths
            ? [.. MonthsOf(first, last), AnyMonth]
            // Months at both ends: else a long range would propose all rows of the years in which it begins and ends.
            : [.. MonthsOf(first, EndOf(first, last)), .. YearsOf(first.Year + 1, last.Year - 1), .. MonthsOf(StartOf(last, first), last), AnyMonth, AnyYear];
    }

    private static DateOnly Max(DateOnly one, DateOnly other) => one > other ? one : other;

    private static DateOnly Min(DateOnly one, DateOnly other) => one < other ? one : other;

    /// <summary>Last day of the year of a day, or another day where that comes before.</summary>
    private static DateOnly EndOf(DateOnly day, DateOnly last) => Min(new DateOnly(day.Year, 12, 31), last);

    /// <summary>First day of the year of a day, or another day where that comes after.</summary>
    private static DateOnly StartOf(DateOnly day, DateOnly first) => Max(new DateOnly(day.Year, 1, 1), first);

    private static int Months(DateOnly first, DateOnly last) => ((last.Year - first.Year) * 12) + last.Month - first.Month + 1;

    private static IEnumerable<string> MonthsOf(DateOnly first, DateOnly last) =>
        Enumerable.Range(0, Months(first, last)).Select(i => (first.Year * 12) + first.Month - 1 + i)
            .Select(m => string.Create(CultureInfo.InvariantCulture, $"m_{m / 12:0000}{(m % 12) + 1:00}"));

    private static IEnumerable<string> YearsOf(int first, int last) =>
        last < first ? [] : Enumerable.Range(first, last - first + 1).Select(y => string.Create(CultureInfo.InvariantCulture, $"y_{y:0000}"));

    private static void AppendAll(StringBuilder facets, IEnumerable<string> terms)
    {
        foreach (string term in terms)
        {
            facets.Append(' ').Append(term);
        }
    }
}
