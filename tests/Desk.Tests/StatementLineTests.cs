using Hearsay.Desk.Formats;
using Hearsay.Reading;

namespace Hearsay.Desk.Tests;

public sealed class StatementLineTests
{
    private static readonly IReadOnlyList<StatementLine> Lines = StatementLine.Of(SampleReading.Read);

    [Fact]
    public void Of_InnerStatement_IsDeeper() => Assert.Equal([0, 0, 1, 0, 1, 0, 0, 0, 0], Lines.Select(l => l.Depth));

    [Fact]
    public void Of_SeveralPieces_AreJoinedByAGap() => Assert.Equal("“Nobody wrote to us,” … “and nobody rang.”", Lines[5].Content);

    [Fact]
    public void Of_Confidence_IsShort() => Assert.Equal([".97", ".62", "1.0"], new[] { Lines[0], Lines[1], Lines[5] }.Select(l => l.Confidence));

    [Fact]
    public void Of_Chain_IsShortNamesFromTellerToHolder() =>
        Assert.Equal(["Lund", "a report › engineers", "Lund › shipping agents"], new[] { Lines[0], Lines[2], Lines[4] }.Select(l => l.Chain));

    [Fact]
    public void Of_NoChain_IsTheWordsOfTheSource() => Assert.Equal(
        "harbour master Ida Lund",
        StatementLine.Of(SampleReading.Read with { Reading = new ArticleReading([SampleReading.Reading.Statements[0] with { Chain = [] }], []) })[0].Chain);

    [Fact]
    public void Of_Means_LeavesOutWhatIsUnstated() => Assert.Equal(["", "asserts, certain", "believes"], new[] { Lines[0], Lines[3], Lines[4] }.Select(l => l.Means));

    [Fact]
    public void Of_Dispute_StandsOnBothStatements()
    {
        Assert.Equal(new AnswerLine("✗", "contradicts", "s7", "the ministry", "denied"), Assert.Single(Lines[4].Answers));
        Assert.Equal(new AnswerLine("✗", "contradicts", "s5", "shipping agents", ""), Assert.Single(Lines[6].Answers));
    }
}
