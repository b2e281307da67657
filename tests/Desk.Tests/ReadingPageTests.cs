using System.Security.Cryptography;
using System.Text;
using System.Text.RegularExpressions;
using Hearsay.Desk.Formats;
using Hearsay.Intake;
using Hearsay.Language;
using Hearsay.Reading;

namespace Hearsay.Desk.Tests;

public sealed partial class ReadingPageTests
{
    private static readonly string Page = ReadingPage.Render(SampleReading.Read);

    [Fact]
    public void Render_Text_IsAllThere()
    {
        string article = Article().Match(Page).Value;
        string text = System.Net.WebUtility.HtmlDecode(Tag().Replace(Gutter().Replace(article, ""), "\n"));
        Assert.Equal(Letters(SampleReading.Text), Letters(text));
    }

    [Fact]
    public void Render_Links_LeadToIdsOnThePage()
    {
        HashSet<string> ids = [.. Id().Matches(Page).Select(m => m.Groups[1].Value)];
        string[] links = [.. Link().Matches(Page).Select(m => m.Groups[1].Value)];
        Assert.All(links, link => Assert.Contains(link, ids));
        Assert.All(SampleReading.Reading.Statements, s => Assert.Contains($"s-{s.Id}", links));
        Assert.All(SampleReading.Reading.Statements, s => Assert.Contains($"t-{s.Id}", links));
    }

    [Fact]
    public void Render_Page_AsksNothingOfTheNetwork()
    {
        Assert.DoesNotMatch(@"(?i)(?:src|action)\s*=|@import|url\(|https?:", Page);
        Assert.Contains("default-src 'none'", Page, StringComparison.Ordinal);
    }

    [Fact]
    public void Render_Policy_AllowsThePagesOwnScript()
    {
        string script = Script().Match(Page).Groups[1].Value;
        Assert.Contains($"'sha256-{Convert.ToBase64String(SHA256.HashData(Encoding.UTF8.GetBytes(script)))}'", Page, StringComparison.Ordinal);
    }

    [Fact]
    public void Render_HostileArticle_AddsNoTags()
    {
        const string Attack = "</script><script>alert(1)</script><img src=x onerror=alert(1)>\" ' onload='x";
        const string Text = $"{Attack} said {Attack}";
        var statement = new Statement
        {
            Id = "s1",
            Source = [new Span(0, Attack.Length)],
            Cue = [new Span(Attack.Length + 1, Attack.Length + 5)],
            Content = [new Span(Attack.Length + 6, Text.Length)],
            Mode = Mode.Direct,
            Confidence = 1,
            Actor = "a1",
            Chain = ["a1", "a1"],
        };
        string page = ReadingPage.Render(new ReadArticle(
            SampleReading.Article with { Id = Attack, Text = Text, Facts = new ArticleFacts(Attack, Attack, Attack, Attack) },
            new ArticleReading([statement], [new Actor("a1", Attack, null, null, [], [])])));
        Assert.Single(Regex.Matches(page, "<script"));
        Assert.DoesNotContain("<img", page, StringComparison.Ordinal);
        Assert.DoesNotContain("\" ' onload", page, StringComparison.Ordinal);
    }

    [Fact]
    public void Render_Actor_HasAllItsStatementsTogether()
    {
        string lund = Regex.Match(Page, "<div class=\"actor\"><h3><button[^>]* data-actor=\"a1\".*?</ul></div>", RegexOptions.Singleline).Value;
        Assert.Equal(["#s-s1", "#s-s4", "#s-s6"], Regex.Matches(lund, "href=\"([^\"]*)\"").Select(m => m.Groups[1].Value));
    }

    [Fact]
    public void Render_Mention_NamesItsActor() => Assert.Matches("data-a=\"a1\"[^>]*>she</span>", Page);

    [Fact]
    public void Render_Dispute_ShowsBothSides() => Assert.Matches(
        "(?s)<li class=\"contradicts\">.*the ministry knew of the damage.*✗</strong> contradicts<span>denied</span>.*#s-s7", Page);

    [Fact]
    public void Render_Deadline_LiesOnTheLineOfTime()
    {
        Assert.Contains("style=\"--from:0.173;--to:1\"", Page, StringComparison.Ordinal);
        Assert.Contains("style=\"--now:0\"", Page, StringComparison.Ordinal);
        Assert.Contains("<span class=\"badge missed\">missed</span>", Page, StringComparison.Ordinal);
    }

    [Fact]
    public void Render_Reasons_AreOnTheCard() => Assert.Contains("<p class=\"why\">“believe”: believes</p>", Page, StringComparison.Ordinal);

    [Fact]
    public void Render_NoStatements_SaysSo() => Assert.Contains(
        "No statements were found", ReadingPage.Render(new ReadArticle(SampleReading.Article, new ArticleReading([], []))), StringComparison.Ordinal);

    [Theory]
    [InlineData("one line\nanother line", 2)]
    [InlineData("one line\nthat goes on\n\nanother", 2)]
    [InlineData("\r\n\r\n one\r\n", 1)]
    public void Render_Paragraphs_EndAtBlankLinesOrElseAtLines(string text, int count)
    {
        string page = ReadingPage.Render(new ReadArticle(SampleReading.Article with { Text = text }, new ArticleReading([], [])));
        Assert.Equal(count, Regex.Count(page, "class=\"par\""));
    }

    private static string Letters(string text) => string.Concat(text.Where(c => !char.IsWhiteSpace(c)));

    [GeneratedRegex("<article.*</article>", RegexOptions.Singleline)]
    private static partial Regex Article();

    [GeneratedRegex("<div class=\"gutter\">.*?</div>")]
    private static partial Regex Gutter();

    [GeneratedRegex("<[^>]*>")]
    private static partial Regex Tag();

    [GeneratedRegex(" id=\"([^\"]*)\"")]
    private static partial Regex Id();

    [GeneratedRegex(" href=\"#([^\"]*)\"")]
    private static partial Regex Link();

    [GeneratedRegex("<script>(.*)</script>", RegexOptions.Singleline)]
    private static partial Regex Script();
}
