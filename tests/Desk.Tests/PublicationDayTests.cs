namespace Hearsay.Desk.Tests;

public sealed class PublicationDayTests
{
    [Theory]
    [InlineData("2026-02-10", "2026-02-10")]
    [InlineData("2026-02-10T23:30:00-05:00", "2026-02-10")]
    [InlineData("2026-02", null)]
    [InlineData("2026", null)]
    [InlineData("0001-01-01", null)]
    [InlineData(null, null)]
    public void Of_Facts_IsTheDayAsWrittenOrUnknown(string? published, string? day) =>
        Assert.Equal(day, PublicationDay.Of(published)?.ToString("uuuu-MM-dd", null));
}
