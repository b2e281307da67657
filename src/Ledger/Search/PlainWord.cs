using System.Text;

namespace Hearsay.Ledger.Search;

/// <summary>A word as it is compared: lower case, without accents, apostrophes, stops and commas.</summary>
internal static class PlainWord
{
    /// <summary>The plain form of one word as <see cref="KeyReader"/> cuts it; may be empty.</summary>
    public static string Of(ReadOnlySpan<char> word)
    {
        int length = word.Length;
        if (length > 2 && word[^1] is 's' or 'S' && KeyReader.IsApostrophe(word[length - 2]))
        {
            word = word[..^2];
        }

        return System.Text.Ascii.IsValid(word) ? OfAscii(word) : OfUnicode(word);
    }

    /// <summary>Words of a name in plain form, joined by spaces; unlike search keys, without any stemming.</summary>
    public static string OfAll(ReadOnlySpan<char> text)
    {
        var plain = new StringBuilder();
        var reader = new KeyReader(text);
        while (reader.MoveNext())
        {
            string word = Of(reader.Word);
            if (word.Length > 0)
            {
                plain.Append(plain.Length > 0 ? " " : "").Append(word);
            }
        }

        return plain.ToString();
    }

    private static string OfAscii(ReadOnlySpan<char> word)
    {
        Span<char> plain = stackalloc char[SearchKeys.MaxLength];
        int length = 0;
        foreach (char c in word)
        {
            if (char.IsAsciiLetterOrDigit(c) && length < plain.Length)
            {
                plain[length++] = char.ToLowerInvariant(c);
            }
        }

        return plain[..length].ToString();
    }

    private static string OfUnicode(ReadOnlySpan<char> word)
    {
        var plain = new StringBuilder();
        foreach (Rune rune in word.ToString().Normalize(NormalizationForm.FormKD).EnumerateRunes())
        {
            if (Rune.IsLetterOrDigit(rune))
            {
                Rune lower = Rune.ToLowerInvariant(rune);
                string folded = Folded(lower) ?? lower.ToString();
                if (plain.Length + folded.Length > SearchKeys.MaxLength)
                {
                    break;
                }

                plain.Append(folded);
            }
        }

        return plain.ToString();
    }

    /// <summary>Letters of Latin script that have no decomposition, in plain ones.</summary>
    private static string? Folded(Rune letter) => letter.Value switch
    {
        'ø' => "o",
        'ł' => "l",
        'đ' or 'ð' => "d",
        'ħ' => "h",
        'ı' => "i",
        'ŧ' => "t",
        'þ' => "th",
        'ß' => "ss",
        'æ' => "ae",
        'œ' => "oe",
        _ => null,
    };
}
