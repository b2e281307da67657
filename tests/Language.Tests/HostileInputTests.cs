namespace Hearsay.Language.Tests;

public sealed class HostileInputTests
{
    // Large enough that anything quadratic would not come back; no clock is read.
    private const int Repeats = 60_000;

    [Theory]
    [InlineData("“")]
    [InlineData("”")]
    [InlineData("\"")]
    [InlineData("'")]
    [InlineData("' ")]
    [InlineData(" 'a")]
    [InlineData("‘a s’ b ")]
    [InlineData("“a” ")]
    [InlineData("“\n")]
    [InlineData("(")]
    [InlineData(")")]
    [InlineData(".")]
    [InlineData(". ")]
    [InlineData(". (")]
    [InlineData("?\" ")]
    [InlineData("?”A")]
    [InlineData("a@")]
    [InlineData("a.b@c")]
    [InlineData("www.")]
    [InlineData("www.)")]
    [InlineData("http://!")]
    [InlineData("a.com/")]
    [InlineData("a-")]
    [InlineData("non-")]
    [InlineData("555-1234-")]
    [InlineData("U.S.")]
    [InlineData("A. ")]
    [InlineData("No. ")]
    [InlineData("n't")]
    [InlineData("'s")]
    [InlineData("1,1")]
    [InlineData("[1]")]
    [InlineData(". [1")]
    [InlineData(":)")]
    [InlineData("#a")]
    [InlineData("x")]
    [InlineData("e\u0301")]
    [InlineData("\uD83D")]
    [InlineData("\uDC69")]
    [InlineData("👩‍")]
    [InlineData("\u200D")]
    [InlineData("\0")]
    [InlineData("\r\n")]
    [InlineData("\u00A0\u200B\uFEFF")]
    [InlineData("word ")]
    public void Parse_PatternRepeated_EndsAndCoversText(string pattern)
    {
        string text = string.Concat(Enumerable.Repeat(pattern, Repeats));

        Document document = Document.Parse(text);

        int covered = 0;
        for (int t = 0; t < document.TokenCount; t++)
        {
            covered += document.TokenSpan(t).Length;
        }

        Assert.Equal(text.Count(c => !Characters.IsSpace(c)), covered);
    }

    [Theory]
    [InlineData("")]
    [InlineData(" ")]
    [InlineData("\n")]
    [InlineData(".")]
    [InlineData("“")]
    [InlineData("'")]
    [InlineData("a")]
    [InlineData("\uD83D")]
    public void Parse_TinyText_Survives(string text)
        => Assert.Equal(text.Trim().Length, Document.Parse(text).TokenCount);

    [Fact]
    public void Parse_TenThousandOpeningMarks_NextParagraphIsFree()
    {
        Document document = Document.Parse(new string('“', 10_000) + "\nHe left.");

        Assert.True(document.InQuote(9_999));
        Assert.False(document.InQuote(10_000));
    }

    [Fact]
    public void Tag_SentenceOfTwentyThousandWords_TagsAll()
    {
        Document document = Document.Parse(string.Concat(Enumerable.Repeat("word ", 20_000)));

        SmallModel.Tagger().Tag(document);

        Assert.Equal(1, document.SentenceCount);
        Assert.Equal("word", document.Lemma(19_999).ToString());
    }

    [Fact]
    public void Parse_TextTooLong_Refused()
        => Assert.Throws<ArgumentException>(() => Document.Parse(new string(' ', Document.MaxTextLength + 1)));

    [Fact]
    public void Parse_Null_Refused() => Assert.Throws<ArgumentNullException>(() => Document.Parse(null!));
}
