using Hearsay.Language;

namespace Hearsay.Meaning.Stances;

/// <summary>Tokens of a tagged document that lie in some spans, in order, with what patterns ask of them.</summary>
internal sealed class TokenRun
{
    private readonly Document _document;
    private readonly List<int> _tokens = [];
    private readonly List<string> _forms = [];
    private readonly List<string> _lemmas = [];

    /// <summary>Gathers the tokens that overlap the spans, at most <paramref name="most"/> of them.</summary>
    public TokenRun(Document document, IReadOnlyList<Span> spans, int most = int.MaxValue)
    {
        _document = document;
        foreach (Span span in spans)
        {
            int t = First(document, span.Start);
            for (; t < document.TokenCount && document.TokenSpan(t).Start < span.End && _tokens.Count < most; t++)
            {
                // A token of white space tells nothing.
                if (!char.IsWhiteSpace(document.Token(t)[0]))
                {
                    _tokens.Add(t);
                    _forms.Add(Plain(document.Token(t)));
                    _lemmas.Add(Plain(document.Lemma(t)));
                }
            }
        }
    }

    /// <summary>Number of tokens.</summary>
    public int Count => _tokens.Count;

    /// <summary>Token of the document at a place of the run.</summary>
    public int Token(int i) => _tokens[i];

    /// <summary>Form in small letters with straight apostrophes.</summary>
    public string Form(int i) => _forms[i];

    /// <summary>Lemma in small letters with straight apostrophes.</summary>
    public string Lemma(int i) => _lemmas[i];

    /// <summary>Part of speech.</summary>
    public Upos Upos(int i) => _document.Upos(_tokens[i]);

    /// <summary>Whether the token lies inside a quotation.</summary>
    public bool InQuote(int i) => _document.InQuote(_tokens[i]);

    /// <summary>Characters from one place of the run up to another.</summary>
    public Span Words(int from, int to) => _document.Characters(new Span(_tokens[from], _tokens[to - 1] + 1));

    /// <summary>Whether one of the tokens has one of the lemmas.</summary>
    public bool Has(HashSet<string> lemmas) => _lemmas.Any(lemmas.Contains);

    private static int First(Document document, int position)
    {
        ReadOnlySpan<int> ends = document.TokenEnds;
        int found = ends.BinarySearch(position + 1);
        return found >= 0 ? found : ~found;
    }

    private static string Plain(ReadOnlySpan<char> word) =>
        string.Create(word.Length, word, (to, from) =>
        {
            for (int i = 0; i < to.Length; i++)
            {
                to[i] = from[i] is '’' or '‘' or 'ʼ' ? '\'' : char.ToLowerInvariant(from[i]);
            }
        });
}
