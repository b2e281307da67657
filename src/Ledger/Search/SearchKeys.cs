using System.Collections.Concurrent;
using System.Text;

namespace Hearsay.Ledger.Search;

/// <summary>The key under which a word is indexed and looked for: the same for all forms of the word, on every database.</summary>
/// <remarks>
/// Lower case, accents folded, apostrophes and a possessive 's off, thousands joined (<c>1,200</c> is <c>1200</c>), initials joined
/// (<c>U.N.</c> is <c>un</c>); then irregular forms by a table, spellings of both sides of the ocean made one, and the rest by
/// <see cref="EnglishStemmer"/>. A key depends on its word alone, so that index, query and highlighting cannot disagree. It holds
/// letters and digits only. Thread-safe.
/// </remarks>
internal static class SearchKeys
{
    /// <summary>UTF-16 units of the longest key; longer ones are cut, alike in index and query.</summary>
    public const int MaxLength = 64;

    private const int MaxCached = 100_000;
    private static readonly ConcurrentDictionary<string, string> Cache = new(StringComparer.Ordinal);
    private static readonly ConcurrentDictionary<string, string>.AlternateLookup<ReadOnlySpan<char>> CacheBySpan =
        Cache.GetAlternateLookup<ReadOnlySpan<char>>();
    private static int cached;

    /// <summary>Appends the keys of a text, each after a space.</summary>
    public static void Append(ReadOnlySpan<char> text, StringBuilder keys)
    {
        var reader = new KeyReader(text);
        while (reader.MoveNext())
        {
            keys.Append(' ').Append(reader.Key);
        }
    }

    /// <summary>The keys of a text, in its order.</summary>
    public static List<string> Of(ReadOnlySpan<char> text)
    {
        List<string> keys = [];
        var reader = new KeyReader(text);
        while (reader.MoveNext())
        {
            keys.Add(reader.Key);
        }

        return keys;
    }

    /// <summary>The key of one word as <see cref="KeyReader"/> cuts it; empty where nothing is left of it.</summary>
    public static string OfWord(ReadOnlySpan<char> word)
    {
        if (CacheBySpan.TryGetValue(word, out string? key))
        {
            return key;
        }

        string plain = PlainWord.Of(word);
        key = IsLatin(plain) ? EnglishForms.BaseOf(plain) : plain;
        if (Volatile.Read(ref cached) < MaxCached && Cache.TryAdd(word.ToString(), key))
        {
            Interlocked.Increment(ref cached);
        }

        return key;
    }

    private static bool IsLatin(string word) => word.AsSpan().IndexOfAnyExceptInRange('a', 'z') < 0;
}
