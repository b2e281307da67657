using Hearsay.Language;

namespace Hearsay.Reading.Tests;

public class DeniedTailTests
{
    [Theory]
    [InlineData("the shelves were full when this was not the case", "the shelves were full")]
    [InlineData("the shelves were full, even though they were not", "the shelves were full")]
    [InlineData("the bridge held, although it hadn't been built", "the bridge held")]
    [InlineData("the bridge held when the river rose", "the bridge held when the river rose")]
    [InlineData("this was not the case", "this was not the case")]
    [InlineData("the case was closed, but the files were not", "the case was closed, but the files were not")]
    [InlineData("full", "full")]
    public void The_clause_that_takes_it_back_is_the_tellers(string content, string kept)
    {
        Document document = Document.Parse(content);

        IReadOnlyList<Span> cut = DeniedTail.Cut(document, [new Span(0, document.TokenCount)]);

        Assert.Equal(kept, document.Characters(cut[0]).In(content).ToString());
    }
}
