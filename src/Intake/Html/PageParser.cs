using AngleSharp.Html.Dom;
using AngleSharp.Html.Parser;
using AngleSharp.Html.Parser.Tokens;

namespace Hearsay.Intake.Html;

/// <summary>Parses HTML within the limits that <see cref="ArticleLimits"/> sets to pages.</summary>
/// <remarks>Time to parse a page and to find its text grows with elements times depth: hostile pages would take minutes.</remarks>
internal sealed class PageParser
{
    // Elements whose end need not be written, or that have none: they do not deepen a page by being left open.
    private static readonly HashSet<string> Shallow = new(StringComparer.Ordinal)
    {
        "area", "base", "br", "col", "embed", "hr", "img", "input", "link", "meta", "param", "source", "track", "wbr",
        "html", "head", "body", "p", "li", "dt", "dd", "tr", "td", "th", "thead", "tbody", "tfoot", "caption", "colgroup",
        "option", "optgroup", "rp", "rt",
    };

    // The text of a long paragraph is copied on every level, which costs as much as an element for so many characters.
    private const int CharactersAnElement = 256;

    private int elements, depth;
    private long levels;

    private PageParser()
    {
    }

    /// <summary>Parses a page or a fragment.</summary>
    /// <returns>The page, or why it is refused.</returns>
    public static (IHtmlDocument? Page, Problem? Problem) Parse(string html)
    {
        var guard = new PageParser();
        var parser = new HtmlParser(new HtmlParserOptions
        {
            SkipComments = true,
            DisableElementPositionTracking = true,
            MaximumDepth = ArticleLimits.MaxPageDepth,
            OnToken = (token, _) => guard.Count(token),
        });
        try
        {
            return (parser.ParseDocument(html), null);
        }
        catch (LimitException e)
        {
            return (null, new Problem(e.Message, "Give the text of the article alone."));
        }
    }

    private void Count(HtmlToken token)
    {
        if (token.Type == HtmlTokenType.Character)
        {
            levels += (long)depth * token.Data.Length / CharactersAnElement;
        }

        if (token.Type is not (HtmlTokenType.StartTag or HtmlTokenType.EndTag) || token is not HtmlTagToken tag)
        {
            return;
        }

        bool isStart = token.Type == HtmlTokenType.StartTag;
        if (isStart && ++elements > ArticleLimits.MaxPageElements)
        {
            throw new LimitException(
                $"is a page of more than {ArticleLimits.MaxPageElements} elements (ArticleLimits.MaxPageElements)");
        }

        if (!Shallow.Contains(tag.Name) && !(isStart && tag.IsSelfClosing))
        {
            depth = Math.Max(0, depth + (isStart ? 1 : -1));
        }

        levels += isStart ? depth : 0;
        if (levels > ArticleLimits.MaxPageLevels)
        {
            throw new LimitException(
                $"has elements of more than {ArticleLimits.MaxPageLevels} levels together (ArticleLimits.MaxPageLevels)");
        }

        if (depth > ArticleLimits.MaxPageDepth)
        {
            throw new LimitException(
                $"nests elements more than {ArticleLimits.MaxPageDepth} deep (ArticleLimits.MaxPageDepth)");
        }
    }

    /// <summary>The only way out of the parser from inside a callback.</summary>
    private sealed class LimitException(string message) : Exception(message);
}
