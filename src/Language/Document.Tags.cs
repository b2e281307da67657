namespace Hearsay.Language;

public sealed partial class Document
{
    private byte[] _upos = [];
    private byte[] _xpos = [];
    private int[] _lemmaEnds = [];
    private char[] _lemmas = [];
    private TagScratch? _scratch;

    /// <summary>Whether a <see cref="Tagger"/> has tagged this text.</summary>
    public bool IsTagged { get; private set; }

    /// <summary>Universal part of speech of a token.</summary>
    /// <exception cref="ArgumentOutOfRangeException">There is no such token.</exception>
    /// <exception cref="InvalidOperationException">The document has not been tagged.</exception>
    public Upos Upos(int token) => (Upos)_upos[CheckedTagged(token)];

    /// <summary>Number of the Penn Treebank tag of a token; <see cref="Tagger.XposName"/> names it.</summary>
    /// <exception cref="ArgumentOutOfRangeException">There is no such token.</exception>
    /// <exception cref="InvalidOperationException">The document has not been tagged.</exception>
    public int Xpos(int token) => _xpos[CheckedTagged(token)];

    /// <summary>Lemma of a token: "go" of "went". Valid until the document is parsed into or tagged again.</summary>
    /// <exception cref="ArgumentOutOfRangeException">There is no such token.</exception>
    /// <exception cref="InvalidOperationException">The document has not been tagged.</exception>
    public ReadOnlySpan<char> Lemma(int token)
    {
        int start = CheckedTagged(token) == 0 ? 0 : _lemmaEnds[token - 1];
        return _lemmas.AsSpan(start, _lemmaEnds[token] - start);
    }

    /// <summary>Makes room for the tags of all tokens and gives the arrays that hold them.</summary>
    internal void StartTags(out Span<byte> upos, out Span<byte> xpos)
    {
        if (_upos.Length < TokenCount)
        {
            int size = Math.Max(TokenCount, _upos.Length * 2);
            _upos = new byte[size];
            _xpos = new byte[size];
            _lemmaEnds = new int[size];
        }

        // No lemma is longer than its word by more than the longest ending.
        int letters = Text.Length + (TokenCount * Lemmatizer.MaxGrowth);
        if (_lemmas.Length < letters)
        {
            _lemmas = new char[Math.Max(letters, _lemmas.Length * 2)];
        }

        upos = _upos.AsSpan(0, TokenCount);
        xpos = _xpos.AsSpan(0, TokenCount);
    }

    /// <summary>Buffers for a tagger of the given sizes.</summary>
    internal TagScratch Scratch(TagShape shape, int outputSize)
    {
        if (_scratch is null || _scratch.Shape != shape || _scratch.OutputSize != outputSize)
        {
            _scratch = new TagScratch(shape, outputSize);
        }

        return _scratch;
    }

    /// <summary>Writes the lemmas of all tokens, whose tags must be known.</summary>
    internal void FinishTags(Lemmatizer lemmatizer)
    {
        int end = 0;
        for (int t = 0; t < TokenCount; t++)
        {
            end += lemmatizer.Lemma(Token(t), (Upos)_upos[t], _xpos[t], _lemmas.AsSpan(end));
            _lemmaEnds[t] = end;
        }

        IsTagged = true;
    }

    private int CheckedTagged(int token)
        => IsTagged ? Checked(token) : throw new InvalidOperationException("The document has not been tagged.");
}
