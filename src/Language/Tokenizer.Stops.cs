namespace Hearsay.Language;

internal static partial class Tokenizer
{
    /// <summary>Whether the full stop at <paramref name="stop"/> belongs to the word <c>[start, stop)</c> before it.</summary>
    private static bool KeepsStop(ReadOnlySpan<char> text, int lineStart, int start, int stop)
    {
        // "..." after a word is an ellipsis, never an abbreviation's stop and two more.
        if (stop + 1 < text.Length && Characters.IsTerminal(text[stop + 1]) && text[stop + 1] is '.' or '…')
        {
            return false;
        }

        ReadOnlySpan<char> word = text[start..stop];
        if (word.Length == 1 && word[0] is not ('p' or 'c'))
        {
            return char.IsUpper(word[0]) && IsInitial(text, lineStart, start, stop);
        }

        if (word is "No" or "Nos" or "Sec" or "Art" or "p" or "pp" or "c")
        {
            return NextVisible(text, stop + 1) is >= '0' and <= '9';
        }

        if (word is "etc")
        {
            return NextVisible(text, stop + 1) != '\0';
        }

        if (word is "Sun" or "Sat" or "May")
        {
            return word is not "May" && NextVisible(text, stop + 1) is (>= '0' and <= '9') or ',';
        }

        return IsDotted(word) || (char.IsLetter(word[^1]) && Abbreviations.Contains(word));
    }

    /// <summary>Whether a single capital is an initial: something other than the end of the line follows.</summary>
    private static bool IsInitial(ReadOnlySpan<char> text, int lineStart, int start, int stop)
    {
        char next = NextVisible(text, stop + 1);
        if (next == '\0' || (text[start] == 'I' && !char.IsUpper(next)))
        {
            return false;
        }

        if (stop + 1 < text.Length && (char.IsLetter(text[stop + 1]) || Characters.IsHyphen(text[stop + 1])))
        {
            return true;
        }

        if (!char.IsUpper(next))
        {
            return next is ',' or ';' or '(' && start > lineStart && !LowerBefore(text, start);
        }

        // "vitamin C. The" ends a sentence, "by J. Smith" does not.
        int from = stop + 1;
        while (Characters.IsSpace(text[from]))
        {
            from++;
        }

        int end = from + 1;
        while (end < text.Length && end < from + 16 && Characters.IsWord(text[end]))
        {
            end++;
        }

        bool single = end == from + 1 && end < text.Length && text[end] == '.';
        return single || !SentenceStarters.Contains(text[from..end]);
    }

    private static bool LowerBefore(ReadOnlySpan<char> text, int start) => start > 1 && char.IsLower(text[start - 2]);

    /// <summary>Whether every part between full stops has at most two letters: U.S, a.m, Ph.D.</summary>
    private static bool IsDotted(ReadOnlySpan<char> word)
    {
        int part = 0;
        bool dots = false;
        foreach (char c in word)
        {
            if (c == '.')
            {
                dots = true;
                part = 0;
            }
            else if (!char.IsLetter(c) || ++part > 2)
            {
                return false;
            }
        }

        return dots;
    }

    private static char NextVisible(ReadOnlySpan<char> text, int i)
    {
        // A bound, not a meaning: no real text has so many spaces, and a hostile one must stay linear.
        int last = Math.Min(text.Length, i + 16);
        while (i < last && Characters.IsSpace(text[i]))
        {
            i++;
        }

        return i < last ? text[i] : '\0';
    }
}
