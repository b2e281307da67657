namespace Hearsay.Samples.Tests;

public sealed class MatcherTests
{
    private const string Text = "Ann said one two three four";

    [Theory]
    [InlineData(9, 27, 1)] // the whole content
    [InlineData(9, 16, 1)] // two of four tokens: F1 2/3
    [InlineData(9, 12, 0)] // one of four tokens: F1 2/5
    public void Count_PartOfTheContent_NeedsHalf(int start, int end, int matches) =>
        Assert.Equal(matches, new Matcher(Text).Count([Of([0, 3], [9, 27])], [Of([0, 3], [start, end])]));

    [Fact]
    public void Count_OtherSource_IsNoMatch() =>
        Assert.Equal(0, new Matcher(Text).Count([Of([0, 3], [9, 27])], [Of([4, 8], [9, 27])]));

    [Fact]
    public void Count_SourceLeftOutInOne_IsNoMatch() =>
        Assert.Equal(0, new Matcher(Text).Count([Of(null, [9, 27])], [Of([0, 3], [9, 27])]));

    [Fact]
    public void Count_TheSameTwice_MatchesOnce()
    {
        var one = Of([0, 3], [9, 27]);
        Assert.Equal(1, new Matcher(Text).Count([one], [one, one]));
    }

    private static Attribution Of(int[]? source, int[] content) =>
        new(source is null ? [] : [source], [[4, 8]], [content]);
}
