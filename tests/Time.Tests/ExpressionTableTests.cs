using System.Text.RegularExpressions;
using Hearsay.Language;
using NodaTime;
using NodaTime.Text;

namespace Hearsay.Time.Tests;

public sealed partial class ExpressionTableTests
{
    private static readonly TimeReader Reader = new(Tagger.Load());

    public static TheoryData<int, string> Rows() => [.. Row.All().Select((r, i) => (i, r.Marked)).Select(r => new TheoryDataRow<int, string>(r.i, r.Marked))];

    [Fact]
    public void Table_HoldsEnough() => Assert.InRange(Row.All().Select(r => r.Marked + r.Published).Distinct().Count(), 250, int.MaxValue);

    [Theory]
    [MemberData(nameof(Rows))]
    public void Read_SentenceOfTheTable_MeansWhatTheRowSays(int index, string sentence)
    {
        Row row = Row.All().ElementAt(index);
        Assert.Equal(sentence, row.Marked);
        IReadOnlyList<TimeExpression> found = Reader.Read(Document.Parse(row.Text), row.PublishedDay);
        Assert.Equal(row.Expected, found.Select(t => row.Text[t.Span.Start..t.Span.End]));
        if (row.Main is { } main)
        {
            TimeExpression time = found.First(t => row.Text[t.Span.Start..t.Span.End] == main);
            Assert.Equal(
                (row.Earliest, row.Latest, row.Precision, row.Kind, row.Edtf, row.More),
                (Day(time.Earliest), Day(time.Latest), Words(time.Precision), Words(time.Kind), time.Edtf ?? "-", More(time)));
        }
        else
        {
            Assert.Equal("none", row.Kind);
        }
    }

    private static string Day(LocalDate? day) => day is { } d ? LocalDatePattern.Iso.Format(d) : "-";

    private static string Words<T>(T value)
        where T : struct, Enum => Capital().Replace(value.ToString(), m => (m.Index > 0 ? " " : "") + m.Value.ToLowerInvariant());

    private static string More(TimeExpression time)
    {
        string length = time.Length is null ? "" : $"length={time.Length}{(time.MaxLength is null ? "" : $"/{time.MaxLength}")}";
        string[] parts =
        [
            length,
            time.Relation == Relation.Exactly ? "" : $"relation={Words(time.Relation)}",
            time.TimeOfDay is null ? "" : $"time={time.TimeOfDay}",
            time.Every is null ? "" : $"every={time.Every}",
        ];
        return parts.Any(p => p.Length > 0) ? string.Join(';', parts.Where(p => p.Length > 0)) : "-";
    }

    [GeneratedRegex("[A-Z]")]
    private static partial Regex Capital();
}
