namespace Hearsay.Intake.Tests;

public sealed class ArticleIntakeTests
{
    private const string German =
        "Der Hafenmeister sagte am Dienstag, dass die Brücke bis zum Frühjahr geschlossen bleibt, weil die Lager abgenutzt sind und niemand neue bestellt hat.";

    [Fact]
    public void FromBytes_English_IsAnArticle()
    {
        IntakeResult result = ArticleIntake.FromBytes("a.txt", "a", "He said the bridge was shut."u8.ToArray(), IntakeOptions.None);
        Assert.Equal("a", result.Article!.Id);
        Assert.Equal("en", result.Article.Language);
        Assert.Equal(64, result.Article.Sha256.Length);
        Assert.Null(result.Rejection);
    }

    [Fact]
    public void FromBytes_Blank_IsEmpty() => AssertRejected("is empty", ArticleIntake.FromBytes("a.txt", "a", " \r\n\t"u8.ToArray(), IntakeOptions.None));

    [Fact]
    public void FromBytes_German_IsRefusedByName()
    {
        byte[] bytes = System.Text.Encoding.UTF8.GetBytes(German);
        AssertRejected("German", ArticleIntake.FromBytes("a.txt", "a", bytes, IntakeOptions.None));
        Assert.Equal("de", ArticleIntake.FromBytes("a.txt", "a", bytes, IntakeOptions.None with { AnyLanguage = true }).Article!.Language);
    }

    [Fact]
    public void FromBytes_OverTheLimit_NamesItWithTheNumbers()
    {
        IntakeResult result = ArticleIntake.FromBytes("a.txt", "a", new byte[ArticleLimits.MaxBytes + 1], IntakeOptions.None);
        AssertRejected("20,000,001 bytes, over the limit of 20,000,000 (ArticleLimits.MaxBytes)", result);
    }

    [Fact]
    public void FromRow_OwnFacts_WinOverDefaults()
    {
        var options = new IntakeOptions(new ArticleFacts("default", null, "outlet", null), AnyLanguage: false);
        var row = new ArticleRow("r", "He said so.", ArticleFacts.None with { Title = "own" });
        Article article = ArticleIntake.FromRow("x.jsonl:1", row, default, options).Article!;
        Assert.Equal(new ArticleFacts("own", null, "outlet", null), article.Facts);
    }

    [Fact]
    public void Rejection_HostileName_StaysOnOneLine() =>
        Assert.Equal("a␊␛[2Jb: is empty. Fill it.", new Rejection("a\n\u001b[2Jb", new Problem("is empty", "Fill it.")).ToString());

    [Theory]
    [InlineData("2026", true)]
    [InlineData("2026-02", true)]
    [InlineData("2026-02-10", true)]
    [InlineData("2026-02-10T08:30Z", true)]
    [InlineData("2026-02-10T08:30:00.5+02:00", true)]
    [InlineData("2026-02-30", false)]
    [InlineData("10/02/2026", false)]
    [InlineData("", false)]
    public void PublicationDate_IsValid_OnlyForIsoDates(string text, bool isValid) => Assert.Equal(isValid, PublicationDate.IsValid(text));

    private static void AssertRejected(string reason, IntakeResult result)
    {
        Assert.Null(result.Article);
        Assert.Contains(reason, result.Rejection!.ToString(), StringComparison.Ordinal);
        Assert.StartsWith("a.txt: ", result.Rejection.ToString(), StringComparison.Ordinal);
    }
}
