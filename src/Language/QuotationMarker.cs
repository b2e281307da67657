namespace Hearsay.Language;

/// <summary>Finds the quotations of a text from its marks, paragraph by paragraph.</summary>
/// <remarks>
/// Every paragraph starts afresh. Within one, marks pair as brackets do, so a quotation may hold another. An opening
/// mark without a partner reaches to the end of its paragraph if nothing is quoted after it, else only to the next
/// opening mark. A stray closing mark means nothing. Single marks are easily apostrophes: they count only in pairs.
/// Linear in the tokens. Not thread-safe: keeps its stack between calls.
/// </remarks>
internal sealed class QuotationMarker
{
    private int[] _open = new int[16];
    private int _depth;

    /// <summary>Sets the flags of all tokens.</summary>
    /// <param name="text">The text the tokens point into.</param>
    /// <param name="starts">First UTF-16 unit of each token.</param>
    /// <param name="ends">First UTF-16 unit after each token.</param>
    /// <param name="paragraphs">Token ranges, in order.</param>
    /// <param name="flags">Output, one for each token; must be cleared.</param>
    public void Mark(
        ReadOnlySpan<char> text, ReadOnlySpan<int> starts, ReadOnlySpan<int> ends, SpanList paragraphs,
        Span<Quoting> flags)
    {
        bool leftOpen = false;
        for (int p = 0; p < paragraphs.Count; p++)
        {
            Span range = paragraphs[p];
            var marks = new QuotationMarks(text, starts, ends, range);
            Pair(marks, flags);
            PairSingles(marks, flags);
            if (leftOpen && (flags[range.Start] & Quoting.Opening) != 0)
            {
                flags[range.Start] |= Quoting.Continued;
            }

            leftOpen = CloseUnpaired(range, flags);
        }
    }

    private void Pair(QuotationMarks marks, Span<Quoting> flags)
    {
        _depth = 0;
        for (int t = marks.Range.Start; t < marks.Range.End; t++)
        {
            if (!marks.IsDouble(t))
            {
                continue;
            }

            if (marks.Opens(t, anyOpen: _depth > 0))
            {
                Push(t);
            }
            else if (_depth > 0)
            {
                int opening = _open[--_depth];
                flags[opening] |= Quoting.Opening;
                flags[t] |= Quoting.Closing;
                if (_depth == 0)
                {
                    Fill(flags, opening, t + 1);
                }
                else
                {
                    // Inside another one that may yet turn out never to close.
                    flags[opening] |= Quoting.Inside;
                    flags[t] |= Quoting.Inside;
                }
            }
        }
    }

    /// <summary>Ends the quotations that are still open when a paragraph ends.</summary>
    /// <returns>Whether the paragraph ends inside a quotation.</returns>
    private bool CloseUnpaired(Span range, Span<Quoting> flags)
    {
        if (_depth == 0)
        {
            return false;
        }

        // What was paired above an unpaired mark was flagged at its ends only: fill it, then bound the unpaired ones.
        int from = _open[0];
        int depth = 0;
        int unpaired = 0;
        bool inside = false;
        for (int t = from; t < range.End; t++)
        {
            bool isUnpaired = unpaired < _depth && _open[unpaired] == t;
            if (isUnpaired)
            {
                unpaired++;
                inside = true;
                flags[t] |= Quoting.Opening;
            }
            else if ((flags[t] & Quoting.Opening) != 0 && !IsSingle(flags[t]))
            {
                depth++;
                inside = false;
            }

            if (inside || depth > 0)
            {
                flags[t] |= Quoting.Inside;
            }

            if ((flags[t] & Quoting.Closing) != 0 && !IsSingle(flags[t]))
            {
                depth--;
            }
        }

        return inside;
    }

    // Pairs of single marks were filled when they were found, and must not disturb the pairs of double ones.
    private static bool IsSingle(Quoting flags) => (flags & Quoting.SingleMark) != 0;

    private static void PairSingles(QuotationMarks marks, Span<Quoting> flags)
    {
        int t = marks.Range.Start;
        while (t < marks.Range.End)
        {
            int next = t + 1;
            if (marks.OpensSingle(t))
            {
                int close = marks.ClosingSingle(t, out next);
                if (close >= 0)
                {
                    flags[t] |= Quoting.Opening | Quoting.SingleMark;
                    flags[close] |= Quoting.Closing | Quoting.SingleMark;
                    Fill(flags, t, close + 1);
                }
            }

            t = next;
        }
    }

    private static void Fill(Span<Quoting> flags, int start, int end)
    {
        for (int t = start; t < end; t++)
        {
            flags[t] |= Quoting.Inside;
        }
    }

    private void Push(int token)
    {
        if (_depth == _open.Length)
        {
            Array.Resize(ref _open, _depth * 2);
        }

        _open[_depth++] = token;
    }
}
