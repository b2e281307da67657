using System.Text;
using CsCheck;
using Hearsay.Ledger.Search;

namespace Hearsay.Ledger.Tests;

public sealed class FacetsTests
{
    private static readonly Gen<DateOnly?> Day = Gen.Frequency(
        (1, Gen.Const((DateOnly?)null)),
        (4, Gen.Int[0, 2000].Select(d => (DateOnly?)new DateOnly(2024, 6, 1).AddDays(d))),
        (2, Gen.Int[0, 3_000_000].Select(d => (DateOnly?)DateOnly.FromDayNumber(d))));

    [Fact]
    public void ForDays_AnyRowThatTouchesTheDays_HasOneOfTheTerms() => Gen.Select(Day, Day, Day, Day).Sample(
        (from, to, first, last) =>
        {
            DateOnly? start = first ?? last;
            DateOnly? end = last ?? first;
            if (start is null || end < start || from > to || (from is null && to is null) || (from is { } f && end < f) || (to is { } t && start > t))
            {
                return;
            }

            var facets = new StringBuilder();
            Facets.AppendDays(facets, first, last);
            Assert.NotEmpty(facets.ToString().Split(' ').Intersect(Facets.ForDays(from, to)));
        },
        seed: "0000KOIKrb_4",
        iter: 20_000);

    [Fact]
    public void ForDays_LongRange_NamesMonthsAtItsEndsOnly()
    {
        IReadOnlyList<string> terms = Facets.ForDays(new DateOnly(2016, 11, 3), new DateOnly(2020, 2, 1));
        Assert.Equal(["m_201611", "m_201612", "y_2017", "y_2018", "y_2019", "m_202001", "m_202002", "m_any", "y_any"], terms);
    }
}
