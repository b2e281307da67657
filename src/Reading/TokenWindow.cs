using Hearsay.Language;

namespace Hearsay.Reading;

/// <summary>A stretch of tokens that is scored at once: a paragraph, or a part of one that is too long.</summary>
/// <param name="Tokens">Every token that is looked at.</param>
/// <param name="Core">Tokens whose cues are taken from this window; the cores of all windows tile the document.</param>
public readonly record struct TokenWindow(Span Tokens, Span Core)
{
    /// <summary>Most tokens in a window.</summary>
    public const int MaxTokens = 320;

    /// <summary>Tokens of context on each side of a core inside a long paragraph.</summary>
    public const int Margin = 60;

    /// <summary>The windows of a document, in order.</summary>
    public static List<TokenWindow> Of(Document document)
    {
        var windows = new List<TokenWindow>(document.ParagraphCount);
        for (int p = 0; p < document.ParagraphCount; p++)
        {
            Span paragraph = document.Paragraph(p);
            if (paragraph.Length <= MaxTokens)
            {
                windows.Add(new TokenWindow(paragraph, paragraph));
                continue;
            }

            const int stride = MaxTokens - (2 * Margin);
            for (int start = paragraph.Start; start < paragraph.End; start += stride)
            {
                int end = Math.Min(paragraph.End, start + stride);
                windows.Add(new TokenWindow(
                    new Span(Math.Max(paragraph.Start, start - Margin), Math.Min(paragraph.End, end + Margin)),
                    new Span(start, end)));
            }
        }

        return windows;
    }
}
