using Hearsay.Reading.Fast;

namespace Hearsay.Reading.Heads;

/// <summary>Puts words into a fixed number of buckets, so that a head can have weights for words without a word list.</summary>
internal static class WordBucket
{
    /// <summary>Number of buckets.</summary>
    public const int Count = 4096;

    /// <summary>Bucket of a word; capitals and digits do not matter (see <see cref="WordKey"/>).</summary>
    public static int Of(ReadOnlySpan<char> word) => (int)((WordKey.Of(word) >> 20) % Count);
}
