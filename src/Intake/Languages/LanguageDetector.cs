using System.Collections.Frozen;

namespace Hearsay.Intake.Languages;

/// <summary>Guesses a text's language: by script, and among Latin ones by their function words.</summary>
/// <remarks>Safe for several threads. Looks at the first <see cref="SampleLength"/> units only.</remarks>
public static class LanguageDetector
{
    /// <summary>UTF-16 units that are looked at, about 6,000 words.</summary>
    public const int SampleLength = 40_000;

    /// <summary>Words below which a guess is not firm.</summary>
    public const int MinWords = 20;

    private const int MinForeignLetters = 20;
    private const int MaxWordLength = 24;

    // Running prose of any listed language has 0.2 to 0.5; names and tables alone have almost none.
    private const double MinShare = 0.06;

    private static readonly FrozenDictionary<string, int[]>.AlternateLookup<ReadOnlySpan<char>> Owners =
        FunctionWords.Owners.GetAlternateLookup<ReadOnlySpan<char>>();

    /// <summary>Guesses the language of a text.</summary>
    /// <returns>A firm guess without a code means prose of no listed language.</returns>
    public static LanguageGuess Detect(ReadOnlySpan<char> text)
    {
        ReadOnlySpan<char> sample = text[..Math.Min(text.Length, SampleLength)];
        Span<int> letters = stackalloc int[Scripts.Count];
        letters.Clear();
        foreach (char c in sample)
        {
            letters[(int)Scripts.Of(c)]++;
        }

        letters[(int)Script.None] = 0;
        int foreign = -letters[(int)Script.Latin], lead = 0;
        for (int i = 0; i < letters.Length; i++)
        {
            foreign += letters[i];
            lead = i != (int)Script.Latin && letters[i] > letters[lead] ? i : lead;
        }

        if (foreign > letters[(int)Script.Latin])
        {
            string? code = Scripts.LanguageOf((Script)lead, sample, letters[(int)Script.Kana] > 0);
            return new LanguageGuess(code, foreign >= MinForeignLetters);
        }

        return ByWords(sample);
    }

    private static LanguageGuess ByWords(ReadOnlySpan<char> sample)
    {
        Span<double> scores = stackalloc double[FunctionWords.Codes.Count];
        scores.Clear();
        Span<char> lower = stackalloc char[MaxWordLength];
        int words = 0, hits = 0;
        for (int at = 0; at < sample.Length;)
        {
            if (!char.IsLetter(sample[at]))
            {
                at++;
                continue;
            }

            int start = at;
            while (at < sample.Length && char.IsLetter(sample[at]))
            {
                at++;
            }

            words++;
            if (at - start > MaxWordLength)
            {
                continue;
            }

            int length = sample[start..at].ToLowerInvariant(lower);
            if (Owners.TryGetValue(lower[..length], out int[]? owners))
            {
                hits++;
                foreach (int owner in owners)
                {
                    scores[owner] += 1.0 / owners.Length;
                }
            }
        }

        bool isLong = words >= MinWords;
        if (hits == 0 || (isLong && hits < words * MinShare))
        {
            return new LanguageGuess(null, isLong);
        }

        int best = FunctionWords.English;
        for (int i = 0; i < scores.Length; i++)
        {
            best = scores[i] > scores[best] ? i : best;
        }

        return new LanguageGuess(FunctionWords.Codes[best], isLong);
    }
}
