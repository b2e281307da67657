namespace Hearsay.Intake.Tests;

public sealed class PublicationDateTests
{
    [Theory]
    [InlineData("2026-02-10", "2026-02-10")]
    [InlineData(" 2026-02-10T08:30:00Z ", "2026-02-10T08:30:00Z")]
    [InlineData("2026-02-10T08:30:00+0100", "2026-02-10T08:30:00+01:00")]
    [InlineData("2026-02-10 08:30:00", "2026-02-10T08:30:00")]
    [InlineData("2026-02-10 08:30:00 +0100", "2026-02-10T08:30:00+01:00")]
    [InlineData("20260210", "2026-02-10")]
    [InlineData("20260210T083000Z", "2026-02-10T08:30:00Z")]
    [InlineData("Tue, 10 Feb 2026 08:30:00 GMT", "2026-02-10T08:30:00+00:00")]
    [InlineData("Tue, 3 Feb 2026 08:30:00 EST", "2026-02-03T08:30:00-05:00")]
    [InlineData("10 Feb 2026 08:30 +0530", "2026-02-10T08:30:00+05:30")]
    [InlineData("February 10, 2026", "2026-02-10")]
    [InlineData("10 February 2026", "2026-02-10")]
    [InlineData("Feb. 10, 2026", "2026-02-10")]
    [InlineData("5/6/2026", null)]
    [InlineData("yesterday", null)]
    [InlineData("2026-02-31", null)]
    [InlineData("", null)]
    [InlineData(null, null)]
    public void Normalise_Outsiders_IsIsoOrUnknown(string? text, string? expected)
    {
        string? normal = PublicationDate.Normalise(text);
        Assert.Equal(expected, normal);
        Assert.True(normal is null || PublicationDate.IsValid(normal));
    }
}
