using AngleSharp.Html.Parser;

namespace Hearsay.Intake.Html;

/// <summary>Reads HTML that is known to be the article itself, as in a feed or a news item, where nothing has to be left out.</summary>
internal static class HtmlFragment
{
    /// <summary>The text, a blank line between blocks; empty where the markup holds none.</summary>
    public static string ToText(string html) => HtmlText.Of(new HtmlParser().ParseDocument(html));
}
