using System.Xml.Linq;
using Hearsay.Intake.Xml;

namespace Hearsay.Intake.Feeds;

/// <summary>Addresses in feeds.</summary>
internal static class FeedLink
{
    /// <summary>The link of an item or a channel to its page: Atom's alternate, or the text of RSS's.</summary>
    public static string? Of(XElement element)
    {
        XElement[] links = [.. element.Children("link")];
        XElement? alternate = links.FirstOrDefault(l => l.Value("href") is not null && (l.Value("rel") ?? "alternate") == "alternate");
        return alternate?.Value("href") ?? links.FirstOrDefault(l => !string.IsNullOrWhiteSpace(l.Value))?.Value;
    }

    /// <summary>An address of the web; null for anything else, scripts and files among them.</summary>
    public static Uri? Absolute(string? address, Uri? home)
    {
        string text = ArticleFacts.Tidy(address) ?? "";
        bool isFound = Uri.TryCreate(text, UriKind.Absolute, out Uri? uri) && IsWeb(uri)
            || (home is not null && text.Length > 0 && Uri.TryCreate(home, text, out uri) && IsWeb(uri));
        return isFound ? uri : null;
    }

    private static bool IsWeb(Uri uri) => (uri.Scheme == Uri.UriSchemeHttp || uri.Scheme == Uri.UriSchemeHttps) && uri.Host.Length > 0;
}
