using AngleSharp.Dom;
using AngleSharp.Html.Dom;

namespace Hearsay.Intake.Html;

/// <summary>What a page tells about its article: schema.org JSON-LD first, then Open Graph and other meta elements, then marked-up times and links.</summary>
/// <remarks>What a page does not say stays unknown: no date is guessed from an address or a file.</remarks>
internal static class PageFacts
{
    private static readonly string[] TitleNames = ["og:title", "twitter:title", "headline", "dc.title", "dcterms.title", "parsely-title"];
    private static readonly string[] AuthorNames = ["author", "article:author", "byl", "parsely-author", "dc.creator", "dcterms.creator", "sailthru.author"];
    private static readonly string[] OutletNames = ["og:site_name", "application-name", "dc.publisher", "dcterms.publisher", "publisher"];
    private static readonly string[] UrlNames = ["og:url", "parsely-link"];

    private static readonly string[] DateNames =
    [
        "article:published_time", "og:article:published_time", "article:published", "datepublished", "parsely-pub-date", "sailthru.date",
        "dc.date.issued", "dcterms.issued", "dcterms.created", "dcterms.date", "dc.date", "dc.date.created", "pubdate", "publish-date",
        "publishdate", "publish_date", "date",
    ];

    /// <summary>Reads the facts of a page.</summary>
    public static ArticleFacts Read(IHtmlDocument page)
    {
        Dictionary<string, string> metas = Metas(page);
        ArticleFacts linked = JsonLd.Read(page);
        string? url = WebAddress(page.QuerySelector("link[rel=canonical]")?.GetAttribute("href"))
            ?? WebAddress(First(metas, UrlNames)) ?? WebAddress(linked.Url);
        return new ArticleFacts(
            linked.Title ?? First(metas, TitleNames),
            linked.Published ?? Date(metas) ?? MarkedTime(page),
            linked.Outlet ?? First(metas, OutletNames) ?? Host(url),
            url,
            Byline.Tidy(linked.Author) ?? Author(metas) ?? Byline.Tidy(page.QuerySelector("[itemprop=author],a[rel=author]")?.TextContent));
    }

    private static Dictionary<string, string> Metas(IHtmlDocument page)
    {
        var metas = new Dictionary<string, string>(StringComparer.OrdinalIgnoreCase);
        foreach (IElement meta in page.GetElementsByTagName("meta"))
        {
            string? name = meta.GetAttribute("property") ?? meta.GetAttribute("name") ?? meta.GetAttribute("itemprop");
            if (name is not null && ArticleFacts.Tidy(meta.GetAttribute("content")) is { } content)
            {
                metas.TryAdd(name, content);
            }
        }

        return metas;
    }

    private static string? First(Dictionary<string, string> metas, string[] names) =>
        names.Select(name => metas.GetValueOrDefault(name)).FirstOrDefault(value => value is not null);

    private static string? Date(Dictionary<string, string> metas) =>
        DateNames.Select(name => PublicationDate.Normalise(metas.GetValueOrDefault(name))).FirstOrDefault(date => date is not null);

    // Some pages give the address of a profile for the author.
    private static string? Author(Dictionary<string, string> metas) => AuthorNames
        .Select(name => metas.GetValueOrDefault(name))
        .Where(author => author is not null && !author.Contains("://", StringComparison.Ordinal))
        .Select(Byline.Tidy).FirstOrDefault(author => author is not null);

    private static string? MarkedTime(IHtmlDocument page)
    {
        IElement? time = page.QuerySelector("time[itemprop=datePublished],time[pubdate],[itemprop=datePublished]")
            ?? page.QuerySelector("article time[datetime]");
        return PublicationDate.Normalise(time?.GetAttribute("datetime") ?? time?.GetAttribute("content"));
    }

    private static string? WebAddress(string? address) =>
        ArticleFacts.Tidy(address) is { } tidy && Uri.TryCreate(tidy, UriKind.Absolute, out Uri? uri)
        && (uri.Scheme == Uri.UriSchemeHttp || uri.Scheme == Uri.UriSchemeHttps) ? tidy : null;

    private static string? Host(string? url)
    {
        string? host = url is null ? null : new Uri(url).Host;
        return host?.StartsWith("www.", StringComparison.Ordinal) == true ? host["www.".Length..] : host;
    }
}
