using Hearsay.Desk.Formats;

namespace Hearsay.Desk.Tests;

public sealed class StatementLineTests
{
    private static readonly IReadOnlyList<StatementLine> Lines = StatementLine.Of(SampleReading.Text, SampleReading.Reading.Statements);

    [Fact]
    public void Of_InnerStatement_IsDeeper() => Assert.Equal([0, 0, 1, 0, 1, 0, 0, 0, 0], Lines.Select(l => l.Depth));

    [Fact]
    public void Of_SeveralPieces_AreJoinedByAGap() => Assert.Equal("“Nobody wrote to us,” … “and nobody rang.”", Lines[5].Content);

    [Fact]
    public void Of_Confidence_IsShort() => Assert.Equal([".97", ".62", "1.0"], new[] { Lines[0], Lines[1], Lines[5] }.Select(l => l.Confidence));
}
