using System.Text;

namespace Hearsay.Intake.Tests;

public sealed class ArticleRowTests
{
    [Fact]
    public void TryParse_FullRow_KeepsEveryFact()
    {
        ArticleRow row = Parse("""{"id":"x","text":"He said so.","title":"T","published":"2026-02-10","outlet":"O","url":"https://example.org/a","other":[1]}""");
        Assert.Equal(new ArticleRow("x", "He said so.", new ArticleFacts("T", "2026-02-10", "O", "https://example.org/a")), row);
    }

    [Theory]
    [InlineData("""{"text":"a"}""", "line-1")]
    [InlineData("""{"text":"a","id":null}""", "line-1")]
    [InlineData("""{"text":"a","id":""}""", "line-1")]
    [InlineData("""{"text":"a","id":17}""", "17")]
    public void TryParse_Id_IsTheRowsOwnOrTheDefault(string line, string id) => Assert.Equal(id, Parse(line).Id);

    [Theory]
    [InlineData("""{"text":"a""", "not valid JSON (at byte")]
    [InlineData("""["a"]""", "not a JSON object")]
    [InlineData("""{"id":"a"}""", "no \"text\"")]
    [InlineData("""{"text":7}""", "no \"text\"")]
    [InlineData("""{"text":"a","title":7}""", "\"title\" that is no string")]
    [InlineData("""{"text":"a","id":[]}""", "\"id\" that is no string")]
    [InlineData("""{"text":"a","published":"10 Feb"}""", "no ISO date")]
    [InlineData("""{"text":"a","text":"b"}""", "not valid JSON")]
    [InlineData("""{"text":"a\u0000b"}""", "NUL")]
    [InlineData("""{"text":"a\ud83d b"}""", "half a surrogate pair (at byte 10")]
    [InlineData("""{"text":"a\\\udf09 b"}""", "half a surrogate pair")]
    public void TryParse_Fault_SaysWhichAndWhere(string line, string reason)
    {
        Assert.False(ArticleRow.TryParse(Encoding.UTF8.GetBytes(line), "line-1", out ArticleRow? row, out Problem? problem));
        Assert.Null(row);
        Assert.Contains(reason, problem!.Reason, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("""{"text":"\ud83c\udf09"}""", "🌉")]
    [InlineData("""{"text":"\\ud83c"}""", @"\ud83c")]
    public void TryParse_SoundEscapes_AreRead(string line, string text) => Assert.Equal(text, Parse(line).Text);

    [Fact]
    public void TryParse_DeepNesting_IsRefused()
    {
        string line = """{"text":"a","x":""" + new string('[', 500) + new string(']', 500) + "}";
        Assert.False(ArticleRow.TryParse(Encoding.UTF8.GetBytes(line), "d", out _, out Problem? problem));
        Assert.Contains("not valid JSON", problem!.Reason, StringComparison.Ordinal);
    }

    [Fact]
    public void TryParse_LongTitle_IsRefusedByTheNamedLimit()
    {
        string line = $$"""{"text":"a","title":"{{new string('x', 5000)}}"}""";
        Assert.False(ArticleRow.TryParse(Encoding.UTF8.GetBytes(line), "d", out _, out Problem? problem));
        Assert.Contains("ArticleLimits.MaxFactLength", problem!.Reason, StringComparison.Ordinal);
    }

    private static ArticleRow Parse(string line)
    {
        Assert.True(ArticleRow.TryParse(Encoding.UTF8.GetBytes(line), "line-1", out ArticleRow? row, out Problem? problem), problem?.Reason);
        return row!;
    }
}
