namespace Hearsay.Ledger.Search;

/// <summary>Finds phrases in the original text: what decides whether a row answers, and where its hits stand.</summary>
internal sealed class WordMatcher(IReadOnlyList<SearchPhrase> phrases)
{
    private readonly bool[] isFound = new bool[phrases.Count];
    private readonly List<string> keys = [];
    private readonly List<(int Start, int End)> places = [];

    /// <summary>UTF-16 ranges of the hits in all texts taken in so far, with the number of the text, in order of finding.</summary>
    public List<(int Part, int Start, int End)> Hits { get; } = [];

    /// <summary>Whether every phrase has occurred.</summary>
    public bool IsMatch => Array.TrueForAll(isFound, f => f);

    /// <summary>Begins a new row.</summary>
    public void Clear()
    {
        Array.Clear(isFound);
        Hits.Clear();
    }

    /// <summary>Takes in one part of a row; phrases do not go from one part to the next.</summary>
    public void Add(int part, ReadOnlySpan<char> text)
    {
        keys.Clear();
        places.Clear();
        var reader = new KeyReader(text);
        while (reader.MoveNext())
        {
            keys.Add(reader.Key);
            places.Add((reader.Start, reader.End));
        }

        for (int i = 0; i < keys.Count; i++)
        {
            for (int p = 0; p < phrases.Count; p++)
            {
                IReadOnlyList<string> wanted = phrases[p].Keys;
                if (StartsAt(i, wanted))
                {
                    isFound[p] = true;
                    Hits.Add((part, places[i].Start, places[i + wanted.Count - 1].End));
                }
            }
        }
    }

    private bool StartsAt(int place, IReadOnlyList<string> wanted)
    {
        if (place + wanted.Count > keys.Count)
        {
            return false;
        }

        for (int i = 0; i < wanted.Count; i++)
        {
            if (!string.Equals(keys[place + i], wanted[i], StringComparison.Ordinal))
            {
                return false;
            }
        }

        return true;
    }
}
