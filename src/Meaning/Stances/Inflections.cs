namespace Hearsay.Meaning.Stances;

/// <summary>Regular forms of an English word, as verb and as noun; forms that nobody uses do no harm here.</summary>
internal static class Inflections
{
    /// <summary>The word itself and its regular forms.</summary>
    public static IEnumerable<string> Of(string word)
    {
        yield return word;
        if (word.Length < 3 || !word.All(char.IsAsciiLetterLower))
        {
            yield break;
        }

        char last = word[^1];
        bool consonantY = last == 'y' && !IsVowel(word[^2]);
        yield return consonantY ? word[..^1] + "ies" : last is 's' or 'x' or 'z' || word.EndsWith("sh", StringComparison.Ordinal)
            || word.EndsWith("ch", StringComparison.Ordinal) ? word + "es" : word + "s";
        string stem = last == 'e' ? word[..^1] : word;
        yield return (consonantY ? word[..^1] + "i" : stem) + "ed";
        yield return (word.EndsWith("ee", StringComparison.Ordinal) ? word : stem) + "ing";
        if (IsVowel(word[^2]) && !IsVowel(word[^3]) && last is 'b' or 'd' or 'g' or 'l' or 'm' or 'n' or 'p' or 'r' or 't')
        {
            yield return word + last + "ed";
            yield return word + last + "ing";
        }
    }

    private static bool IsVowel(char c) => c is 'a' or 'e' or 'i' or 'o' or 'u';
}
