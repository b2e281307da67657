namespace Hearsay.Ledger.Search;

/// <content>The steps, in the order of the description: 1a, 1b, 1c, 2, 3, 4, 5.</content>
internal ref partial struct EnglishStemmer
{
    private static readonly (string Suffix, string Other)[] SecondStep =
    [
        ("ational", "ate"), ("ization", "ize"), ("fulness", "ful"), ("ousness", "ous"), ("iveness", "ive"), ("tional", "tion"),
        ("biliti", "ble"), ("lessli", "less"), ("entli", "ent"), ("ation", "ate"), ("alism", "al"), ("aliti", "al"), ("ousli", "ous"),
        ("iviti", "ive"), ("fulli", "ful"), ("enci", "ence"), ("anci", "ance"), ("abli", "able"), ("izer", "ize"), ("ator", "ate"),
        ("alli", "al"), ("bli", "ble"),
    ];

    private static readonly (string Suffix, string Other)[] ThirdStep =
    [
        ("ational", "ate"), ("tional", "tion"), ("alize", "al"), ("icate", "ic"), ("iciti", "ic"), ("ical", "ic"), ("ness", ""), ("ful", ""),
    ];

    private static readonly string[] FourthStep =
    [
        "ement", "ance", "ence", "able", "ible", "ment", "ant", "ent", "ism", "ate", "iti", "ous", "ive", "ize", "al", "er", "ic",
    ];

    private void TakeOffPlural()
    {
        if (EndsWith("sses"))
        {
            length -= 2;
        }
        else if (EndsWith("ied") || EndsWith("ies"))
        {
            length -= length > 4 ? 2 : 1;
        }
        else if (word[length - 1] == 's' && !EndsWith("us") && !EndsWith("ss") && HasVowelBefore(length - 2))
        {
            length--;
        }
    }

    private readonly bool IsFinishedEarly() =>
        word[..length] is "inning" or "outing" or "canning" or "herring" or "earring" or "proceed" or "exceed" or "succeed";

    private void TakeOffPast()
    {
        foreach (string suffix in (ReadOnlySpan<string>)["eedly", "eed"])
        {
            if (EndsWith(suffix))
            {
                if (IsInFirst(suffix))
                {
                    Replace(suffix, "ee");
                }

                return;
            }
        }

        foreach (string suffix in (ReadOnlySpan<string>)["ingly", "edly", "ing", "ed"])
        {
            if (EndsWith(suffix))
            {
                if (HasVowelBefore(length - suffix.Length))
                {
                    length -= suffix.Length;
                    RepairAfterPast();
                }

                return;
            }
        }
    }

    private void RepairAfterPast()
    {
        if (EndsWith("at") || EndsWith("bl") || EndsWith("iz") || IsShortWord())
        {
            word[length++] = 'e';
        }
        else if (length > 1 && word[length - 1] == word[length - 2] && word[length - 1] is 'b' or 'd' or 'f' or 'g' or 'm' or 'n' or 'p' or 'r' or 't')
        {
            length--;
        }
    }

    private readonly void TurnFinalY()
    {
        if (length > 2 && word[length - 1] is 'y' or 'Y' && !IsVowel(word[length - 2]))
        {
            word[length - 1] = 'i';
        }
    }

    private void ShortenSuffix()
    {
        foreach ((string suffix, string other) in SecondStep)
        {
            if (EndsWith(suffix))
            {
                if (IsInFirst(suffix))
                {
                    Replace(suffix, other);
                }

                return;
            }
        }

        if (EndsWith("ogi") && IsInFirst("ogi") && length > 3 && word[length - 4] == 'l')
        {
            length--;
        }
        else if (EndsWith("li") && IsInFirst("li") && length > 2 && word[length - 3] is 'c' or 'd' or 'e' or 'g' or 'h' or 'k' or 'm' or 'n' or 'r' or 't')
        {
            length -= 2;
        }
    }

    private void TakeOffLongSuffix()
    {
        foreach ((string suffix, string other) in ThirdStep)
        {
            if (EndsWith(suffix))
            {
                if (IsInFirst(suffix))
                {
                    Replace(suffix, other);
                }

                return;
            }
        }

        if (EndsWith("ative") && IsInSecond("ative"))
        {
            length -= 5;
        }
    }

    private void TakeOffSuffix()
    {
        foreach (string suffix in FourthStep)
        {
            if (EndsWith(suffix))
            {
                if (IsInSecond(suffix))
                {
                    length -= suffix.Length;
                }

                return;
            }
        }

        if (EndsWith("ion") && IsInSecond("ion") && length > 3 && word[length - 4] is 's' or 't')
        {
            length -= 3;
        }
    }

    private void TakeOffFinalLetter()
    {
        int before = length - 1;
        if (word[before] == 'e')
        {
            if (before >= second || (before >= first && !IsShortSyllable(before)))
            {
                length--;
            }
        }
        else if (word[before] == 'l' && before >= second && before > 0 && word[before - 1] == 'l')
        {
            length--;
        }
    }
}
