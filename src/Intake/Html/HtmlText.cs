using System.Collections.Frozen;
using AngleSharp.Dom;

namespace Hearsay.Intake.Html;

/// <summary>Writes a part of a page as plain text: what a browser would show, a paragraph a block.</summary>
internal static class HtmlText
{
    private const int Line = 1;
    private const int Paragraph = 2;

    private static readonly FrozenSet<string> Hidden = FrozenSet.Create(
        StringComparer.OrdinalIgnoreCase,
        "script", "style", "noscript", "template", "svg", "math", "iframe", "object", "embed", "audio", "video", "canvas", "map",
        "head", "title", "button", "select", "option", "textarea", "input", "dialog", "datalist", "picture", "img", "rp", "rt");

    private static readonly FrozenSet<string> Paragraphs = FrozenSet.Create(
        StringComparer.OrdinalIgnoreCase,
        "address", "article", "aside", "blockquote", "body", "caption", "center", "details", "div", "dl", "fieldset", "figcaption",
        "figure", "footer", "h1", "h2", "h3", "h4", "h5", "h6", "header", "hgroup", "hr", "html", "main", "menu", "nav", "ol", "p", "pre",
        "section", "summary", "table", "ul");

    private static readonly FrozenSet<string> Lines = FrozenSet.Create(
        StringComparer.OrdinalIgnoreCase, "li", "dt", "dd", "tbody", "td", "tfoot", "th", "thead", "tr", "br");

    /// <summary>The text of a node and of all below it.</summary>
    /// <remarks>Blocks are separated by a blank line; list items, table cells and <c>br</c> stand on lines of their own; other
    /// white space is one space, except in <c>pre</c>.</remarks>
    public static string Of(INode root)
    {
        var writer = new BlockWriter();
        int preformatted = 0;
        for (INode? node = root; node is not null;)
        {
            bool isShown = node is not IElement element || !IsHidden(element);
            preformatted += isShown ? Enter(node, writer, preformatted > 0) : 0;
            if (isShown && node.FirstChild is { } child)
            {
                node = child;
                continue;
            }

            preformatted -= isShown ? Leave(node, writer) : 0;
            while (node != root && node!.NextSibling is null)
            {
                node = node.Parent!;
                preformatted -= Leave(node, writer);
            }

            node = node == root ? null : node.NextSibling;
        }

        return writer.ToString();
    }

    private static int Enter(INode node, BlockWriter writer, bool isPreformatted)
    {
        if (node is IText text)
        {
            writer.Write(text.Data, isPreformatted);
            return 0;
        }

        return Leave(node, writer);
    }

    /// <summary>Breaks where an element begins or ends.</summary>
    /// <returns>1 for <c>pre</c>, else 0.</returns>
    private static int Leave(INode node, BlockWriter writer)
    {
        if (node is not IElement element)
        {
            return 0;
        }

        writer.Break(Paragraphs.Contains(element.LocalName) ? Paragraph : Lines.Contains(element.LocalName) ? Line : 0);
        return element.LocalName.Equals("pre", StringComparison.OrdinalIgnoreCase) ? 1 : 0;
    }

    private static bool IsHidden(IElement element) =>
        Hidden.Contains(element.LocalName) || element.HasAttribute("hidden") || element.GetAttribute("aria-hidden") == "true";
}
