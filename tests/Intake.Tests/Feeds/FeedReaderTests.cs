using System.Text;
using Hearsay.Intake.Feeds;

namespace Hearsay.Intake.Tests.Feeds;

public sealed class FeedReaderTests
{
    private const string Body = "&lt;p&gt;The ferry will sail on Friday, Ida Lund said.&lt;/p&gt;&lt;p&gt;“Every rope is checked,” she told us.&lt;/p&gt;";
    private const string BodyText = "The ferry will sail on Friday, Ida Lund said.\n\n“Every rope is checked,” she told us.";

    public static TheoryData<string, string> Dialects() => new()
    {
        { "rss 2.0", $"""<?xml version="1.0"?><rss version="2.0" xmlns:content="http://purl.org/rss/1.0/modules/content/" xmlns:dc="http://purl.org/dc/elements/1.1/"><channel><title>The Quay</title><link>https://quay.example/</link><item><title>Ferry sails</title><link>https://quay.example/1</link><guid isPermaLink="false">n1</guid><pubDate>Tue, 10 Feb 2026 08:30:00 GMT</pubDate><dc:creator>Per Holm</dc:creator><description>Short.</description><content:encoded>{Body}</content:encoded></item></channel></rss>""" },
        { "rss 2.0, no declarations", $"""<rss><channel><title>The Quay</title><item><title>Ferry sails</title><link>https://quay.example/1</link><guid>n1</guid><dc:date>2026-02-10T08:30:00Z</dc:date><author>desk@quay.example (Per Holm)</author><content:encoded>{Body}</content:encoded><media:thumbnail url="x"/></item></channel></rss>""" },
        { "rss 1.0", $"""<rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#" xmlns="http://purl.org/rss/1.0/"><channel rdf:about="https://quay.example/"><title>The Quay</title></channel><item rdf:about="n1"><title>Ferry sails</title><link>https://quay.example/1</link><dc:date xmlns:dc="d">2026-02-10T08:30:00Z</dc:date><dc:creator xmlns:dc="d">Per Holm</dc:creator><content:encoded xmlns:content="c">{Body}</content:encoded></item></rdf:RDF>""" },
        { "atom", $"""<feed xmlns="http://www.w3.org/2005/Atom"><title type="html">The &lt;b&gt;Quay&lt;/b&gt;</title><link href="https://quay.example/"/><entry><id>n1</id><title>Ferry sails</title><link rel="edit" href="https://quay.example/edit"/><link href="/1"/><published>2026-02-10T08:30:00Z</published><updated>2026-02-11T08:30:00Z</updated><author><name>Per Holm</name></author><content type="html">{Body}</content></entry></feed>""" },
        { "atom, xhtml", """<feed xmlns="http://www.w3.org/2005/Atom"><title>The Quay</title><entry><id>n1</id><title>Ferry sails</title><link href="https://quay.example/1"/><published>2026-02-10T08:30:00Z</published><author><name>Per Holm</name></author><content type="xhtml"><x:div xmlns:x="http://www.w3.org/1999/xhtml"><x:p>The ferry will sail on Friday, Ida Lund said.</x:p><x:p>“Every rope is checked,” she told us.</x:p></x:div></content></entry></feed>""" },
        { "atom 0.3", $"""<feed version="0.3" xmlns="http://purl.org/atom/ns#"><title>The Quay</title><entry><id>n1</id><title>Ferry sails</title><link rel="alternate" href="https://quay.example/1"/><issued>2026-02-10T08:30:00Z</issued><author><name>Per Holm</name></author><content type="text/html" mode="escaped">{Body}</content></entry></feed>""" },
    };

    [Theory]
    [MemberData(nameof(Dialects))]
    public void TryRead_Dialect_FindsTheSame(string dialect, string xml)
    {
        Feed feed = Read(xml);
        FeedItem item = Assert.Single(feed.Items);
        Assert.Equal(BodyText, item.Text);
        Assert.Equal("The Quay", feed.Title);
        Assert.Equal(("Ferry sails", "The Quay", "https://quay.example/1", "Per Holm", false),
            (item.Facts.Title, item.Facts.Outlet, item.Facts.Url, item.Facts.Author, item.Facts.IsSummary));
        Assert.StartsWith("2026-02-10T08:30:00", item.Facts.Published, StringComparison.Ordinal);
        Assert.Equal(dialect == "rss 1.0" ? null : "n1", item.OwnId);
        Assert.Null(feed.Problem);
    }

    [Fact]
    public void TryRead_OnlyDescription_IsASummary()
    {
        FeedItem item = Assert.Single(Read(Rss("<item><title>A &amp;amp; B</title><description>He said &amp;quot;no&amp;quot; &amp; left.</description></item>")).Items);
        Assert.True(item.Facts.IsSummary);
        Assert.Equal("He said \"no\" & left.", item.Text);
        Assert.Equal("A & B", item.Facts.Title);
    }

    [Fact]
    public void TryRead_ContentThatBreaksOff_IsASummary() => Assert.True(
        Assert.Single(Read(Rss("<item><content:encoded><![CDATA[<p>He said so. [&#8230;]</p><p>The post X appeared first on Y.</p>]]></content:encoded></item>")).Items).Facts.IsSummary);

    [Fact]
    public void TryRead_ItemWithoutText_IsPassedOver()
    {
        Feed feed = Read(Rss("<item><title>A</title></item><item><description> </description></item><item><description>He said so.</description></item>"));
        Assert.Equal(3, Assert.Single(feed.Items).Number);
        Assert.Equal(2, feed.WithoutText);
    }

    [Theory]
    [InlineData("<description>Fish & chips &nbsp;cost 5 &lt; 6 &euro; &bogus; here</description>", "Fish & chips cost 5 < 6 € &bogus; here")]
    [InlineData("<description>Tom \u0001\u001b said &#0; &#x1F; no</description>", "Tom said no")]
    [InlineData("<description>one < two, he said</description>", "one < two, he said")]
    [InlineData("<description>He <b>said</b> so.<br/>Twice.</description>", "He said so.\nTwice.")]
    public void TryRead_FaultyText_IsMended(string description, string expected) =>
        Assert.Equal(expected, Assert.Single(Read(Rss($"<item>{description}</item>")).Items).Text.Replace("  ", " ", StringComparison.Ordinal).Replace("  ", " ", StringComparison.Ordinal));

    [Theory]
    [InlineData("<rss><channel><item><description>He said so.</description></item><item><descr")]
    [InlineData("<rss><channel><item><description>He said so.</description></item></chan></rss>")]
    [InlineData("<rss><channel><item><description>He said so.</description></item></channel></rss><rss/>")]
    public void TryRead_BrokenFeed_KeepsWhatCameBefore(string xml)
    {
        Feed feed = Read(xml);
        Assert.Equal("He said so.", Assert.Single(feed.Items).Text);
        Assert.Contains("not well-formed XML (at line 1", feed.Problem!.Reason, StringComparison.Ordinal);
    }

    [Fact]
    public void TryRead_Entities_AreNeitherFetchedNorGrown()
    {
        string secret = Path.GetTempFileName();
        try
        {
            File.WriteAllText(secret, "SECRET");
            string laughs = string.Concat(Enumerable.Range(1, 30).Select(n => $"<!ENTITY l{n} \"&l{n - 1};&l{n - 1};\">"));
            string xml = $"<?xml version=\"1.0\"?><!DOCTYPE rss [<!ENTITY x SYSTEM \"file://{secret}\"><!ENTITY l0 \"ha\">{laughs}]><rss><channel><item><description>He said &x; and &l30; so.</description></item></channel></rss>";
            Assert.Equal("He said &x; and &l30; so.", Assert.Single(Read(xml).Items).Text);
        }
        finally
        {
            File.Delete(secret);
        }
    }

    [Fact]
    public void TryRead_DeepNesting_IsRefusedByItsLimit()
    {
        string deep = string.Concat(Enumerable.Repeat("<a>", 100_000));
        Assert.Contains("MaxXmlDepth", Read(Rss($"<item><description>He said so.</description></item><item>{deep}")).Problem!.Reason, StringComparison.Ordinal);
    }

    [Fact]
    public void TryRead_OtherEncoding_IsDecoded()
    {
        Encoding latin2 = CodePagesEncodingProvider.Instance.GetEncoding("iso-8859-2")!;
        byte[] bytes = latin2.GetBytes("<?xml version='1.0' encoding='iso-8859-2'?>" + Rss("<item><description>Łukasz said so.</description></item>"));
        Assert.True(FeedReader.TryRead(bytes, null, out Feed? feed, out _));
        Assert.Equal("Łukasz said so.", Assert.Single(feed!.Items).Text);
    }

    [Theory]
    [InlineData("javascript:alert(1)")]
    [InlineData("file:///etc/passwd")]
    [InlineData("nowhere")]
    public void TryRead_LinkThatIsNoAddressOfTheWeb_IsLeftOut(string link) =>
        Assert.Null(Assert.Single(Read(Rss($"<item><link>{link}</link><description>He said so.</description></item>")).Items).Facts.Url);

    [Theory]
    [InlineData("")]
    [InlineData("no feed")]
    [InlineData("<html><body>x</body></html>")]
    [InlineData("<rss")]
    public void TryRead_NoFeed_IsRefused(string xml)
    {
        Assert.False(FeedReader.TryRead(Encoding.UTF8.GetBytes(xml), null, out _, out Problem? problem));
        Assert.NotEmpty(problem!.Reason);
    }

    [Theory]
    [InlineData("Tue, 10 Feb 2026 08:30:00 GMT", "2026-02-10T08:30:00+00:00")]
    [InlineData("Mon, 10 Feb 2026 08:30:00 EST", "2026-02-10T08:30:00-05:00")]
    [InlineData("10 Feb 26 8:30 +0530", "2026-02-10T08:30:00+05:30")]
    [InlineData("Tuesday, 10 February 2026 08:30:00 CEST", "2026-02-10T08:30:00+02:00")]
    [InlineData("tue, 10 feb 2026 08:30 z", "2026-02-10T08:30:00+00:00")]
    [InlineData("Tue, 10 Feb 2026 08:30:00 XYZT", "2026-02-10T08:30:00")]
    [InlineData("Tue, 10 Feb 2026", "2026-02-10")]
    [InlineData("Feb 10, 2026", "2026-02-10")]
    [InlineData("2026-02-10", "2026-02-10")]
    [InlineData("2026-02", "2026-02")]
    [InlineData("2026-02-10T08:30:00+0100", "2026-02-10T08:30:00+01:00")]
    [InlineData("2026-02-10T08:30:00.123456789Z", "2026-02-10T08:30:00+00:00")]
    [InlineData("2026-02-10 08:30:00", "2026-02-10T08:30:00")]
    [InlineData("Tue, 31 Feb 2026 08:30:00 GMT", null)]
    [InlineData("yesterday", null)]
    [InlineData("", null)]
    public void ToIso_DateOfAFeed_IsValidOrNone(string raw, string? expected)
    {
        string? iso = FeedDate.ToIso(raw);
        Assert.Equal(expected, iso);
        Assert.True(iso is null || PublicationDate.IsValid(iso));
    }

    private static string Rss(string items) => $"<rss version=\"2.0\"><channel><title>The Quay</title>{items}</channel></rss>";

    private static Feed Read(string xml)
    {
        Assert.True(FeedReader.TryRead(Encoding.UTF8.GetBytes(xml), null, out Feed? feed, out Problem? problem), problem?.Reason);
        return feed!;
    }
}
