namespace Hearsay.Language;

/// <summary>Tells what the quotation marks of one paragraph are by their shape and by what stands beside them.</summary>
internal readonly ref struct QuotationMarks
{
    private readonly ReadOnlySpan<char> _text;
    private readonly ReadOnlySpan<int> _starts;
    private readonly ReadOnlySpan<int> _ends;

    /// <summary>Looks at the tokens of <paramref name="range"/>.</summary>
    public QuotationMarks(ReadOnlySpan<char> text, ReadOnlySpan<int> starts, ReadOnlySpan<int> ends, Span range)
    {
        _text = text;
        _starts = starts;
        _ends = ends;
        Range = range;
    }

    /// <summary>Tokens of the paragraph.</summary>
    public Span Range { get; }

    /// <summary>Whether a token is a double mark, '' and `` included.</summary>
    public bool IsDouble(int token)
    {
        char c = _text[_starts[token]];
        return Characters.IsDoubleQuote(c)
            || (c is '\'' or '`' && _ends[token] - _starts[token] == 2 && _text[_starts[token] + 1] == c);
    }

    /// <summary>Whether a double mark opens a quotation, else it closes one.</summary>
    /// <param name="token">A double mark.</param>
    /// <param name="anyOpen">Whether a quotation is open.</param>
    public bool Opens(int token, bool anyOpen)
    {
        bool gapBefore = IsGapBefore(token);
        bool gapAfter = IsGapAfter(token);
        int shape = _text[_starts[token]] switch
        {
            '“' or '„' or '‟' or '«' or '`' => 1,
            '”' or '»' => -1,
            _ => 0,
        };

        // Beside a word on one side only, the place is as good as the shape; both must agree or the state decides.
        if (gapBefore != gapAfter)
        {
            bool opens = gapBefore;
            return shape == 0 || (shape > 0) == opens ? opens : !anyOpen;
        }

        return shape == 0 ? !anyOpen : shape > 0;
    }

    /// <summary>Whether a token is a single mark that may open a quotation.</summary>
    public bool OpensSingle(int token)
        => IsSingle(token) && _text[_starts[token]] is not ('’' or '´' or '›') && IsGapBefore(token) && !IsGapAfter(token);

    /// <summary>The single mark that closes the quotation opened at <paramref name="opening"/>; -1 if there is none.</summary>
    /// <param name="opening">A single mark that may open.</param>
    /// <param name="next">Where to go on searching: after the closing mark, or the next opening one.</param>
    /// <remarks>A mark after a final s may be a possessive: it counts only if punctuation or nothing better follows.</remarks>
    public int ClosingSingle(int opening, out int next)
    {
        int doubtful = -1;
        int t = opening + 1;
        for (; t < Range.End && !OpensSingle(t); t++)
        {
            if (!IsSingle(t) || !IsGapAfter(t) || IsGapBefore(t))
            {
                continue;
            }

            bool possessive = _text[_starts[t] - 1] is 's' or 'S' or 'z' or 'x'
                && t + 1 < Range.End && char.IsLetter(_text[_starts[t + 1]]);
            if (!possessive)
            {
                next = t + 1;
                return t;
            }

            doubtful = doubtful < 0 ? t : doubtful;
        }

        next = doubtful >= 0 ? doubtful + 1 : t;
        return doubtful;
    }

    private bool IsSingle(int token)
        => _ends[token] - _starts[token] == 1 && Characters.IsSingleQuote(_text[_starts[token]]);

    // Space, an opening bracket, a dash or another mark that opens: here a word may begin.
    private bool IsGapBefore(int token)
    {
        int i = _starts[token] - 1;
        return token == Range.Start || Characters.IsSpace(_text[i]) || Characters.IsOpeningBracket(_text[i])
            || Characters.IsDash(_text[i]) || _text[i] is '“' or '‘' or '„' or '«' or '/' or '='
            || (Characters.IsQuote(_text[i]) && token - 1 > Range.Start && IsGapBeforeQuote(token - 1));
    }

    private bool IsGapBeforeQuote(int token)
        => Characters.IsSpace(_text[_starts[token] - 1]) || Characters.IsOpeningBracket(_text[_starts[token] - 1]);

    // Space, closing punctuation or the end: here a word has ended.
    private bool IsGapAfter(int token)
    {
        int i = _ends[token];
        return token + 1 == Range.End || Characters.IsSpace(_text[i]) || Characters.IsClosingBracket(_text[i])
            || Characters.IsDash(_text[i]) || _text[i] is ',' or ';' or ':' or '.' or '!' or '?' or '”' or '’' or '»' or '/'
            || (Characters.IsQuote(_text[i]) && (token + 2 >= Range.End || Characters.IsSpace(_text[_ends[token + 1]])));
    }
}
