using System.Globalization;
using System.Runtime.CompilerServices;

namespace Hearsay.Language;

/// <summary>Classes of characters that tokens, quotations and sentences are cut by.</summary>
internal static class Characters
{
    /// <summary>White space, and the invisible marks that stand between words but belong to none.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static bool IsSpace(char c) => c < 0x80
        ? c == ' ' || (uint)(c - '\t') <= '\r' - '\t'
        : char.IsWhiteSpace(c) || c is '\u200B' or '\u2060' or '\uFEFF';

    /// <summary>Ends a paragraph. The carriage return of a pair leaves an empty line behind, which is skipped.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static bool IsLineBreak(char c) => c is '\n' or '\r' or '\u0085' or '\u2028' or '\u2029';

    /// <summary>Letter, digit or combining mark of the basic plane, or a joiner that only stands inside words.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static bool IsWord(char c) => c < 0x80 ? char.IsAsciiLetterOrDigit(c) : IsWideWord(c);

    /// <summary>Apostrophes, and the marks that are typed for them.</summary>
    public static bool IsApostrophe(char c) => c is '\'' or '’' or 'ʼ' or '‘' or '`' or '´';

    /// <summary>Hyphens that join the parts of a word.</summary>
    public static bool IsHyphen(char c) => c is '-' or '\u2010' or '\u2011';

    /// <summary>Dashes, which part phrases.</summary>
    public static bool IsDash(char c) => c is '-' or (>= '\u2010' and <= '\u2015') or '\u2212';

    /// <summary>Marks of double quotation, including guillemets; they may open or close.</summary>
    public static bool IsDoubleQuote(char c) => c is '"' or '“' or '”' or '„' or '‟' or '«' or '»' or '″' or '＂';

    /// <summary>Marks of single quotation; some of them also serve as apostrophes.</summary>
    public static bool IsSingleQuote(char c) => c is '\'' or '‘' or '’' or '‚' or '‛' or '‹' or '›' or '`' or '´';

    /// <summary>Double or single quotation mark.</summary>
    public static bool IsQuote(char c) => IsDoubleQuote(c) || IsSingleQuote(c);

    /// <summary>Marks that can end a sentence.</summary>
    public static bool IsTerminal(char c) => c is '.' or '!' or '?' or '…' or '‽' or '。' or '！' or '？';

    /// <summary>Opening brackets.</summary>
    public static bool IsOpeningBracket(char c) => c is '(' or '[' or '{' or '（' or '［';

    /// <summary>Closing brackets.</summary>
    public static bool IsClosingBracket(char c) => c is ')' or ']' or '}' or '）' or '］';

    private static bool IsWideWord(char c)
    {
        if (char.IsLetterOrDigit(c))
        {
            return c != 'ʼ';
        }

        return c is '\u00AD' or '\u200C' or '\u200D' || CharUnicodeInfo.GetUnicodeCategory(c)
            is UnicodeCategory.NonSpacingMark or UnicodeCategory.SpacingCombiningMark
            or UnicodeCategory.EnclosingMark or UnicodeCategory.LetterNumber or UnicodeCategory.OtherNumber;
    }
}
