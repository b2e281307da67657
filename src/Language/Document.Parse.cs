namespace Hearsay.Language;

public sealed partial class Document
{
    /// <summary>Longest text that is accepted, in UTF-16 units.</summary>
    public const int MaxTextLength = 1 << 27;

    /// <summary>Cuts a text into paragraphs, sentences and tokens and finds its quotations. Linear in the text.</summary>
    /// <param name="text">Any text at all; unpaired surrogates and control characters become tokens.</param>
    /// <exception cref="ArgumentNullException"><paramref name="text"/> is null.</exception>
    /// <exception cref="ArgumentException"><paramref name="text"/> is longer than <see cref="MaxTextLength"/>.</exception>
    public static Document Parse(string text)
    {
        var document = new Document();
        document.Reparse(text);
        return document;
    }

    /// <summary>Replaces what this document holds by another text and keeps its arrays: no garbage once they have grown.</summary>
    /// <inheritdoc cref="Parse(string)"/>
    public void Reparse(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        if (text.Length > MaxTextLength)
        {
            throw new ArgumentException(
                $"The text has {text.Length} UTF-16 units; at most {MaxTextLength} are allowed.", nameof(text));
        }

        Text = text;
        IsTagged = false;
        _tokens.Clear();
        _paragraphs.Clear();
        _sentences.Clear();
        Tokenizer.Tokenize(text, _tokens, _paragraphs);
        MarkQuotations();
        SentenceSplitter.Split(this, _sentences);
    }
}
