using System.Xml.Linq;
using Hearsay.Intake.Xml;

namespace Hearsay.Intake.Feeds;

/// <summary>Reads RSS 0.9 to 2.0, RSS 1.0 (RDF) and Atom, well-formed or not.</summary>
public static class FeedReader
{
    /// <summary>Reads a feed.</summary>
    /// <param name="bytes">The feed, at most <see cref="ArticleLimits.MaxBytes"/>.</param>
    /// <param name="charset">What a server said of its encoding; null for nothing.</param>
    /// <param name="feed">What it holds, as far as it could be read; null when refused.</param>
    /// <param name="problem">Why it is refused; null when it is not.</param>
    /// <remarks>Nothing that a feed names is fetched. Items of the part before a fault are kept.</remarks>
    public static bool TryRead(ReadOnlySpan<byte> bytes, string? charset, out Feed? feed, out Problem? problem)
    {
        feed = null;
        problem = bytes.Length > ArticleLimits.MaxBytes ? ArticleIntake.TooLarge(bytes.Length) : null;
        if (problem is not null)
        {
            return false;
        }

        Problem? fault = XmlTree.Read(bytes, charset, out XElement? root, out _);
        if (root is null || root.Name.LocalName.ToUpperInvariant() is not ("RSS" or "RDF" or "FEED" or "CHANNEL"))
        {
            problem = fault ?? new Problem("is no feed", "Give RSS or Atom.");
            return false;
        }

        bool isAtom = root.Name.LocalName.Equals("feed", StringComparison.OrdinalIgnoreCase);
        XElement channel = isAtom ? root : root.Children("channel").FirstOrDefault() ?? root;
        string? outlet = FeedText.Line(channel.Child("title"));
        Uri? home = FeedLink.Absolute(FeedLink.Of(channel), null);
        var items = new List<FeedItem>();
        int number = 0;
        foreach (XElement element in isAtom ? root.Children("entry") : root.Below("item"))
        {
            number++;
            if (ReadItem(element, number, outlet, home) is { } item)
            {
                items.Add(item);
            }
        }

        feed = new Feed(outlet, items, number - items.Count, fault);
        return true;
    }

    private static FeedItem? ReadItem(XElement item, int number, string? outlet, Uri? home)
    {
        XElement? full = item.Child("encoded", "content", "body", "fulltext");
        XElement? summary = item.Child("description", "summary");
        string text = FeedText.Body(full);
        bool isSummary = text.Length == 0;
        text = isSummary ? FeedText.Body(summary) : text;
        if (text.Length == 0)
        {
            return null;
        }

        string? guid = ArticleFacts.Tidy(item.Child("guid", "id")?.Value);
        bool isAddress = item.Child("guid") is { } g && g.Value("isPermaLink")?.Equals("false", StringComparison.OrdinalIgnoreCase) != true;
        Uri? link = FeedLink.Absolute(FeedLink.Of(item), home) ?? (isAddress ? FeedLink.Absolute(guid, null) : null);
        XElement? source = item.Child("source");
        var facts = new ArticleFacts(
            FeedText.Line(item.Child("title")),
            FeedDate.ToIso(item.Child("pubDate", "published", "date", "issued", "created", "updated", "modified")?.Value),
            FeedText.Line(source?.Child("title") ?? source) ?? outlet,
            ArticleFacts.Tidy(link?.AbsoluteUri),
            Authors(item))
        {
            IsSummary = isSummary || FeedText.BreaksOff(text),
        };
        return new FeedItem(number, guid, text, facts, item.ToBytes());
    }

    // Atom: <author><name>; RSS: "address (Name)" or a name; Dublin Core: creator.
    private static string? Authors(XElement item)
    {
        string[] names =
        [
            .. item.Elements()
                .Where(e => e.Name.LocalName.ToUpperInvariant() is "CREATOR" or "AUTHOR")
                .Select(e => FeedText.Line(e.Child("name") ?? e))
                .OfType<string>()
                .Select(WithoutAddress)
                .Where(n => n.Length > 0)
                .Distinct(StringComparer.Ordinal),
        ];
        return names.Length == 0 ? null : ArticleFacts.Tidy(string.Join(", ", names));
    }

    private static string WithoutAddress(string author)
    {
        int open = author.IndexOf('(', StringComparison.Ordinal);
        return !author.Contains('@', StringComparison.Ordinal) ? author
            : open >= 0 && author.EndsWith(')') ? author[(open + 1)..^1].Trim()
            : "";
    }
}
