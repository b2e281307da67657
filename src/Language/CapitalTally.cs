namespace Hearsay.Language;

/// <summary>Counts the capitals of a block: in a headline they say little about proper nouns.</summary>
internal struct CapitalTally
{
    /// <summary>Levels a block can have.</summary>
    public const int Levels = 4;

    private int _words;
    private int _initial;
    private int _whole;

    /// <summary>0: prose; 1: many capitals; 2: a headline with a capital on nearly every word; 3: all capitals.</summary>
    public readonly int Level => _words < 3 ? 0
        : _whole * 10 >= _words * 6 ? 3
        : _initial * 10 >= _words * 7 ? 2
        : _initial * 10 >= _words * 4 ? 1 : 0;

    /// <summary>Counts one token.</summary>
    public void Add(ReadOnlySpan<char> word)
    {
        if (!char.IsLetter(word[0]))
        {
            return;
        }

        _words++;
        _initial += char.IsUpper(word[0]) ? 1 : 0;
        _whole += char.IsUpper(word[0]) && char.IsUpper(word[^1]) ? 1 : 0;
    }
}
