using System.Text;

namespace Hearsay.Language;

/// <summary>Cuts text into the words of the English Universal Dependencies treebanks.</summary>
/// <remarks>
/// Clitics ('s, n't, 'll) are tokens, words are cut at hyphens except after a prefix, quotation marks stand alone,
/// abbreviations keep their full stop. One pass; every look-ahead is bounded or consumes what it saw.
/// </remarks>
internal static partial class Tokenizer
{
    /// <summary>Appends the tokens of a text (as UTF-16 ranges) and its paragraphs (as token ranges).</summary>
    public static void Tokenize(ReadOnlySpan<char> text, SpanList tokens, SpanList paragraphs)
    {
        int start = 0;
        while (start < text.Length)
        {
            int end = start;
            while (end < text.Length && !Characters.IsLineBreak(text[end]))
            {
                end++;
            }

            int first = tokens.Count;
            TokenizeLine(text[..end], start, tokens);
            if (tokens.Count > first)
            {
                paragraphs.Add(first, tokens.Count);
            }

            start = end + 1;
        }
    }

    private static void TokenizeLine(ReadOnlySpan<char> text, int lineStart, SpanList tokens)
    {
        int i = lineStart;
        while (i < text.Length)
        {
            if (Characters.IsSpace(text[i]))
            {
                i++;
                continue;
            }

            int end = TokenEnd(text, lineStart, i);
            tokens.Add(i, end);
            i = end;
        }
    }

    /// <summary>End of the token that starts at <paramref name="i"/>, where a character that is no space stands.</summary>
    private static int TokenEnd(ReadOnlySpan<char> text, int lineStart, int i)
    {
        char c = text[i];
        bool glued = i > lineStart && Characters.IsWord(text[i - 1]);
        if (WordRune(text, i) > 0)
        {
            return WordEnd(text, lineStart, i, glued);
        }

        if (Characters.IsApostrophe(c))
        {
            return ApostropheEnd(text, lineStart, i, glued);
        }

        char next = i + 1 < text.Length ? text[i + 1] : ' ';
        switch (c)
        {
            case '.' when char.IsAsciiDigit(next) && !glued:
                return WordEnd(text, lineStart, i + 1, glued: true);
            case '@' when !glued && (char.IsAsciiLetterOrDigit(next) || next == '_'):
            case '#' when !glued && char.IsLetter(next):
                return HandleEnd(text, i + 1);
            case ':' or ';' or '=' when !glued:
                int face = FaceEnd(text, i);
                return face > i ? face : RunEnd(text, i);
            default:
                return Characters.IsTerminal(c) ? TerminalEnd(text, i) : RunEnd(text, i);
        }
    }

    // "?!" and "...." are one token.
    private static int TerminalEnd(ReadOnlySpan<char> text, int i)
    {
        while (i < text.Length && Characters.IsTerminal(text[i]))
        {
            i++;
        }

        return i;
    }

    /// <summary>End of a run of one repeated symbol; quotation marks, brackets and commas never form runs.</summary>
    private static int RunEnd(ReadOnlySpan<char> text, int i)
    {
        char c = text[i];
        if (char.IsHighSurrogate(c) || c > '\u2015')
        {
            return SymbolEnd(text, i);
        }

        int end = i + 1;
        if (c is '-' or '*' or '=' or '_' or '~' or '#' or '+' or '<' or '>' or '|' or '^' or '–' or '—')
        {
            while (end < text.Length && text[end] == c)
            {
                end++;
            }
        }

        return end;
    }

    // An emoji may be a chain: modifiers, variation selectors and what a joiner ties on belong to it.
    private static int SymbolEnd(ReadOnlySpan<char> text, int i)
    {
        int end = i + RuneLength(text, i);
        while (end < text.Length)
        {
            bool modifier = text[end] is '\uFE0F' or '\u20E3'
                || (text[end] == '\uD83C' && end + 1 < text.Length && text[end + 1] is >= '\uDFFB' and <= '\uDFFF');
            if (modifier)
            {
                end += RuneLength(text, end);
            }
            else if (text[end] == '\u200D' && end + 1 < text.Length && !Characters.IsSpace(text[end + 1]))
            {
                end += 1 + RuneLength(text, end + 1);
            }
            else
            {
                break;
            }
        }

        return end;
    }

    private static int HandleEnd(ReadOnlySpan<char> text, int i)
    {
        while (i < text.Length && (Characters.IsWord(text[i]) || text[i] == '_'))
        {
            i++;
        }

        return i;
    }

    /// <summary>End of a face such as <c>:-)</c> that a space follows; <paramref name="i"/> if there is none.</summary>
    private static int FaceEnd(ReadOnlySpan<char> text, int i)
    {
        int mouth = i + 1 < text.Length && text[i + 1] == '-' ? i + 2 : i + 1;
        bool face = mouth < text.Length && text[mouth] is ')' or '(' or 'D' or 'P'
            && (mouth + 1 == text.Length || Characters.IsSpace(text[mouth + 1]));
        return face ? mouth + 1 : i;
    }

    private static int RuneLength(ReadOnlySpan<char> text, int i)
        => char.IsHighSurrogate(text[i]) && i + 1 < text.Length && char.IsLowSurrogate(text[i + 1]) ? 2 : 1;

    /// <summary>Length of the letter, digit or combining mark at <paramref name="i"/>; 0 if something else is there.</summary>
    private static int WordRune(ReadOnlySpan<char> text, int i)
    {
        char c = text[i];
        if (Characters.IsWord(c))
        {
            return 1;
        }

        return char.IsHighSurrogate(c) && i + 1 < text.Length && char.IsLowSurrogate(text[i + 1])
            && Rune.IsLetterOrDigit(new Rune(c, text[i + 1])) ? 2 : 0;
    }
}
