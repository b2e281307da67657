namespace Hearsay.Language;

/// <summary>Growable list of half-open ranges, starts and ends in arrays of their own.</summary>
/// <remarks>Keeps its arrays when cleared, so that a reused document allocates nothing. Not thread-safe.</remarks>
internal sealed class SpanList
{
    private int[] _starts = new int[16];
    private int[] _ends = new int[16];

    /// <summary>Number of ranges.</summary>
    public int Count { get; private set; }

    /// <summary>First position of each range.</summary>
    public ReadOnlySpan<int> Starts => _starts.AsSpan(0, Count);

    /// <summary>First position after each range.</summary>
    public ReadOnlySpan<int> Ends => _ends.AsSpan(0, Count);

    /// <summary>The range numbered <paramref name="index"/>.</summary>
    /// <exception cref="ArgumentOutOfRangeException">There is no such range.</exception>
    public Span this[int index]
    {
        get
        {
            ArgumentOutOfRangeException.ThrowIfGreaterThanOrEqual((uint)index, (uint)Count, nameof(index));
            return new Span(_starts[index], _ends[index]);
        }
    }

    /// <summary>Appends <c>[start, end)</c>.</summary>
    public void Add(int start, int end)
    {
        if (Count == _starts.Length)
        {
            Array.Resize(ref _starts, Count * 2);
            Array.Resize(ref _ends, Count * 2);
        }

        _starts[Count] = start;
        _ends[Count] = end;
        Count++;
    }

    /// <summary>Index of the range that holds <paramref name="position"/>; -1 if none does.</summary>
    /// <remarks>Binary search: the ranges must be in order and must not overlap.</remarks>
    public int IndexOf(int position)
    {
        int found = Starts.BinarySearch(position);
        int index = found >= 0 ? found : ~found - 1;
        return index >= 0 && position < _ends[index] ? index : -1;
    }

    /// <summary>Forgets all ranges and keeps the arrays.</summary>
    public void Clear() => Count = 0;
}
