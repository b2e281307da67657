using System.Text;

namespace Hearsay.Language.Tests;

public sealed class QuotationMarkerTests
{
    // Expected: the tokens inside a quotation, pieces parted by a bar.
    [Theory]
    [InlineData("“Yes,” he said.", "“ Yes , ”")]
    [InlineData("\"Yes,\" he said, \"now.\"", "\" Yes , \"|\" now . \"")]
    [InlineData("He left.” She stayed.", "")]
    [InlineData("“One\nTwo", "“ One")]
    [InlineData("“One\n“Two” three", "“ One|“ Two ”")]
    [InlineData("“We go, she said. “He stays,” they said.", "“ We go , she said .|“ He stays , ”")]
    [InlineData("“He said “no” to it,” she said.", "“ He said “ no ” to it , ”")]
    [InlineData("“He said ‘no’ to it,” she said.", "“ He said ‘ no ’ to it , ”")]
    [InlineData("A 'fine' day, the officials' view", "' fine '")]
    [InlineData("the officials' view", "")]
    [InlineData("'It's the boys' ball,' he said.", "' It 's the boys ' ball , '")]
    [InlineData("”Wrong way,” he said.", "” Wrong way , ”")]
    [InlineData("“Wrong way,“ he said.", "“ Wrong way , “")]
    [InlineData("He is 6'2\" tall.", "")]
    [InlineData("(\"Yes\") no", "\" Yes \"")]
    [InlineData("«Yes», he said", "« Yes »")]
    [InlineData("``Yes,'' he said", "`` Yes , ''")]
    [InlineData("—“Yes”— no", "“ Yes ”")]
    public void InQuote_Marks_InsideOnlyWhatTheyEnclose(string text, string expected)
        => Assert.Equal(expected, Inside(Document.Parse(text)));

    [Fact]
    public void Quotes_RepeatedMark_Continued()
    {
        Document document = Document.Parse("“One.\n\n“Two.”\n“Three.”");

        Assert.True(document.Quotes[document.Paragraph(1).Start].HasFlag(Quoting.Continued));
        Assert.False(document.Quotes[document.Paragraph(2).Start].HasFlag(Quoting.Continued));
    }

    private static string Inside(Document document)
    {
        var text = new StringBuilder();
        bool before = false;
        for (int t = 0; t < document.TokenCount; t++)
        {
            bool inside = document.InQuote(t);
            bool starts = !before || (document.ParagraphOf(t) != document.ParagraphOf(t - 1))
                || (document.Quotes[t].HasFlag(Quoting.Opening) && document.Token(t - 1)[0] == '.');
            if (inside)
            {
                text.Append(text.Length == 0 ? "" : starts ? "|" : " ").Append(document.Token(t));
            }

            before = inside;
        }

        return text.ToString();
    }
}
