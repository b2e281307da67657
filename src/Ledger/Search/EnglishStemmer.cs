using System.Buffers;

namespace Hearsay.Ledger.Search;

/// <summary>Takes the endings off English words.</summary>
/// <remarks>M. F. Porter's English ("Porter2") stemmer of 2001, <see href="https://snowballstem.org/algorithms/english/stemmer.html"/>,
/// written from its description; that is the revision of <i>An algorithm for suffix stripping</i>, Program 14 (3), 1980.</remarks>
internal ref partial struct EnglishStemmer
{
    private static readonly SearchValues<char> Vowels = SearchValues.Create("aeiouy");

    private readonly Span<char> word;
    private int length;
    private int first;
    private int second;

    private EnglishStemmer(Span<char> word, int length)
    {
        this.word = word;
        this.length = length;
        MarkConsonants();
        MarkRegions();
    }

    /// <summary>Stem of a word.</summary>
    /// <param name="word">Lower-case ASCII letters, without apostrophes.</param>
    public static string Stem(string word)
    {
        if (word.Length <= 2)
        {
            return word;
        }

        if (Exception(word) is { } known)
        {
            return known;
        }

        // Room for an "e" that a step puts back.
        Span<char> room = stackalloc char[SearchKeys.MaxLength + 8];
        if (word.Length >= room.Length)
        {
            return word;
        }

        word.CopyTo(room);
        var stemmer = new EnglishStemmer(room, word.Length);
        stemmer.TakeOffPlural();
        if (!stemmer.IsFinishedEarly())
        {
            stemmer.TakeOffPast();
            stemmer.TurnFinalY();
            stemmer.ShortenSuffix();
            stemmer.TakeOffLongSuffix();
            stemmer.TakeOffSuffix();
            stemmer.TakeOffFinalLetter();
        }

        Span<char> stem = stemmer.word[..stemmer.length];
        stem.Replace('Y', 'y');
        return stem.SequenceEqual(word) ? word : stem.ToString();
    }

    private static string? Exception(string word) => word switch
    {
        "skis" => "ski",
        "skies" => "sky",
        "dying" => "die",
        "lying" => "lie",
        "tying" => "tie",
        "idly" => "idl",
        "gently" => "gentl",
        "ugly" => "ugli",
        "early" => "earli",
        "only" => "onli",
        "singly" => "singl",
        "sky" or "news" or "howe" or "atlas" or "cosmos" or "bias" or "andes" => word,
        _ => null,
    };

    /// <summary>A "y" that sounds as a consonant is written "Y" for the time of stemming.</summary>
    private readonly void MarkConsonants()
    {
        for (int i = 0; i < length; i++)
        {
            if (word[i] == 'y' && (i == 0 || IsVowel(word[i - 1])))
            {
                word[i] = 'Y';
            }
        }
    }

    private void MarkRegions()
    {
        ReadOnlySpan<char> whole = word[..length];
        first = whole.StartsWith("gener", StringComparison.Ordinal) || whole.StartsWith("arsen", StringComparison.Ordinal) ? 5
            : whole.StartsWith("commun", StringComparison.Ordinal) ? 6
            : AfterVowelAndConsonant(0);
        second = AfterVowelAndConsonant(first);
    }

    /// <summary>Where the part after the first vowel and the consonant after it begins.</summary>
    private readonly int AfterVowelAndConsonant(int from)
    {
        for (int i = from + 1; i < length; i++)
        {
            if (!IsVowel(word[i]) && IsVowel(word[i - 1]))
            {
                return i + 1;
            }
        }

        return length;
    }

    private static bool IsVowel(char c) => c is 'a' or 'e' or 'i' or 'o' or 'u' or 'y';

    private readonly bool EndsWith(string suffix) => word[..length].EndsWith(suffix, StringComparison.Ordinal);

    private readonly bool IsInFirst(string suffix) => length - suffix.Length >= first;

    private readonly bool IsInSecond(string suffix) => length - suffix.Length >= second;

    private readonly bool HasVowelBefore(int end) => word[..end].ContainsAny(Vowels);

    /// <summary>Whether the letters before a place end in a short syllable: "hop", "bed", "at".</summary>
    private readonly bool IsShortSyllable(int end) =>
        end == 2
            ? IsVowel(word[0]) && !IsVowel(word[1])
            : end > 2 && !IsVowel(word[end - 1]) && word[end - 1] is not ('w' or 'x' or 'Y') && IsVowel(word[end - 2]) && !IsVowel(word[end - 3]);

    private readonly bool IsShortWord() => first >= length && IsShortSyllable(length);

    private void Replace(string suffix, string other)
    {
        length -= suffix.Length;
        other.CopyTo(word[length..]);
        length += other.Length;
    }
}
