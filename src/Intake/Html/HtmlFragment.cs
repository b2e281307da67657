using AngleSharp.Html.Dom;

namespace Hearsay.Intake.Html;

/// <summary>Reads HTML that is known to be the article itself, as in a feed or a news item, where nothing has to be left out.</summary>
internal static class HtmlFragment
{
    /// <summary>The text, a blank line between blocks; empty where the markup holds none.</summary>
    /// <param name="html">Markup.</param>
    /// <param name="text">The text; empty when refused.</param>
    /// <param name="problem">Which limit is broken; null when none is.</param>
    public static bool TryToText(string html, out string text, out Problem? problem)
    {
        (IHtmlDocument? page, problem) = PageParser.Parse(html);
        text = page is null ? "" : HtmlText.Of(page);
        return problem is null;
    }

    /// <summary>The text, a blank line between blocks; empty where the markup holds none or breaks a limit.</summary>
    public static string ToText(string html) => TryToText(html, out string text, out _) ? text : "";
}
