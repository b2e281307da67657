using AngleSharp.Dom;

namespace Hearsay.Intake.Html;

/// <summary>Writes a part of a page as plain text: what a browser would show, a paragraph a block.</summary>
internal static class HtmlText
{
    private static readonly HashSet<string> Hidden = new(StringComparer.OrdinalIgnoreCase)
    {
        "script", "style", "noscript", "template", "svg", "math", "iframe", "object", "embed", "audio", "video", "canvas", "map",
        "head", "title", "button", "select", "option", "textarea", "input", "form", "dialog", "datalist", "picture", "img", "rp", "rt",
    };

    private static readonly HashSet<string> Blocks = new(StringComparer.OrdinalIgnoreCase)
    {
        "address", "article", "aside", "blockquote", "body", "center", "dd", "details", "div", "dl", "dt", "fieldset", "figcaption",
        "figure", "footer", "h1", "h2", "h3", "h4", "h5", "h6", "header", "hgroup", "hr", "html", "li", "main", "nav", "ol", "p", "pre",
        "section", "summary", "table", "tbody", "td", "tfoot", "th", "thead", "tr", "ul", "caption", "menu",
    };

    /// <summary>The text of a node and of all below it, without recursion: pages may be nested to any depth.</summary>
    /// <remarks>Blocks are separated by a blank line, <c>br</c> breaks the line; other white space is one space.</remarks>
    public static string Of(INode root)
    {
        var writer = new BlockWriter();
        INode? node = root;
        bool isEntering = true;
        while (node is not null)
        {
            bool isHidden = isEntering && node is IElement hidden && IsHidden(hidden);
            if (isEntering && !isHidden)
            {
                Enter(node, writer);
            }

            if (isEntering && !isHidden && node.FirstChild is { } child)
            {
                node = child;
                continue;
            }

            if (!isHidden && node is IElement closed && Blocks.Contains(closed.LocalName))
            {
                writer.Break(2);
            }

            if (node == root)
            {
                break;
            }

            isEntering = node.NextSibling is not null;
            node = node.NextSibling ?? node.Parent;
        }

        return writer.ToString();
    }

    private static void Enter(INode node, BlockWriter writer)
    {
        if (node is IText text)
        {
            writer.Write(text.Data);
        }
        else if (node is IElement element)
        {
            if (element.LocalName.Equals("br", StringComparison.OrdinalIgnoreCase))
            {
                writer.Break(1);
            }
            else if (Blocks.Contains(element.LocalName))
            {
                writer.Break(2);
            }
        }
    }

    private static bool IsHidden(IElement element) =>
        Hidden.Contains(element.LocalName) || element.HasAttribute("hidden") || element.GetAttribute("aria-hidden") == "true";
}
