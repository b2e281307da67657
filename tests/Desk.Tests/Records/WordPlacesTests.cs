using Hearsay.Desk.Records;
using Hearsay.Ledger;

namespace Hearsay.Desk.Tests.Records;

public sealed class WordPlacesTests
{
    private const string Text = "🌉 The mayor said the bridge\nis shut. The mayor said no more.";

    [Theory]
    [InlineData("The mayor said", 0, 37, new[] { 2 })]
    [InlineData("The mayor said", 0, 100, new[] { 2, 37 })]
    [InlineData("bridge is shut", 0, 37, new[] { 21 })]
    [InlineData("no more", 0, 37, new[] { 52 })]
    [InlineData("may", 0, 100, new int[0])]
    [InlineData("the mayor", 0, 100, new int[0])]
    [InlineData("  ", 0, 100, new int[0])]
    [InlineData("🌉", 0, 100, new[] { 0 })]
    public void Find_Words_GivesCodePoints(string words, int start, int end, int[] places) =>
        Assert.Equal(places, WordPlaces.Find(new CodePointText(Text), new TextSpan(start, end), words).Select(p => p.Start));

    [Fact]
    public void Find_Place_CutsTheWords()
    {
        var text = new CodePointText(Text);
        Assert.Equal("bridge\nis shut", text.Cut(Assert.Single(WordPlaces.Find(text, new TextSpan(0, text.Length), "bridge is  shut"))));
    }

    [Fact]
    public void CodePointText_Offsets_GoBothWays()
    {
        var text = new CodePointText("a🌉b");
        Assert.Equal(3, text.Length);
        Assert.Equal([0, 1, 3, 4, 4], new[] { 0, 1, 2, 3, 9 }.Select(text.Utf16));
        Assert.Equal([0, 1, 2, 3], new[] { 0, 1, 3, 4 }.Select(text.CodePoint));
        Assert.Equal("🌉b", text.Cut(new TextSpan(1, 3)));
    }
}
