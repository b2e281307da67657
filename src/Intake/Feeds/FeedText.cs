using System.Xml.Linq;
using Hearsay.Intake.Html;
using Hearsay.Intake.Xml;

namespace Hearsay.Intake.Feeds;

/// <summary>Texts in feeds, which may be plain, escaped HTML, or markup of their own.</summary>
internal static class FeedText
{
    /// <summary>A title or a name on one line; null where there is none.</summary>
    public static string? Line(XElement? element) => element is null ? null : ArticleFacts.Tidy(ToText(element));

    /// <summary>A body as plain paragraphs; empty where there is none.</summary>
    public static string Body(XElement? element)
    {
        string text = element is null ? "" : ToText(element).Trim();
        int last = text.LastIndexOf("\n\n", StringComparison.Ordinal);
        return last > 0 && IsFooter(text.AsSpan(last + 2)) ? text[..last] : text;
    }

    /// <summary>Whether a text says itself that it goes on elsewhere.</summary>
    public static bool BreaksOff(string text) =>
        text.EndsWith("[…]", StringComparison.Ordinal) || text.EndsWith("[...]", StringComparison.Ordinal)
        || text.EndsWith("Read more", StringComparison.OrdinalIgnoreCase) || text.EndsWith("Continue reading", StringComparison.OrdinalIgnoreCase);

    // The line that WordPress puts below every item.
    private static bool IsFooter(ReadOnlySpan<char> paragraph) =>
        paragraph.StartsWith("The post ", StringComparison.Ordinal)
        && (paragraph.Contains(" appeared first on ", StringComparison.Ordinal) || paragraph.Contains(" first appeared on ", StringComparison.Ordinal));

    private static string ToText(XElement element)
    {
        if (element.HasElements)
        {
            return HtmlFragment.ToText(element.Markup());
        }

        // Atom calls plain what many outlets fill with HTML: a closing tag is proof enough.
        string value = element.Value;
        bool isPlain = element.Value("type") is null or "text" or "text/plain"
            && !value.Contains("</", StringComparison.Ordinal) && !value.Contains("<br", StringComparison.OrdinalIgnoreCase)
            && !value.Contains("<p", StringComparison.OrdinalIgnoreCase) && !value.Contains("<img", StringComparison.OrdinalIgnoreCase);
        return isPlain && !value.Contains('&', StringComparison.Ordinal) ? value : HtmlFragment.ToText(value);
    }
}
