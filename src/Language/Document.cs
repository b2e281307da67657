namespace Hearsay.Language;

/// <summary>A text cut into paragraphs, sentences and tokens, with the state of quotation of each token.</summary>
/// <remarks>
/// Struct of arrays. Tokens cover every character of the text that is not white space, in order and without
/// overlap; sentences cover the tokens; paragraphs cover the sentences. Safe to read from several threads as
/// long as nobody parses into it or tags it.
/// </remarks>
public sealed partial class Document
{
    private readonly SpanList _tokens = new();
    private readonly SpanList _sentences = new();
    private readonly SpanList _paragraphs = new();

    /// <summary>The text as received; every character offset points into it.</summary>
    public string Text { get; private set; } = "";

    /// <summary>Number of tokens.</summary>
    public int TokenCount => _tokens.Count;

    /// <summary>Number of sentences.</summary>
    public int SentenceCount => _sentences.Count;

    /// <summary>Number of paragraphs that are not blank.</summary>
    public int ParagraphCount => _paragraphs.Count;

    /// <summary>First UTF-16 unit of each token.</summary>
    public ReadOnlySpan<int> TokenStarts => _tokens.Starts;

    /// <summary>First UTF-16 unit after each token.</summary>
    public ReadOnlySpan<int> TokenEnds => _tokens.Ends;

    /// <summary>Character range of a token.</summary>
    /// <exception cref="ArgumentOutOfRangeException">There is no such token.</exception>
    public Span TokenSpan(int token) => _tokens[token];

    /// <summary>Characters of a token.</summary>
    /// <exception cref="ArgumentOutOfRangeException">There is no such token.</exception>
    public ReadOnlySpan<char> Token(int token) => _tokens[token].In(Text);

    /// <summary>Token range of a sentence.</summary>
    /// <exception cref="ArgumentOutOfRangeException">There is no such sentence.</exception>
    public Span Sentence(int sentence) => _sentences[sentence];

    /// <summary>Token range of a paragraph: a run of text between line breaks.</summary>
    /// <exception cref="ArgumentOutOfRangeException">There is no such paragraph.</exception>
    public Span Paragraph(int paragraph) => _paragraphs[paragraph];

    /// <summary>Number of the sentence that holds a token. Binary search.</summary>
    /// <exception cref="ArgumentOutOfRangeException">There is no such token.</exception>
    public int SentenceOf(int token) => _sentences.IndexOf(Checked(token));

    /// <summary>Number of the paragraph that holds a token. Binary search.</summary>
    /// <exception cref="ArgumentOutOfRangeException">There is no such token.</exception>
    public int ParagraphOf(int token) => _paragraphs.IndexOf(Checked(token));

    /// <summary>Number of the token that holds the UTF-16 unit <paramref name="position"/>; -1 if none does.</summary>
    public int TokenAt(int position) => _tokens.IndexOf(position);

    /// <summary>Character range from the first to the last token of a token range; empty if the range is.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The range does not lie inside the document.</exception>
    public Span Characters(Span tokens) => tokens.Length == 0
        ? new Span(0, 0)
        : new Span(_tokens[tokens.Start].Start, _tokens[tokens.End - 1].End);

    private int Checked(int token)
    {
        ArgumentOutOfRangeException.ThrowIfGreaterThanOrEqual((uint)token, (uint)TokenCount, nameof(token));
        return token;
    }
}
