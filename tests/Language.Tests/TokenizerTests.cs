namespace Hearsay.Language.Tests;

public sealed class TokenizerTests
{
    [Theory]
    [InlineData("He said: “It’s fine.”", "He|said|:|“|It|’s|fine|.|”")]
    [InlineData("We can't, won't and cannot.", "We|ca|n't|,|wo|n't|and|can|not|.")]
    [InlineData("don’t they’re I've she'd I'm he'll", "do|n’t|they|’re|I|'ve|she|'d|I|'m|he|'ll")]
    [InlineData("the officials' view", "the|officials|'|view")]
    [InlineData("O'Brien o'clock d’état", "O'Brien|o'clock|d’état")]
    [InlineData("Mr. J. Smith of the U.S. came at 9 a.m. on Jan. 5.", "Mr.|J.|Smith|of|the|U.S.|came|at|9|a.m.|on|Jan.|5|.")]
    [InlineData("$3.5 million, 1,000 at 10:30, 40%", "$|3.5|million|,|1,000|at|10:30|,|40|%")]
    [InlineData("a 15-year-old co-founder", "a|15|-|year|-|old|co-founder")]
    [InlineData("see https://a.org/b?c=d. Mail me@x.org, @who #tag", "see|https://a.org/b?c=d|.|Mail|me@x.org|,|@who|#tag")]
    [InlineData("Well... no -- yes… word—word", "Well|...|no|--|yes|…|word|—|word")]
    [InlineData("\"\"“”''", "\"|\"|“|”|''")]
    [InlineData("the end.Then", "the|end|.|Then")]
    [InlineData("the '90s and 'em", "the|'90s|and|'em")]
    [InlineData("U.S.-led and the U.S.'s", "U.S.|-|led|and|the|U.S.|'s")]
    [InlineData("vitamin C. The", "vitamin|C|.|The")]
    [InlineData("👩‍🚀 went 👍🏽!", "👩‍🚀|went|👍🏽|!")]
    public void Parse_Text_TokensOfTheTreebanks(string text, string expected)
    {
        Document document = Document.Parse(text);
        var tokens = new List<string>();
        for (int t = 0; t < document.TokenCount; t++)
        {
            tokens.Add(document.Token(t).ToString());
        }

        Assert.Equal(expected, string.Join('|', tokens));
    }
}
