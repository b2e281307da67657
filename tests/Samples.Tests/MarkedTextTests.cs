namespace Hearsay.Samples.Tests;

public sealed class MarkedTextTests
{
    [Fact]
    public void Parse_Marks_BecomeCodePointOffsets()
    {
        var marked = MarkedText.Parse("😀 {c1|“Go,”} {s1|she} {q1|said}. {c1|“Now.”}");
        Assert.Equal("😀 “Go,” she said. “Now.”", marked.Text);
        var only = Assert.Single(marked.Attributions);
        Assert.Equal([[8, 11]], only.Source);
        Assert.Equal([[12, 16]], only.Cue);
        Assert.Equal([[2, 7], [18, 24]], only.Content);
    }

    [Fact]
    public void Parse_SharedSource_BelongsToBoth()
    {
        var marked = MarkedText.Parse("{s1,2|Ann} {q1|asked} {c1|why} and {q2|said} {c2|no}");
        Assert.Equal(2, marked.Attributions.Count);
        Assert.All(marked.Attributions, a => Assert.Equal([[0, 3]], a.Source));
    }

    [Theory]
    [InlineData("{s1|She} left")]
    [InlineData("{q1|said} {q1|added} {c1|so}")]
    [InlineData("{q1|said} {c1|so")]
    [InlineData("a } brace")]
    public void Parse_WrongMarks_AreRefused(string marked) =>
        Assert.Throws<InvalidDataException>(() => MarkedText.Parse(marked));
}
