using System.Collections.Frozen;

namespace Hearsay.Language;

internal static partial class SentenceSplitter
{
    private static readonly FrozenSet<string> SpeechVerbs = Set(
        "said says asked asks added adds wrote writes replied replies shouted yelled cried told tells wondered "
        + "demanded joked continued exclaimed remarked tweeted responded answered insisted chanted screamed");

    /// <summary>End of the sentence if token <paramref name="t"/> ends one, marks and brackets after it included; else -1.</summary>
    private static int EndAfter(Document document, Span paragraph, int start, int t)
    {
        ReadOnlySpan<char> token = document.Token(t);
        if (!Characters.IsTerminal(token[^1]) || token[0] == ':')
        {
            return -1;
        }

        int end = t + 1;
        bool closedQuote = false;
        while (end < paragraph.End)
        {
            int absorbed = Absorbed(document, paragraph, end);
            if (absorbed == 0)
            {
                break;
            }

            closedQuote |= (document.Quotes[end] & Quoting.Closing) != 0;
            end += absorbed;
        }

        if (end == paragraph.End)
        {
            return end;
        }

        int head = end;
        while (head < paragraph.End && IsOpener(document, head))
        {
            head++;
        }

        if (head == paragraph.End)
        {
            return end;
        }

        ReadOnlySpan<char> next = document.Token(head);
        bool isWord = char.IsLetterOrDigit(token[0]);
        bool lower = char.IsLower(next[0]);
        bool ends = isWord ? EndsAbbreviation(token, next, head > end)
            : token[0] == '.' && token.Length == 1 ? EndsStop(document, start, t, end, next, closedQuote)
            : token.Contains('!') || token.Contains('?') ? !lower && IsSpaced(document, end) && !Continues(document, paragraph, end, closedQuote, next)
            : !lower && char.IsUpper(next[0]) && IsSpaced(document, end);
        return ends && !(next.Length == 1 && next[0] is ',' or ';' or ':') ? end : -1;
    }

    private static bool EndsStop(Document document, int start, int t, int end, ReadOnlySpan<char> next, bool closedQuote)
    {
        // "1. First point" is one sentence.
        bool enumeration = t == start + 1 && char.IsAsciiDigit(document.Token(start)[0]);
        return !enumeration && !(closedQuote && char.IsLower(next[0])) && !Characters.IsTerminal(next[0]) && next[0] != ','
            && (IsSpaced(document, end) || char.IsUpper(next[0]));
    }

    private static bool EndsAbbreviation(ReadOnlySpan<char> token, ReadOnlySpan<char> next, bool opener)
    {
        ReadOnlySpan<char> word = token[..^1];
        if (word.Length == 1 || Abbreviations.IsLeading(word) || !char.IsUpper(next[0]))
        {
            return false;
        }

        return opener || SentenceStarters.Contains(next);
    }

    // '"Why?" Smith asked' goes on: a name of at most four capitalised words, then a verb of speech.
    private static bool Continues(Document document, Span paragraph, int end, bool closedQuote, ReadOnlySpan<char> next)
    {
        if (!closedQuote)
        {
            return false;
        }

        var verbs = SpeechVerbs.GetAlternateLookup<ReadOnlySpan<char>>();
        for (int t = end; t < paragraph.End && t < end + 5; t++)
        {
            ReadOnlySpan<char> token = document.Token(t);
            if (verbs.Contains(token))
            {
                return true;
            }

            if (!char.IsUpper(token[0]))
            {
                return false;
            }
        }

        return false;
    }

    /// <summary>Number of tokens at <paramref name="t"/> that still belong to the sentence that ended before: marks, brackets, "[3]", ":)".</summary>
    private static int Absorbed(Document document, Span paragraph, int t)
    {
        ReadOnlySpan<char> token = document.Token(t);
        if ((document.Quotes[t] & Quoting.Closing) != 0)
        {
            return 1;
        }

        bool closes = Characters.IsClosingBracket(token[0])
            || (Characters.IsQuote(token[0]) && token.Length < 3 && (document.Quotes[t] & Quoting.Opening) == 0);
        if (closes && !IsSpaced(document, t))
        {
            return 1;
        }

        if (token[0] is ':' or ';' && token.Length > 1)
        {
            return 1;
        }

        bool note = token[0] == '[' && t + 2 < paragraph.End && char.IsAsciiDigit(document.Token(t + 1)[0])
            && document.Token(t + 2)[0] == ']';
        return note ? 3 : 0;
    }

    private static bool IsOpener(Document document, int t)
    {
        ReadOnlySpan<char> token = document.Token(t);
        return (document.Quotes[t] & Quoting.Opening) != 0 || Characters.IsOpeningBracket(token[0])
            || Characters.IsDash(token[0]);
    }

    private static bool IsSpaced(Document document, int t) => document.TokenStarts[t] > document.TokenEnds[t - 1];

    private static FrozenSet<string> Set(string words) => words.Split(' ').ToFrozenSet(StringComparer.Ordinal);
}
