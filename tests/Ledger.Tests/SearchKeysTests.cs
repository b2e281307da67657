using Hearsay.Ledger.Search;

namespace Hearsay.Ledger.Tests;

public sealed class SearchKeysTests
{
    [Theory]
    [InlineData("rebuild rebuilt rebuilding rebuilds")]
    [InlineData("say said says saying")]
    [InlineData("man men man's men's")]
    [InlineData("spokesman spokesmen spokesman’s")]
    [InlineData("deny denies denied denying")]
    [InlineData("organise organize organised organizing")]
    [InlineData("organisation organizations")]
    [InlineData("labour labor labours")]
    [InlineData("centre center centres centred centered")]
    [InlineData("programme program programmes")]
    [InlineData("café cafe CAFÉ cafés")]
    [InlineData("Łódź Lodz lodz")]
    [InlineData("1,200 1200")]
    [InlineData("U.N. UN u.n.")]
    [InlineData("don't dont don’t")]
    [InlineData("crisis crises")]
    [InlineData("withdraw withdrew withdrawn")]
    [InlineData("travel travelled traveling")]
    public void Of_FormsOfOneWord_HaveOneKey(string forms) =>
        Assert.Single(forms.Split(' ').Select(f => Assert.Single(SearchKeys.Of(f))).Distinct());

    [Theory]
    [InlineData("news", "new")]
    [InlineData("general", "generous")]
    [InlineData("1,200", "12,00")]
    [InlineData("wound", "wind")]
    public void Of_OtherWords_HaveOtherKeys(string one, string other) => Assert.NotEqual(SearchKeys.Of(one), SearchKeys.Of(other));

    [Fact]
    public void Reader_Words_StandWhereTheKeysCameFrom()
    {
        const string Text = "“The cease-fire’s 1,200 men,” U.N. envoys’ 😀 said.";
        var reader = new KeyReader(Text);
        List<string> words = [];
        while (reader.MoveNext())
        {
            Assert.Equal(Text[reader.Start..reader.End], reader.Word.ToString());
            words.Add(reader.Word.ToString());
        }

        Assert.Equal(["The", "cease", "fire’s", "1,200", "men", "U.N", "envoys", "said"], words);
    }

    [Fact]
    public void Of_AnyText_GivesLettersAndDigitsThatAreTheirOwnQuery() => CsCheck.Check.Sample(
        CsCheck.Gen.String,
        text =>
        {
            foreach (string key in SearchKeys.Of(text))
            {
                Assert.All(key.EnumerateRunes(), r => Assert.True(System.Text.Rune.IsLetterOrDigit(r)));
                Assert.InRange(key.Length, 1, SearchKeys.MaxLength);
            }
        },
        seed: "0000KOIKrb_4");

    // Pairs of the stemmer's published vocabulary and of its description.
    [Theory]
    [InlineData("consistency", "consist")]
    [InlineData("consolation", "consol")]
    [InlineData("consolidated", "consolid")]
    [InlineData("conspicuously", "conspicu")]
    [InlineData("knavish", "knavish")]
    [InlineData("kneeling", "kneel")]
    [InlineData("knightly", "knight")]
    [InlineData("hopping", "hop")]
    [InlineData("hoping", "hope")]
    [InlineData("luxuriated", "luxuri")]
    [InlineData("generously", "generous")]
    [InlineData("communism", "communism")]
    [InlineData("ties", "tie")]
    [InlineData("cries", "cri")]
    [InlineData("gas", "gas")]
    [InlineData("this", "this")]
    [InlineData("gaps", "gap")]
    [InlineData("by", "by")]
    [InlineData("enjoy", "enjoy")]
    [InlineData("proceeding", "proceed")]
    [InlineData("succeed", "succeed")]
    [InlineData("agreed", "agre")]
    [InlineData("feed", "feed")]
    public void Stem_PublishedPairs_Agree(string word, string stem) => Assert.Equal(stem, EnglishStemmer.Stem(word));
}
