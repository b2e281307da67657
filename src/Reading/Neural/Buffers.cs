namespace Hearsay.Reading.Neural;

/// <summary>Arrays that grow and are used again, so that reading makes no garbage for each token.</summary>
internal static class Buffers
{
    /// <summary>The first <paramref name="length"/> places of an array, made larger if need be. Old values may remain.</summary>
    public static Span<T> Take<T>(ref T[] array, int length)
    {
        if (array.Length < length)
        {
            array = new T[Math.Max(length, array.Length * 2)];
        }

        return array.AsSpan(0, length);
    }
}
