using Hearsay.Language;

namespace Hearsay.Time;

/// <summary>The words of one sentence; positions outside it read as empty words.</summary>
internal sealed class Words
{
    private readonly List<Word> _words = [];

    private Words(Document document, Span tokens)
    {
        Document = document;
        Tokens = tokens;
    }

    public Document Document { get; }

    /// <summary>Tokens of the sentence.</summary>
    public Span Tokens { get; }

    public int Count => _words.Count;

    public Word this[int index] => _words[index];

    /// <summary>Cuts a sentence into words.</summary>
    public static Words Of(Document document, int sentence)
    {
        var words = new Words(document, document.Sentence(sentence));
        for (int t = words.Tokens.Start; t < words.Tokens.End; t++)
        {
            words.AddParts(t);
        }

        return words;
    }

    /// <summary>The word at a position, in small letters; empty outside the sentence.</summary>
    public string At(int index) => (uint)index < (uint)_words.Count ? _words[index].Lower : "";

    /// <summary>Whether the words from a position on are those, separated by spaces.</summary>
    public bool Are(int index, string words)
    {
        foreach (Range part in words.AsSpan().Split(' '))
        {
            if (!words.AsSpan(part).SequenceEqual(At(index++)))
            {
                return false;
            }
        }

        return true;
    }

    /// <summary>Whether a hyphen or dash joins a word to the one before.</summary>
    public bool IsJoined(int index) => (uint)index < (uint)_words.Count && _words[index].Joined;

    /// <summary>Whether a word starts with a capital letter.</summary>
    public bool IsCapital(int index) =>
        (uint)index < (uint)_words.Count && char.IsUpper(Document.Text[_words[index].Span.Start]);

    /// <summary>Part of speech of a word; <see cref="Upos.X"/> outside the sentence.</summary>
    public Upos Upos(int index) =>
        (uint)index < (uint)_words.Count ? Document.Upos(_words[index].Token) : Language.Upos.X;

    /// <summary>Character range of the words <c>[start, end)</c>.</summary>
    public Span Characters(int start, int end) => new(_words[start].Span.Start, _words[end - 1].Span.End);

    private void AddParts(int token)
    {
        Span span = Document.TokenSpan(token);
        string text = Document.Text;
        int start = span.Start;
        for (int i = span.Start; i <= span.End; i++)
        {
            if (i < span.End && !IsHyphen(text[i]))
            {
                continue;
            }

            if (i > start)
            {
                Add(new Span(start, i), token);
            }
            else if (i < span.End && !(IsInside(i - 1) && IsInside(i + 1)))
            {
                Add(new Span(i, i + 1), token);
            }

            start = i + 1;
        }
    }

    private void Add(Span span, int token)
    {
        string lower = Document.Text[span.Start..span.End].ToLowerInvariant().Replace('’', '\'');
        bool joined = span.Start > 1 && IsHyphen(Document.Text[span.Start - 1]) && IsInside(span.Start - 2);
        _words.Add(new Word(lower, span, token, joined));
    }

    private bool IsInside(int index) =>
        (uint)index < (uint)Document.Text.Length && char.IsLetterOrDigit(Document.Text[index]);

    private static bool IsHyphen(char c) => c is '-' or '\u2010' or '\u2011' or '\u2013' or '\u2014';
}
