using System.Text;

namespace Hearsay.Ledger.Search;

/// <summary>Goes through the words of a text, giving each its search key and where it stands.</summary>
/// <remarks>A word is a run of letters, digits and their marks; an apostrophe between letters, the comma of thousands and the stops of
/// initials belong to it; a hyphen does not, so that both halves can be found.</remarks>
internal ref struct KeyReader(ReadOnlySpan<char> text)
{
    private readonly ReadOnlySpan<char> text = text;
    private int next = 0;

    /// <summary>Key of the word.</summary>
    public string Key { get; private set; } = "";

    /// <summary>First UTF-16 unit of the word.</summary>
    public int Start { get; private set; } = 0;

    /// <summary>First UTF-16 unit after the word.</summary>
    public readonly int End => next;

    /// <summary>The word as it stands.</summary>
    public readonly ReadOnlySpan<char> Word => text[Start..next];

    /// <summary>Goes to the next word that has a key; false at the end.</summary>
    public bool MoveNext()
    {
        while (true)
        {
            int length = 0;
            while (next < text.Length && (length = LengthOfLetter(next)) == 0)
            {
                next++;
            }

            if (next >= text.Length)
            {
                return false;
            }

            Start = next;
            next += length;
            Extend();
            Key = SearchKeys.OfWord(Word);
            if (Key.Length > 0)
            {
                return true;
            }
        }
    }

    /// <summary>Whether a character is an apostrophe, straight or not.</summary>
    public static bool IsApostrophe(char c) => c is '\'' or '’' or 'ʼ' or '‘' or '＇';

    private void Extend()
    {
        while (next < text.Length)
        {
            int length = LengthOfLetter(next);
            if (length > 0)
            {
                next += length;
                continue;
            }

            char c = text[next];
            int after = next + 1 < text.Length ? LengthOfLetter(next + 1) : 0;
            if (after == 0)
            {
                return;
            }

            bool belongs = (IsApostrophe(c) && char.IsLetter(text[next - 1]) && !char.IsAsciiDigit(text[next + 1]))
                || (c == '.' && IsInitial(next))
                || (c == ',' && IsThousands(next));
            if (!belongs)
            {
                return;
            }

            next += 1 + after;
        }
    }

    /// <summary>Whether a stop stands between single letters: <c>U.N</c>.</summary>
    private readonly bool IsInitial(int stop)
    {
        bool isSingleBefore = char.IsLetter(text[stop - 1]) && (stop - 1 == Start || text[stop - 2] == '.');
        bool isSingleAfter = char.IsLetter(text[stop + 1]) && (stop + 2 >= text.Length || LengthOfLetter(stop + 2) == 0);
        return isSingleBefore && isSingleAfter;
    }

    private readonly bool IsThousands(int comma) =>
        char.IsAsciiDigit(text[comma - 1])
        && comma + 3 < text.Length
        && char.IsAsciiDigit(text[comma + 1]) && char.IsAsciiDigit(text[comma + 2]) && char.IsAsciiDigit(text[comma + 3])
        && (comma + 4 >= text.Length || !char.IsAsciiDigit(text[comma + 4]));

    /// <summary>UTF-16 units of the letter, digit or mark at a place; 0 where none stands there.</summary>
    private readonly int LengthOfLetter(int at)
    {
        char c = text[at];
        if (char.IsAscii(c))
        {
            return char.IsAsciiLetterOrDigit(c) ? 1 : 0;
        }

        if (!char.IsSurrogate(c))
        {
            return char.IsLetterOrDigit(c) || IsMark(char.GetUnicodeCategory(c)) ? 1 : 0;
        }

        return Rune.DecodeFromUtf16(text[at..], out Rune rune, out int length) == System.Buffers.OperationStatus.Done
            && (Rune.IsLetterOrDigit(rune) || IsMark(Rune.GetUnicodeCategory(rune)))
            ? length
            : 0;
    }

    private static bool IsMark(System.Globalization.UnicodeCategory category) =>
        category is System.Globalization.UnicodeCategory.NonSpacingMark or System.Globalization.UnicodeCategory.SpacingCombiningMark;
}
