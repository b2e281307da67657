using System.Xml.Linq;
using Hearsay.Intake.Html;
using Hearsay.Intake.Xml;

namespace Hearsay.Intake.NewsMl;

/// <summary>The text of a news item: XHTML or NITF inside <c>inlineXML</c>, or <c>inlineData</c>.</summary>
internal static class NewsMlText
{
    /// <summary>The text as plain paragraphs; empty where there is none.</summary>
    public static string Of(XElement item)
    {
        foreach (XElement content in item.Below("inlineXML"))
        {
            string text = OfMarkup(content);
            if (text.Length > 0)
            {
                return text;
            }
        }

        foreach (XElement content in item.Below("inlineData"))
        {
            bool isMarkup = content.Value("contenttype")?.Contains("html", StringComparison.OrdinalIgnoreCase) == true;
            string text = content.HasElements ? OfMarkup(content) : isMarkup ? HtmlFragment.ToText(content.Value) : content.Value.Trim();
            if (text.Length > 0)
            {
                return text;
            }
        }

        return "";
    }

    private static string OfMarkup(XElement content)
    {
        XElement body = content.Below("body.content").FirstOrDefault() ?? content.Below("body").FirstOrDefault() ?? content;
        var copy = new XElement(body);
        // NITF's own names for what HTML calls otherwise; captions are no part of the text.
        copy.Descendants().Where(e => e.Name.LocalName is "media" or "body.head" or "body.end").ToList().ForEach(e => e.Remove());
        foreach (XElement element in copy.Descendants())
        {
            element.Name = element.Name.LocalName switch
            {
                "hl1" or "hl2" => "h2",
                "block" => "div",
                _ => element.Name,
            };
        }

        return HtmlFragment.ToText(copy.Markup());
    }
}
