using System.Collections.Frozen;

namespace Hearsay.Language;

internal static partial class Tokenizer
{
    // Longest part before the @ of an address (RFC 5321): bounds the look-ahead.
    private const int MaxMailbox = 64;

    private static readonly FrozenSet<string> Prefixes = Set(
        "e non pre post anti pro re co ex multi semi mid over sub super inter intra ultra mini micro macro neo "
        + "counter cross trans un bi tri extra meta pseudo proto");

    // First parts of words that the treebanks write as two: the rest is the second.
    private static readonly FrozenDictionary<string, int> Contractions = new Dictionary<string, int>
    {
        ["cannot"] = 3,
        ["gonna"] = 3,
        ["wanna"] = 3,
        ["gotta"] = 3,
        ["gimme"] = 3,
        ["lemme"] = 3,
        ["dont"] = 2,
        ["didnt"] = 3,
        ["doesnt"] = 4,
        ["isnt"] = 2,
        ["wasnt"] = 3,
        ["arent"] = 3,
        ["werent"] = 4,
        ["havent"] = 4,
        ["hasnt"] = 3,
        ["hadnt"] = 3,
        ["couldnt"] = 5,
        ["wouldnt"] = 5,
        ["shouldnt"] = 6,
        ["cant"] = 2,
        ["wont"] = 2,
        ["im"] = 1,
        ["ive"] = 1,
        ["youre"] = 3,
        ["theyre"] = 4,
        ["thats"] = 4,
        ["theres"] = 5,
        ["whats"] = 4,
        ["kinda"] = 4,
        ["lotta"] = 3,
        ["aint"] = 2,
    }.ToFrozenDictionary(StringComparer.OrdinalIgnoreCase);

    private static int WordEnd(ReadOnlySpan<char> text, int lineStart, int start, bool glued)
    {
        if (!glued)
        {
            int whole = AddressEnd(text, start);
            if (whole > start)
            {
                return whole;
            }
        }
        else if (IsNegation(text, start))
        {
            return start + 3;
        }

        int end = start;
        bool prefixed = glued;
        bool domain = false;
        while (end < text.Length)
        {
            int rune = WordRune(text, end);
            if (rune > 0)
            {
                if (end > start && IsNegation(text, end))
                {
                    return end;
                }

                end += rune;
                continue;
            }

            if (end + 1 >= text.Length || WordRune(text, end + 1) == 0)
            {
                break;
            }

            char c = text[end];
            if (c == '/' && domain)
            {
                return UrlEnd(text, end);
            }

            bool joins = c == '-' || Characters.IsHyphen(c)
                ? JoinsHyphen(text, start, end, ref prefixed)
                : Joins(text, start, end);
            if (!joins)
            {
                break;
            }

            domain |= c == '.' && char.IsAsciiLetterLower(text[end + 1]) && end - start > 1;
            end++;
        }

        if (!glued && Contractions.GetAlternateLookup<ReadOnlySpan<char>>().TryGetValue(text[start..end], out int first))
        {
            return start + first;
        }

        if (char.IsAsciiDigit(text[start]) && end - start > 2 && text[end - 1] is 'm' or 'M'
            && text[end - 2] is 'a' or 'p' or 'A' or 'P' or 'm' or 'k' && char.IsAsciiDigit(text[end - 3]))
        {
            return end - 2;
        }

        return end < text.Length && text[end] == '.' && KeepsStop(text, lineStart, start, end) ? end + 1 : end;
    }

    /// <summary>Whether the mark at <paramref name="i"/>, before which and after which a word character stands, is part of the word.</summary>
    private static bool Joins(ReadOnlySpan<char> text, int start, int i)
    {
        char before = text[i - 1];
        char after = text[i + 1];
        switch (text[i])
        {
            case '.':
                // A missing space after a full stop ("end.Then") is commoner in news than such a name.
                return !(i - start > 2 && char.IsLower(before) && char.IsUpper(after));
            case ',' or ':' or '/':
                return char.IsAsciiDigit(before) && char.IsAsciiDigit(after);
            case '_':
                return true;
            case '&':
                return char.IsUpper(before) && char.IsUpper(after);
            default:
                return Characters.IsApostrophe(text[i]) && (char.IsAsciiDigit(before) || CliticEnd(text, i) == i);
        }
    }

    private static bool JoinsHyphen(ReadOnlySpan<char> text, int start, int i, ref bool prefixed)
    {
        if (!prefixed && char.IsLetterOrDigit(text[i + 1])
            && Prefixes.GetAlternateLookup<ReadOnlySpan<char>>().Contains(text[start..i]))
        {
            prefixed = true;
            return true;
        }

        return IsPhoneNumber(text, start, i);
    }

    // 555-0123 and its longer forms; years and scores (1990-1995, 3-2) are cut.
    private static bool IsPhoneNumber(ReadOnlySpan<char> text, int start, int hyphen)
    {
        int before = 0;
        for (int i = hyphen - 1; i >= start && char.IsAsciiDigit(text[i]) && before < 4; i--)
        {
            before++;
        }

        int after = 0;
        for (int i = hyphen + 1; i < text.Length && char.IsAsciiDigit(text[i]) && after < 5; i++)
        {
            after++;
        }

        return before == 3 && after is 3 or 4;
    }

    /// <summary>Whether "n't" starts here and ends its word.</summary>
    private static bool IsNegation(ReadOnlySpan<char> text, int i)
        => text[i] is 'n' or 'N' && i + 2 < text.Length && Characters.IsApostrophe(text[i + 1])
            && text[i + 2] is 't' or 'T' && (i + 3 == text.Length || !Characters.IsWord(text[i + 3]));

    /// <summary>End of a clitic ('s, 're) whose apostrophe stands at <paramref name="i"/>; <paramref name="i"/> if there is none.</summary>
    private static int CliticEnd(ReadOnlySpan<char> text, int i)
    {
        int end = i + 1;
        while (end < text.Length && end <= i + 3 && Characters.IsWord(text[end]))
        {
            end++;
        }

        ReadOnlySpan<char> rest = text[(i + 1)..end];
        bool clitic = rest.Length switch
        {
            1 => (rest[0] | ' ') is 's' or 'm' or 'd',
            2 => (rest[0] | ' ', rest[1] | ' ') is ('r', 'e') or ('v', 'e') or ('l', 'l'),
            _ => false,
        };
        return clitic ? end : i;
    }

    // After a word: a clitic or a possessive. Before one: '90s, 'em, else a quotation mark.
    private static int ApostropheEnd(ReadOnlySpan<char> text, int lineStart, int i, bool glued)
    {
        int end = CliticEnd(text, i);
        if (glued || (end > i && i > lineStart && text[i - 1] is '.' or ')' or '%'))
        {
            return end > i ? end : DoubledEnd(text, i);
        }

        int word = i + 1;
        while (word < text.Length && word < i + 7 && Characters.IsWord(text[word]))
        {
            word++;
        }

        ReadOnlySpan<char> rest = text[(i + 1)..word];
        bool year = rest.Length is 2 or 3 && char.IsAsciiDigit(rest[0]) && char.IsAsciiDigit(rest[1])
            && (rest.Length == 2 || rest[2] == 's');
        bool elided = rest is "em" or "til" or "cause" or "tis" or "twas" or "bout" or "Tis" or "Twas" or "Til";
        return year || elided ? word : DoubledEnd(text, i);
    }

    // '' and `` stand for a double mark.
    private static int DoubledEnd(ReadOnlySpan<char> text, int i)
    {
        bool doubled = i + 1 < text.Length && text[i] == text[i + 1] && text[i] is '\'' or '`'
            && (i + 2 == text.Length || text[i + 2] != text[i]);
        return doubled ? i + 2 : i + 1;
    }

    private static FrozenSet<string> Set(string words)
        => words.Split(' ').ToFrozenSet(StringComparer.OrdinalIgnoreCase);
}
