using AngleSharp.Html.Dom;

namespace Hearsay.Intake.Html;

/// <summary>Reads web pages: the main text as plain paragraphs, and what the page tells about it.</summary>
/// <remarks>The main text is found by SmartReader, after Mozilla's Readability: scores for length of text, commas, links and names of classes.</remarks>
internal static class HtmlReader
{
    /// <summary>Reads a page.</summary>
    /// <param name="bytes">The page.</param>
    /// <param name="charset">What a mail or a server said of its encoding; null for nothing.</param>
    public static (SourceText? Source, Problem? Problem) Read(ReadOnlySpan<byte> bytes, string? charset = null)
    {
        (DecodedText? html, Problem? problem) = PageDecoder.Decode(bytes, charset);
        return html is null ? (null, problem) : Read(html);
    }

    /// <summary>Reads a page that is decoded already.</summary>
    public static (SourceText? Source, Problem? Problem) Read(string html) => Read(new DecodedText(html, TextEncoding.Declared));

    private static (SourceText? Source, Problem? Problem) Read(DecodedText html)
    {
        (IHtmlDocument? page, Problem? problem) = PageParser.Parse(html.Text);
        if (problem is not null)
        {
            return (null, problem);
        }

        ArticleFacts facts = PageFacts.Read(page!);
        (string text, ArticleFacts found) = MainText.Find(page!);
        return string.IsNullOrWhiteSpace(text)
            ? (null, new Problem("is a page without a main text", "Give the page of one article, or its text in a .txt file."))
            : (new SourceText(new DecodedText(text, html.Encoding), facts.Or(found)), null);
    }
}
