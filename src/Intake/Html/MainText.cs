using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using SmartReader;

namespace Hearsay.Intake.Html;

/// <summary>Finds the article on a page, without menus, comments, notices and what else stands around it.</summary>
internal static class MainText
{
    // Only a base to resolve links against: nothing is ever fetched.
    private const string NoAddress = "http://page.invalid/";

    // A brief is as much of an article as a feature; the library's 500 is for a reading mode.
    private const int MinLength = 140;

    private const int MinParagraphs = 40;
    private const string NeverText =
        "meta,link,script,style,noscript,template,iframe,svg,nav,footer,dialog,[role=navigation],[role=dialog],[role=alertdialog],[hidden]";

    private const string Surroundings = "nav,header,footer,aside,form,menu,dialog";

    /// <summary>Finds the main text.</summary>
    /// <param name="page">Changed by this.</param>
    /// <returns>The text, empty where there is none; title and author as far as the page shows them to people.</returns>
    public static (string Text, ArticleFacts Facts) Find(IHtmlDocument page)
    {
        string paragraphs = Paragraphs(page);
        Prepare(page);
        string text = "";
        using var reader = new Reader(NoAddress, page)
        {
            CharThreshold = MinLength,
            DisableJSONLD = true,
            ContinueIfNotReadable = true,
        };
        reader.AddCustomOperationEnd(article => text = HtmlText.Of(article));
        SmartReader.Article article = reader.GetArticle();
        bool isFound = article.IsReadable && article.Completed && text.Length > 0;
        return (
            isFound ? text : paragraphs,
            ArticleFacts.None with { Title = ArticleFacts.Tidy(article.Title), Author = Byline.Tidy(article.Byline) });
    }

    // A page of a few lines has too little to score.
    private static string Paragraphs(IHtmlDocument page)
    {
        var paragraphs = page.QuerySelectorAll("p,pre")
            .Where(p => p.Closest(Surroundings) is null).Select(p => HtmlText.Of(p)).Where(t => t.Length > 0);
        string text = string.Join("\n\n", paragraphs);
        return text.Length >= MinParagraphs ? text : "";
    }

    // The library puts the site's name into a regular expression as it stands, and searches long titles in quadratic time.
    // What is never part of an article goes too: the less there is to weigh, the faster it is.
    private static void Prepare(IHtmlDocument page)
    {
        foreach (IElement element in page.QuerySelectorAll(NeverText).ToArray())
        {
            element.Remove();
        }

        if (page.Title?.Length > ArticleLimits.MaxFactLength)
        {
            page.Title = "";
        }
    }
}
