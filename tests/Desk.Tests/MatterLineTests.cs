using Hearsay.Desk.Formats;
using Hearsay.Meaning.Deadlines;
using NodaTime;

namespace Hearsay.Desk.Tests;

public sealed class MatterLineTests
{
    private static readonly MatterList[] Lists = [.. MatterList.Of(SampleReading.Read)];

    [Fact]
    public void Of_Reading_HasAListForEachKind() => Assert.Equal(["Deadlines", "Agreements", "Disputes"], Lists.Select(l => l.Name));

    [Fact]
    public void Of_Deadline_TellsWhenWhoWhatAndOnWhoseWord() => Assert.Equal(
        new MatterLine("2026-03-01 to 2026-05-31", "the ministry → Ida Lund", "stay closed", "“spring”; says Ida Lund"), Lists[0].Lines[0]);

    [Fact]
    public void Of_DeadlineWithoutAnAct_IsItsEvidence() => Assert.Equal(
        new MatterLine("", "", "a letter was sent in March", "missed"), Lists[0].Lines[1]);

    [Fact]
    public void Of_Dispute_PutsTheSignBetweenTheHolders() => Assert.Equal(
        new MatterLine("s5, s7", "shipping agents ✗ the ministry", "the ministry knew of the damage last year", "contradicts"), Lists[2].Lines[0]);

    [Theory]
    [InlineData("2026-07-01", "2026-07-01", "2026-07-01")]
    [InlineData(null, "2026-07-01", "by 2026-07-01")]
    [InlineData("2026-07-01", null, "from 2026-07-01")]
    [InlineData(null, null, "")]
    public void When_OpenEnds_AreSaid(string? earliest, string? latest, string words)
    {
        LocalDate? Day(string? day) => day is null ? null : NodaTime.Text.LocalDatePattern.Iso.Parse(day).Value;
        var deadline = new Deadline { Evidence = SampleReading.At("spring"), Due = new Due("spring", SampleReading.At("spring"), Day(earliest), Day(latest)) };
        Assert.Equal(words, MatterLine.Of(deadline, SampleReading.Text).Key);
    }
}
