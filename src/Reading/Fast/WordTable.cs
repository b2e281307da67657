using System.Numerics;

namespace Hearsay.Reading.Fast;

/// <summary>Finds the rows of a word by its key: open addressing, no strings.</summary>
internal sealed class WordTable
{
    private readonly ulong[] _keys;
    private readonly int[] _entries;
    private readonly int _mask;

    /// <summary>Takes the keys of all entries; 0 is no key.</summary>
    public WordTable(ReadOnlySpan<ulong> keys)
    {
        int size = (int)BitOperations.RoundUpToPowerOf2((uint)Math.Max(16, keys.Length * 2));
        _keys = new ulong[size];
        _entries = new int[size];
        _mask = size - 1;
        for (int i = 0; i < keys.Length; i++)
        {
            int at = Slot(keys[i]);
            while (_keys[at] != 0)
            {
                at = (at + 1) & _mask;
            }

            _keys[at] = keys[i];
            _entries[at] = i;
        }
    }

    /// <summary>Entry of a key; -1 if there is none.</summary>
    public int Find(ulong key)
    {
        int at = Slot(key);
        while (_keys[at] != 0)
        {
            if (_keys[at] == key)
            {
                return _entries[at];
            }

            at = (at + 1) & _mask;
        }

        return -1;
    }

    private int Slot(ulong key) => (int)(key ^ (key >> 29)) & _mask;
}
