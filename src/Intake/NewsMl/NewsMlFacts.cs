using System.Xml.Linq;
using Hearsay.Intake.Feeds;
using Hearsay.Intake.Xml;

namespace Hearsay.Intake.NewsMl;

/// <summary>What a news item tells beside its text.</summary>
internal static class NewsMlFacts
{
    /// <summary>Title, date, provider, address and author.</summary>
    public static ArticleFacts Of(XElement item)
    {
        XElement management = item.Child("itemMeta") ?? item;
        XElement content = item.Child("contentMeta") ?? item;
        XElement? provider = management.Children("provider").FirstOrDefault();
        return new ArticleFacts(
            FeedText.Line(content.Child("headline") ?? item.Below("hl1").FirstOrDefault() ?? management.Child("title")),
            FeedDate.ToIso((management.Child("versionCreated") ?? management.Child("firstCreated") ?? content.Child("contentCreated"))?.Value),
            FeedText.Line(provider?.Child("name")) ?? ArticleFacts.Tidy(provider?.Value("literal") ?? Code(provider?.Value("qcode"))),
            ArticleFacts.Tidy(FeedLink.Absolute(item.Value("guid"), null)?.AbsoluteUri),
            FeedText.Line(content.Child("by") ?? content.Child("creator")?.Child("name") ?? item.Below("byline").FirstOrDefault()));
    }

    private static string? Code(string? qcode) => qcode?[(qcode.IndexOf(':', StringComparison.Ordinal) + 1)..];
}
