namespace Hearsay.Language.Tests;

public sealed class LemmatizerTests
{
    private static readonly LemmaRules Rules = Ordered(
        (Lemmatizer.Key("s", 1, Upos.Noun, 0), 0),
        (Lemmatizer.Key("ies", 3, Upos.Noun, 0), 1),
        (Lemmatizer.Key("series", 7, Upos.Noun, 0), 2),
        (Lemmatizer.Key("", 0, Upos.Propn, 0), 3));

    [Theory]
    [InlineData("cats", Upos.Noun, "cat")]
    [InlineData("Cities", Upos.Noun, "city")]
    [InlineData("series", Upos.Noun, "series")]
    [InlineData("miniseries", Upos.Noun, "minisery")]
    [InlineData("IBM", Upos.Propn, "IBM")]
    [InlineData("Blue", Upos.Adj, "blue")]
    [InlineData("s", Upos.Noun, "s")]
    [InlineData("ies", Upos.Noun, "y")]
    public void Lemma_Form_EditOfLongestEnding(string form, Upos upos, string expected)
    {
        Span<char> lemma = stackalloc char[32];
        int length = new Lemmatizer(Rules).Lemma(form, upos, 0, lemma);

        Assert.Equal(expected, lemma[..length].ToString());
    }

    private static LemmaRules Ordered(params (ulong Key, int Edit)[] rules) => new(
        [.. rules.OrderBy(r => r.Key).Select(r => r.Key)],
        [.. rules.OrderBy(r => r.Key).Select(r => (ushort)r.Edit)],
        [new(1, "", false), new(3, "y", false), new(0, "", false), new(0, "", true)]);
}
