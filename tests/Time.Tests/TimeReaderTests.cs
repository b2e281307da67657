using System.Diagnostics;
using CsCheck;
using Hearsay.Language;
using NodaTime;

namespace Hearsay.Time.Tests;

public sealed class TimeReaderTests
{
    private static readonly TimeReader Reader = new(Tagger.Load());

    private static readonly LocalDate Published = new(2026, 2, 10);

    private static readonly string[] Pieces =
    [
        "the", "a", "last", "next", "this", "by", "before", "until", "within", "between", "from", "to", "and", "in", "of", "early", "mid-",
        "late", "end", "May", "March", "Friday", "week", "years", "two", "31", "30", "29", "2025", "2024-25", "1990s", "19th", "century",
        "quarter", "first", "ago", "later", "every", "99999999", "9,999", "0", "00:99", "13/13/2024", "2023-02-30", "-", ",", ".", "“", "”",
        "noon", "at", "3", "p.m.", "said", "will", "not", "to", "have", "decades", "centuries", "winter", "fiscal", "that", "day", "'s",
        "Christmas", "half", "\ud800", "٣", "second", "hours", "Q9", "February",
    ];

    [Fact]
    public void Read_AnyMixtureOfTimeWords_GivesOrderedSpansAndDays() =>
        Gen.Int[0, Pieces.Length - 1].Array[0, 60].Sample(
            picks =>
            {
                string text = string.Join(' ', picks.Select(p => Pieces[p]));
                AssertSound(text, Reader.Read(Document.Parse(text), Published));
            },
            iter: 500, seed: "0000000000000");

    [Fact]
    public void Read_AtBothEndsOfTheYearsAllowed_DoesNotFail()
    {
        const string Text = "By next year, 900 years ago, in two centuries, last winter, before the 1500s and within 800 years it will end next century.";
        foreach (int year in new[] { TimeReader.MinYear, TimeReader.MaxYear })
        {
            Assert.NotEmpty(Reader.Read(Document.Parse(Text), new LocalDate(year, 1, 1)));
        }
    }

    [Theory]
    [InlineData(TimeReader.MinYear - 1)]
    [InlineData(TimeReader.MaxYear + 1)]
    public void Read_PublishedInAnAbsurdYear_IsRefused(int year) =>
        Assert.Throws<ArgumentOutOfRangeException>("published", () => Reader.Read(Document.Parse("Now."), new LocalDate(year, 6, 1)));

    [Fact]
    public void Read_EmptyText_FindsNothing() => Assert.Empty(Reader.Read(Document.Parse(""), Published));

    [Fact]
    public void Read_WithoutPublicationDate_ResolvesOnlyWhatNamesItsYear()
    {
        const string Text = "It closed in May 2019, last week and on Friday.";
        IReadOnlyList<TimeExpression> found = Reader.Read(Document.Parse(Text), null);
        Assert.Equal(["2019-05", null, null], found.Select(t => t.Edtf));
    }

    [Theory]
    [InlineData("to go by Friday to try to want to ")]
    [InlineData("Friday ")]
    [InlineData("the end of the early ")]
    public void Read_OneHugeSentence_TakesTimeInProportion(string piece)
    {
        TimeSpan small = Elapsed(string.Concat(Enumerable.Repeat(piece, 500)));
        TimeSpan large = Elapsed(string.Concat(Enumerable.Repeat(piece, 5000)));

        // Ten times the text; a hundred times would be quadratic.
        Assert.True(large < (small * 40) + TimeSpan.FromMilliseconds(200), $"{small} became {large}");
    }

    private static TimeSpan Elapsed(string text)
    {
        Document document = Document.Parse(text);
        Reader.Read(document, Published); // tags and warms up
        long start = Stopwatch.GetTimestamp();
        Reader.Read(document, Published);
        return Stopwatch.GetElapsedTime(start);
    }

    private static void AssertSound(string text, IReadOnlyList<TimeExpression> found)
    {
        int end = 0;
        foreach (TimeExpression time in found)
        {
            Assert.True(time.Span.Start >= end && time.Span.Length > 0 && time.Span.End <= text.Length);
            end = time.Span.End;
            Assert.False(time is { Earliest: { } first, Latest: { } last } && first > last, $"{text}: {time}");
            Assert.Equal(time.IsResolved && time.Kind is not (TimeKind.Duration or TimeKind.Set), time.Edtf is not null);
        }
    }
}
