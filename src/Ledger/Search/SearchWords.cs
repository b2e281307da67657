namespace Hearsay.Ledger.Search;

/// <summary>What a person looks for: words that must all occur, in any form, and phrases in double quotes.</summary>
internal static class SearchWords
{
    private const int MaxPhrases = 64;

    /// <summary>Phrases of a query; a word that falls into several keys, such as "cease-fire", is a phrase, too.</summary>
    /// <exception cref="ArgumentException">A quotation mark is open, no word is in it, or there are too many.</exception>
    public static IReadOnlyList<SearchPhrase> Parse(string? query)
    {
        if (query is null)
        {
            return [];
        }

        string straight = query.Replace('“', '"').Replace('”', '"').Replace('„', '"');
        string[] parts = straight.Split('"');
        if (parts.Length % 2 == 0)
        {
            throw new ArgumentException($"The words {query} open a quotation mark that they do not close; close it or leave it out.");
        }

        List<SearchPhrase> phrases = [];
        for (int i = 0; i < parts.Length; i++)
        {
            foreach (string piece in i % 2 == 1 ? [parts[i]] : parts[i].Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries))
            {
                List<string> keys = SearchKeys.Of(piece);
                if (keys.Count > 0)
                {
                    phrases.Add(new SearchPhrase(keys));
                }
            }
        }

        return phrases.Count switch
        {
            0 => throw new ArgumentException($"There is no word to look for in \"{query}\"; give at least one letter or digit."),
            > MaxPhrases => throw new ArgumentException($"The query has {phrases.Count} words; look for {MaxPhrases} at most."),
            _ => phrases,
        };
    }
}
