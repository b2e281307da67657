using Hearsay.Desk.Records;

namespace Hearsay.Desk.Tests.Records;

public sealed class RecordDayTests
{
    [Theory]
    [InlineData("2026-02-10", "2026-02-10", "2026-02-10")]
    [InlineData("2026-02", "2026-02-01", "2026-02-28")]
    [InlineData("2024", "2024-01-01", "2024-12-31")]
    public void Days_OfDayMonthAndYear_AreItsFirstAndLast(string text, string first, string last)
    {
        Assert.True(RecordDay.TryParseFirst(text, out DateOnly from) && RecordDay.TryParseLast(text, out DateOnly to) && from <= to);
        Assert.Equal(first, RecordDay.Write(from));
        Assert.True(RecordDay.TryParseLast(text, out DateOnly end));
        Assert.Equal(last, RecordDay.Write(end));
    }

    [Theory]
    [InlineData("2026-02-30")]
    [InlineData("10/02/2026")]
    [InlineData("yesterday")]
    [InlineData("")]
    public void Days_OfAnythingElse_AreRefused(string text)
    {
        Assert.False(RecordDay.TryParseFirst(text, out _));
        Assert.False(RecordDay.TryParseLast(text, out _));
        Assert.False(RecordDay.TryParseMoment(text, out _));
    }

    [Theory]
    [InlineData("2026-02-10", "2026-02-10T23:59:59.999Z")]
    [InlineData("2026-02-10T08:30:00Z", "2026-02-10T08:30:00.000Z")]
    [InlineData("2026-02-10T08:30+02:00", "2026-02-10T06:30:00.000Z")]
    [InlineData("2026-02-10T08:30", "2026-02-10T08:30:00.000Z")]
    public void Moment_OfADay_IsItsEnd(string text, string moment)
    {
        Assert.True(RecordDay.TryParseMoment(text, out DateTimeOffset at));
        Assert.Equal(moment, RecordDay.Write(at));
    }
}
