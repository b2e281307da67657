using System.Diagnostics;
using System.Text;

namespace Hearsay.Intake.Tests.Html;

public sealed class HtmlIntakeTests
{
    private static readonly string Page = NewsPage.Around(NewsPage.Head, NewsPage.Body);

    [Fact]
    public void Page_MainText_IsParagraphsWithoutTheRest() => Assert.Equal(Lines(NewsPage.Text), Lines(Read(Page).Text));

    [Fact]
    public void Page_Meta_TellsFacts() => Assert.Equal(
        new ArticleFacts(
            "Swing bridge stays shut until spring", "2026-02-10T08:30:00+01:00", "The Haven Courier",
            "https://courier.example/2026/bridge", "Tomas Berg"),
        Read(Page).Facts);

    [Fact]
    public void Page_JsonLd_WinsOverMeta()
    {
        const string Linked = """
            <script type="application/ld+json">{"@context":"https://schema.org","@graph":[{"@type":"WebSite","name":"x"},
            {"@type":["NewsArticle"],"headline":"Bridge &amp; board","datePublished":"2026-02-11","author":[{"name":"Ana Roo"},{"@type":"Person","name":"Lev Tan"}],
            "publisher":{"name":"Courier Group"}}]}</script>
            """;
        ArticleFacts facts = Read(NewsPage.Around(Linked + NewsPage.Head, NewsPage.Body)).Facts;
        Assert.Equal(("2026-02-11", "Ana Roo, Lev Tan", "Courier Group"), (facts.Published, facts.Author, facts.Outlet));
    }

    [Fact]
    public void Page_WithoutFacts_LeavesThemUnknown()
    {
        ArticleFacts facts = Read(NewsPage.Around("<title>Bridge stays shut, board says</title>", NewsPage.Body)).Facts;
        Assert.Equal(("Bridge stays shut, board says", null, null, null), (facts.Title, facts.Published, facts.Outlet, facts.Url));
    }

    [Theory]
    [InlineData("<time datetime=\"2026-02-10T07:00Z\" pubdate>today</time>", "2026-02-10T07:00Z")]
    [InlineData("<span itemprop=\"datePublished\" content=\"February 10, 2026\"></span>", "2026-02-10")]
    [InlineData("<time datetime=\"soon\">soon</time>", null)]
    public void Page_MarkedTime_IsTheDate(string mark, string? date) =>
        Assert.Equal(date, Read(NewsPage.Around("", mark + NewsPage.Body)).Facts.Published);

    [Theory]
    [InlineData("windows-1251", "Žž")]
    [InlineData("iso-8859-1", "Zoë")]
    [InlineData("utf-8", "Łódź")]
    public void Page_DeclaredCharset_IsUsed(string charset, string word)
    {
        Encoding encoding = CodePagesEncodingProvider.Instance.GetEncoding(charset) ?? Encoding.GetEncoding(charset);
        string shown = encoding.GetString(encoding.GetBytes(word));
        byte[] bytes = encoding.GetBytes(NewsPage.Around($"<meta charset=\"{charset}\">", NewsPage.Body.Replace("Ida Lund", word, StringComparison.Ordinal)));
        Assert.Contains(shown, Take(bytes).Article!.Text, StringComparison.Ordinal);
    }

    [Fact]
    public void Page_Utf16WithMark_IsRead() =>
        Assert.Equal(TextEncoding.Utf16LittleEndian, Take([0xFF, 0xFE, .. Encoding.Unicode.GetBytes(Page)]).Article!.Encoding);

    [Fact]
    public void Page_OneBrokenByte_IsReadAllTheSame()
    {
        byte[] bytes = [.. Encoding.UTF8.GetBytes(Page), 0xC3];
        Assert.Contains("“We cannot ask", Take(bytes).Article!.Text, StringComparison.Ordinal);
    }

    [Fact]
    public void Page_FewLines_AreRead() => Assert.Equal(
        "Ida Lund said no.\n\nThe mayor said yes, and then said no.", Read("<p>Ida Lund said no.<p>The mayor said yes, and then said no.").Text);

    [Fact]
    public void Page_Preformatted_KeepsLines() => Assert.Equal(
        "The mayor said so.\nThe board denied it.\n\nNobody asked the port.",
        Read("<html><body><p></p><p><pre>The mayor said so.\nThe board denied it.\n\n\n\nNobody asked the port.</pre><p>").Text);

    [Theory]
    [InlineData("<html><body><nav><ul><li><a href=a>Home</a></ul></nav></body></html>", "is a page without a main text")]
    [InlineData("<html><script>var x = \"He said so, and she said so too, and all of them agreed on it.\";</script></html>", "is a page without a main text")]
    [InlineData("<html>\0</html>", "holds a NUL byte")]
    public void Page_WithoutText_IsRefused(string html, string reason) =>
        Assert.Contains(reason, Take(Encoding.UTF8.GetBytes(html)).Rejection!.ToString(), StringComparison.Ordinal);

    [Theory]
    [InlineData("<div>", "", "ArticleLimits.MaxPageDepth")]
    [InlineData("<ul><li>", "", "ArticleLimits.MaxPageDepth")]
    [InlineData("<table><tr><td>", "", "ArticleLimits.MaxPageDepth")]
    [InlineData("<b>", "<p>", "ArticleLimits.MaxPageDepth")]
    [InlineData("<p>", "", "")]
    [InlineData("<p>x", "", "ArticleLimits.MaxPageElements")]
    public void Page_Hostile_IsRefusedSoon(string open, string then, string reason)
    {
        string html = "<html>" + string.Concat(Enumerable.Repeat(open, 100_000)) + "He said so." + string.Concat(Enumerable.Repeat(then, 100_000));
        var watch = Stopwatch.StartNew();
        Assert.Contains(reason, Take(Encoding.UTF8.GetBytes(html)).Rejection!.ToString(), StringComparison.Ordinal);
        Assert.InRange(watch.ElapsedMilliseconds, 0, 60_000);
    }

    [Fact]
    public void Page_ManyElementsFarDown_IsRefusedByTheLimit()
    {
        string html = string.Concat(Enumerable.Repeat("<div>", 400)) + string.Concat(Enumerable.Repeat("<p>He said so.</p>", 20_000));
        Assert.Contains("ArticleLimits.MaxPageLevels", Take(Encoding.UTF8.GetBytes(html)).Rejection!.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public void Page_SiteNameThatIsAnExpression_DoesNoHarm()
    {
        string head = $"<title>{new string('a', 3000)} - b</title><meta property=og:site_name content='(a+)+$ ['>";
        Assert.Equal("(a+)+$ [", Read(NewsPage.Around(head, NewsPage.Body)).Facts.Outlet);
    }

    [Fact]
    public void Original_Page_IsKeptAsReceived()
    {
        byte[] bytes = Encoding.UTF8.GetBytes(Page);
        Article article = Take(bytes).Article!;
        Assert.Equal(bytes, article.Original!.Bytes.ToArray());
        Assert.Equal(("text/html", Convert.ToHexStringLower(System.Security.Cryptography.SHA256.HashData(bytes))), (article.Original.MediaType, article.Sha256));
    }

    private static string[] Lines(string text) => text.Split('\n');

    private static Article Read(string html) => Take(Encoding.UTF8.GetBytes(html)).Article!;

    private static IntakeResult Take(byte[] bytes) => ArticleIntake.FromBytes("page.html", "page", bytes, IntakeOptions.None);
}
