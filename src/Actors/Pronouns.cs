namespace Hearsay.Actors;

/// <summary>Reads pronouns off their letters.</summary>
internal static class Pronouns
{
    /// <summary>Which pronoun a word is.</summary>
    public static Pronoun Of(ReadOnlySpan<char> word)
    {
        Span<char> lower = stackalloc char[10];
        if (word.Length is 0 or > 10)
        {
            return Pronoun.None;
        }

        word.ToLowerInvariant(lower);
        return lower[..word.Length] switch
        {
            "i" or "me" or "my" or "mine" or "myself" => Pronoun.I,
            "we" or "us" or "our" or "ours" or "ourselves" => Pronoun.We,
            "you" or "your" or "yours" or "yourself" or "yourselves" or "ya" => Pronoun.You,
            "he" or "him" or "his" or "himself" => Pronoun.He,
            "she" or "her" or "hers" or "herself" => Pronoun.She,
            "it" or "its" or "itself" => Pronoun.It,
            "they" or "them" or "their" or "theirs" or "themselves" => Pronoun.They,
            "who" or "whom" or "whose" => Pronoun.Who,
            "that" or "which" or "this" => Pronoun.That,
            _ => Pronoun.None,
        };
    }

    /// <summary>Whether the word opens a noun phrase as its possessor; "her" may do so or stand alone.</summary>
    public static bool IsPossessive(ReadOnlySpan<char> word)
        => word.Length is > 1 and < 6 && word[1..] switch
        {
            "y" => word[0] is 'm' or 'M',
            "is" or "er" => word[0] is 'h' or 'H',
            "ts" => word[0] is 'i' or 'I',
            "ur" => word[0] is 'o' or 'O',
            "our" => word[0] is 'y' or 'Y',
            "heir" => word[0] is 't' or 'T',
            "hose" => word[0] is 'w' or 'W',
            _ => false,
        };
}
