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
        if (word.Length == 1)
        {
            return char.IsUpper(word[0]) && IsInitial(text, lineStart, start, stop);
        }

        if (word is "No" or "Nos" or "Sec" or "Art" or "p" or "pp")
        {
            return NextVisible(text, stop + 1) is >= '0' and <= '9';
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

        // "vitamin C. The" ends a sentence, "by J. Smith" does not: look at the word before.
        int before = start - 1;
        while (before >= lineStart && Characters.IsSpace(text[before]))
        {
            before--;
        }

        if (before < lineStart || !char.IsLower(text[before]))
        {
            return char.IsUpper(next) || next is ',' or ';' or '(';
        }

        int wordStart = before;
        while (wordStart > lineStart && before - wordStart < 32 && Characters.IsWord(text[wordStart - 1]))
        {
            wordStart--;
        }

        bool capital = char.IsUpper(text[wordStart]);
        return capital ? char.IsUpper(next) || next is ',' : text[wordStart..(before + 1)]
            is "by" or "and" or "of" or "to" or "with" or "from" or "for" or "or" or "that" or "named" or "as";
    }

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
