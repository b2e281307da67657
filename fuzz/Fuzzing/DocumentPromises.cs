using Hearsay.Language;

namespace Hearsay.Fuzzing;

/// <summary>What every document keeps, whatever the text.</summary>
public static class DocumentPromises
{
    /// <summary>Checks that tokens cover the text, and sentences and paragraphs the tokens.</summary>
    /// <exception cref="InvalidOperationException">One of them does not.</exception>
    public static void Check(Document document)
    {
        ArgumentNullException.ThrowIfNull(document);
        int at = 0;
        for (int t = 0; t < document.TokenCount; t++)
        {
            Span token = document.TokenSpan(t);
            Promise.Kept(token.Start >= at && token.End > token.Start && token.End <= document.Text.Length, "tokens lie in order");
            Promise.Kept(IsBlank(document.Text.AsSpan(at, token.Start - at)), "only blanks lie between tokens");
            Promise.Kept(document.TokenAt(token.Start) == t, "a token is found by its first character");
            at = token.End;
        }

        Promise.Kept(IsBlank(document.Text.AsSpan(at)), "only blanks lie after the last token");
        CheckTiling(document.SentenceCount, document.Sentence, document.SentenceOf, document.TokenCount);
        CheckTiling(document.ParagraphCount, document.Paragraph, document.ParagraphOf, document.TokenCount);
    }

    private static void CheckTiling(int count, Func<int, Span> part, Func<int, int> partOf, int tokens)
    {
        int at = 0;
        for (int i = 0; i < count; i++)
        {
            Span span = part(i);
            Promise.Kept(span.Start == at && span.End > span.Start, "parts tile the tokens");
            Promise.Kept(partOf(span.Start) == i && partOf(span.End - 1) == i, "a part is found by its tokens");
            at = span.End;
        }

        Promise.Kept(at == tokens, "parts cover the tokens");
    }

    private static bool IsBlank(ReadOnlySpan<char> text)
    {
        foreach (char c in text)
        {
            if (!char.IsWhiteSpace(c) && c is not ('\u200B' or '\u2060' or '\uFEFF'))
            {
                return false;
            }
        }

        return true;
    }
}
