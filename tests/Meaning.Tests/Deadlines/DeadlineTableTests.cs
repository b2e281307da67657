using Hearsay.Language;
using Hearsay.Meaning.Deadlines;
using Hearsay.Time;
using NodaTime;
using NodaTime.Text;

namespace Hearsay.Meaning.Tests.Deadlines;

public sealed class DeadlineTableTests
{
    private static readonly TimeReader Times = new(Tagger.Load());

    private static readonly LocalDate Published = new(2026, 2, 10);

    private static string[][] Table => [.. File.ReadLines(Path.Combine(AppContext.BaseDirectory, "Deadlines/deadlines.tsv"))
        .Skip(1).Where(l => !l.StartsWith('#')).Select(l => l.Split('\t'))];

    public static TheoryData<string, string> Rows() => [.. Table.Select(c => new TheoryDataRow<string, string>(c[0], Wanted(c)))];

    [Fact]
    public void Table_HoldsEnough() => Assert.InRange(Table.Length, 60, int.MaxValue);

    [Theory]
    [MemberData(nameof(Rows))]
    public void Read_SentenceOfTheTable_SaysWhatTheRowSays(string sentence, string wanted) => Assert.Equal(wanted, Found(sentence));

    private static string Found(string sentence)
    {
        Document document = Tagged.Of(sentence);
        IReadOnlyList<Deadline> found = DeadlineReader.Read(document, [], Times.Read(document, Published));
        return string.Join(" + ", found.Select(d => string.Join(" | ", (string[])
        [
            d.Setter?.Name ?? "-",
            d.Bound.Count == 0 ? "-" : string.Join(';', d.Bound.Select(b => b.Name)),
            d.Act.Length == 0 ? "-" : d.Act,
            Day(d.Due?.Earliest),
            Day(d.Due?.Latest),
            d.Due?.Text ?? "-",
            d.Status?.ToString().ToLowerInvariant() ?? "-",
            d.Condition ?? "-",
        ])));
    }

    private static string Wanted(string[] columns) => columns.Length == 2 ? "" : string.Join(" | ", columns.Skip(1));

    private static string Day(LocalDate? day) => day is { } d ? LocalDatePattern.Iso.Format(d) : "-";
}
