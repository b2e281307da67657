using System.Runtime.CompilerServices;

namespace Hearsay.Language;

/// <summary>Turns a token into keys of features, straight from its characters.</summary>
/// <remarks>Letters are lowered, digits become 0 and curly marks straight, so that spelling variants share features.</remarks>
internal static class TagFeatures
{
    /// <summary>Features of a token.</summary>
    public const int Count = 12;

    /// <summary>The first features name the word itself: training hides them now and then so that endings are learnt too.</summary>
    public const int LexicalCount = 2;

    private const ulong Offset = 14695981039346656037;
    private const ulong Prime = 1099511628211;

    /// <summary>Writes the key of each feature of a token.</summary>
    /// <param name="word">Characters of the token; not empty.</param>
    /// <param name="place">What stands before and after, see <see cref="Place"/>.</param>
    /// <param name="keys">Output, <see cref="Count"/> long.</param>
    /// <returns>Key of the lowered word in the vocabulary of word vectors.</returns>
    public static uint Extract(ReadOnlySpan<char> word, int place, Span<uint> keys)
    {
        // Endings and beginnings of up to four letters tell most; the rest of a hostile word only costs time.
        word = word.Length > 64 ? word[..64] : word;
        ulong lower = Offset;
        ulong cased = Offset ^ 0x5bd1;
        ulong shape = Offset ^ 0x9e37;
        char last = '\0';
        int letters = 0;
        int uppers = 0;
        int digits = 0;
        for (int i = 0; i < word.Length; i++)
        {
            char c = word[i];
            char normal = Normal(c);
            lower = Step(lower, normal);
            cased = Step(cased, c);
            char kind = Kind(c);
            letters += kind is 'x' or 'X' ? 1 : 0;
            uppers += kind == 'X' ? 1 : 0;
            digits += kind == '0' ? 1 : 0;
            shape = kind == last ? shape : Step(shape, kind);
            last = kind;
            if (i < 3)
            {
                keys[6 + i] = Feature(lower, 6 + i);
            }
        }

        for (int i = word.Length; i < 3; i++)
        {
            keys[6 + i] = Feature(lower ^ 0x77, 6 + i);
        }

        ulong suffix = Offset ^ 0x1234;
        for (int i = 0; i < 4; i++)
        {
            suffix = Step(suffix, i < word.Length ? Normal(word[^(i + 1)]) : '^');
            keys[2 + i] = Feature(suffix, 2 + i);
        }

        int kindOfCase = digits > 0 ? 4 : letters == 0 ? 5 : uppers == 0 ? 0 : uppers == letters && letters > 1 ? 2
            : Kind(word[0]) == 'X' && uppers == 1 ? 1 : 3;
        keys[0] = Feature(lower, 0);
        keys[1] = Feature(cased, 1);
        keys[9] = Feature(shape, 9);
        keys[10] = Feature(Step(Step(Offset, (char)kindOfCase), (char)place), 10);
        keys[11] = Feature(Step(Step(Offset, (char)kindOfCase), (char)Math.Min(word.Length, 12)), 11);
        return (uint)(Mix(lower) >> 32);
    }

    /// <summary>Key of a word in the vocabulary, as <see cref="Extract"/> gives it.</summary>
    public static uint Key(ReadOnlySpan<char> word)
    {
        Span<uint> keys = stackalloc uint[Count];
        return Extract(word, 0, keys);
    }

    /// <summary>Says in a few bits what surrounds a token: capitals of the block, what is before it, where spaces are missing.</summary>
    /// <param name="capitals">How the block is capitalised, see <see cref="CapitalTally"/>.</param>
    /// <param name="before">Token before it in the same block; empty if there is none.</param>
    /// <param name="gluedBefore">Whether no space stands before it.</param>
    /// <param name="gluedAfter">Whether no space stands after it.</param>
    public static int Place(int capitals, ReadOnlySpan<char> before, bool gluedBefore, bool gluedAfter)
    {
        int kind = before.IsEmpty ? 0
            : Characters.IsTerminal(before[^1]) ? 1
            : Characters.IsQuote(before[0]) ? 2
            : before[0] is ':' or ';' || Characters.IsDash(before[0]) || Characters.IsOpeningBracket(before[0]) ? 3
            : char.IsUpper(before[0]) ? 4 : 5;
        return (((capitals * 6) + kind) * 4) + (gluedBefore ? 2 : 0) + (gluedAfter ? 1 : 0);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static ulong Step(ulong hash, char c) => (hash ^ c) * Prime;

    private static uint Feature(ulong hash, int feature)
        => (uint)(Mix(hash + ((ulong)feature * 0x9E3779B97F4A7C15)) >> 32);

    private static ulong Mix(ulong hash)
    {
        hash ^= hash >> 32;
        hash *= 0xD6E8FEB86659FD93;
        return hash ^ (hash >> 32);
    }

    private static char Normal(char c)
    {
        if (c < 0x80)
        {
            return char.IsAsciiDigit(c) ? '0' : char.IsAsciiLetterUpper(c) ? (char)(c | ' ') : c;
        }

        return c switch
        {
            '’' or '‘' or 'ʼ' or '´' => '\'',
            '“' or '”' or '„' => '"',
            '–' or '—' => '-',
            _ => char.ToLowerInvariant(c),
        };
    }

    private static char Kind(char c)
    {
        if (c < 0x80)
        {
            return char.IsAsciiDigit(c) ? '0' : char.IsAsciiLetterLower(c) ? 'x' : char.IsAsciiLetterUpper(c) ? 'X' : c;
        }

        return char.IsUpper(c) ? 'X' : char.IsLetter(c) ? 'x' : char.IsDigit(c) ? '0' : Normal(c);
    }
}
