using Hearsay.Language;

namespace Hearsay.Actors;

/// <summary>Finds where an article explains its acronyms: "Harbour Works Board (HWB)", "HWB (Harbour Works Board)", "the Board of Pilots, or BOP".</summary>
/// <remarks>Letters beside the words that they begin, read from the right as Schwartz and Hearst (2003) do, but only at word beginnings;
/// every capitalised word must have a letter, small words may.</remarks>
internal static class AcronymFinder
{
    private const int MaxLetters = 10;
    private const int MaxWords = 14;

    // "ECOWAS" takes three letters of one word.
    private const int MaxOfWord = 3;

    /// <summary>All explanations, in order.</summary>
    public static List<Acronym> Find(Document document)
    {
        var found = new List<Acronym>();
        Span<char> letters = stackalloc char[MaxLetters];
        for (int t = 0; t < document.TokenCount; t++)
        {
            int count = Letters(document.Token(t), letters);
            if (count < 2)
            {
                continue;
            }

            Span sentence = document.Sentence(document.SentenceOf(t));
            if ((Before(document, sentence, t, letters[..count]) ?? After(document, sentence, t, letters[..count])) is { } name)
            {
                found.Add(new Acronym(name, t));
            }
        }

        return found;
    }

    // "AROS", "DoJ", "PG&E", "U.N.", "MPs"; 0 if it is no acronym.
    private static int Letters(ReadOnlySpan<char> word, Span<char> letters)
    {
        if (word.Length is < 2 or > MaxLetters || !char.IsUpper(word[0]))
        {
            return 0;
        }

        if (word[^1] == 's' && word.Length > 2 && char.IsUpper(word[^2]))
        {
            word = word[..^1];
        }

        int count = 0, upper = 0;
        foreach (char c in word)
        {
            if (char.IsLetter(c))
            {
                upper += char.IsUpper(c) ? 1 : 0;
                letters[count++] = char.ToUpperInvariant(c);
            }
            else if (c is not ('.' or '&'))
            {
                return 0;
            }
        }

        return upper >= 2 && upper * 2 > count ? count : 0;
    }

    private static Span? Before(Document document, Span sentence, int token, ReadOnlySpan<char> letters)
    {
        int at = token - 1;
        at -= at >= sentence.Start && IsQuote(document.Token(at)) ? 1 : 0;
        if (at <= sentence.Start)
        {
            return null;
        }

        if (document.Token(at) is "as" && document.Token(at - 1) is "known")
        {
            at--;
        }
        else if (document.Token(at) is not ("(" or "[" or "or"))
        {
            return null;
        }

        int end = document.Token(at - 1) is "," ? at - 1 : at;
        int start = Start(document, sentence.Start, end, letters);
        return start < 0 ? null : new Span(start, end);
    }

    private static Span? After(Document document, Span sentence, int token, ReadOnlySpan<char> letters)
    {
        int at = token + 1;
        at += at < sentence.End && document.Token(at) is "," ? 1 : 0;
        if (at >= sentence.End || document.Token(at) is not ("(" or "[" or "or"))
        {
            return null;
        }

        at++;
        while (at < sentence.End && (IsQuote(document.Token(at)) || document.Token(at) is "the" or "The"))
        {
            at++;
        }

        int end = at;
        for (int t = at; t < sentence.End && t < at + MaxWords && (IsCapital(document, t) || IsSmall(document, t)); t++)
        {
            end = IsCapital(document, t) ? t + 1 : end;
        }

        return end > at && Start(document, sentence.Start, end, letters) == at ? new Span(at, end) : null;
    }

    /// <summary>Where the name that ends before a token begins, if its words begin with the letters; -1 if they do not.</summary>
    private static int Start(Document document, int least, int end, ReadOnlySpan<char> letters)
    {
        if (end - 2 < least || !IsCapital(document, end - 1))
        {
            return -1;
        }

        // Bit k: the words so far can take all letters but the first k.
        uint open = 1u << letters.Length;
        for (int t = end - 1; t >= Math.Max(least, end - MaxWords) && open != 0; t--)
        {
            ReadOnlySpan<char> word = document.Token(t);
            bool capital = IsCapital(document, t);
            uint next = IsSmall(document, t) ? open : 0;
            for (int k = 1; k <= letters.Length; k++)
            {
                for (int n = 1; (open & (1u << k)) != 0 && n <= Math.Min(Math.Min(k, capital ? MaxOfWord : 1), word.Length); n++)
                {
                    if (word[..n].Equals(letters[(k - n)..k], StringComparison.OrdinalIgnoreCase))
                    {
                        next |= 1u << (k - n);
                    }
                }
            }

            if ((next & 1) != 0 && capital)
            {
                return end - t > 1 ? t : -1;
            }

            open = next & ~1u;
        }

        return -1;
    }

    private static bool IsCapital(Document document, int token) => char.IsUpper(document.Token(token)[0]);

    // What a name may have between its capitals, with or without a letter of its own.
    private static bool IsSmall(Document document, int token)
        => document.Token(token) is "of" or "for" or "and" or "the" or "to" or "in" or "on" or "at" or "by" or "with" or "a" or "from"
            or "&" or "-" or "‑" or "‐" or "," or "'s" or "’s" or "de" or "la" or "des" or "du" or "der" or "und" or "et";

    private static bool IsQuote(ReadOnlySpan<char> token) => token is "\"" or "“" or "‘" or "'" or "”" or "’";
}
