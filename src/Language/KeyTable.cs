namespace Hearsay.Language;

/// <summary>Finds the number of a feature or word by its key; open addressing, no allocation on look-up.</summary>
internal sealed class KeyTable
{
    private readonly uint[] _slots;
    private readonly int[] _numbers;
    private readonly int _mask;

    /// <summary>Numbers the keys in the order given.</summary>
    public KeyTable(ReadOnlySpan<uint> keys)
    {
        int size = 16;
        while (size < keys.Length * 2)
        {
            size *= 2;
        }

        _mask = size - 1;
        _slots = new uint[size];
        _numbers = new int[size];
        Array.Fill(_numbers, -1);
        for (int i = 0; i < keys.Length; i++)
        {
            int slot = (int)keys[i] & _mask;
            while (_numbers[slot] >= 0)
            {
                slot = (slot + 1) & _mask;
            }

            _slots[slot] = keys[i];
            _numbers[slot] = i;
        }
    }

    /// <summary>Number of a key; -1 if it is not there.</summary>
    public int IndexOf(uint key)
    {
        int slot = (int)key & _mask;
        while (_numbers[slot] >= 0 && _slots[slot] != key)
        {
            slot = (slot + 1) & _mask;
        }

        return _numbers[slot];
    }
}
