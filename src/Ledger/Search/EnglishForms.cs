namespace Hearsay.Ledger.Search;

/// <summary>The base of an English word's forms, for search: "rebuilt" and "rebuilding" both give "rebuild".</summary>
/// <remarks>Irregular forms come from <c>Data/irregular-forms.txt</c>, spellings from <c>Data/spellings.txt</c>.</remarks>
internal static class EnglishForms
{
    private static readonly Dictionary<string, string> Irregular = ReadIrregular();
    private static readonly Dictionary<string, string> Spellings = ReadSpellings();
    private static readonly int LongestSpelling = Spellings.Keys.Max(s => s.Length);
    private static readonly int ShortestSpelling = Spellings.Keys.Min(s => s.Length);

    /// <summary>Base of a word.</summary>
    /// <param name="word">Lower-case ASCII letters.</param>
    public static string BaseOf(string word)
    {
        if (Irregular.TryGetValue(word, out string? known))
        {
            word = known;
        }

        return EnglishStemmer.Stem(WithOneEnding(WithOneSpelling(word)));
    }

    /// <summary>American spelling of the stems that differ: "labourers" is "laborers".</summary>
    private static string WithOneSpelling(string word)
    {
        var bySpan = Spellings.GetAlternateLookup<ReadOnlySpan<char>>();
        for (int length = Math.Min(LongestSpelling, word.Length); length >= ShortestSpelling; length--)
        {
            if (bySpan.TryGetValue(word.AsSpan(0, length), out string? other))
            {
                return string.Concat(other, word.AsSpan(length));
            }
        }

        return word;
    }

    /// <summary>One spelling of -ise and -ize; which one does not matter in a key.</summary>
    private static string WithOneEnding(string word)
    {
        int z = word.LastIndexOf('z');
        return z > 2 && word[z - 1] == 'i' && word.AsSpan(z + 1) is "e" or "ed" or "es" or "ing" or "er" or "ers" or "ation" or "ations"
            ? string.Concat(word.AsSpan(0, z), "s", word.AsSpan(z + 1))
            : word;
    }

    /// <summary>Lines of a base, a colon and its irregular forms.</summary>
    private static Dictionary<string, string> ReadIrregular()
    {
        Dictionary<string, string> bases = new(StringComparer.Ordinal);
        foreach (string line in Lines("irregular-forms.txt"))
        {
            int colon = line.IndexOf(':', StringComparison.Ordinal);
            foreach (string form in line[(colon + 1)..].Split(' ', StringSplitOptions.RemoveEmptyEntries))
            {
                bases.Add(form, line[..colon]);
            }
        }

        return bases;
    }

    /// <summary>Lines of a stem in British and in American spelling.</summary>
    private static Dictionary<string, string> ReadSpellings() =>
        Lines("spellings.txt").Select(line => line.Split(' ')).ToDictionary(pair => pair[0], pair => pair[1], StringComparer.Ordinal);

    private static IEnumerable<string> Lines(string name)
    {
        using Stream stream = typeof(EnglishForms).Assembly.GetManifestResourceStream(name)
            ?? throw new InvalidDataException($"The program lacks its list {name}.");
        using var reader = new StreamReader(stream);
        while (reader.ReadLine() is { } line)
        {
            if (line.Length > 0 && line[0] != '#')
            {
                yield return line;
            }
        }
    }
}
