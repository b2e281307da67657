namespace Hearsay.Reading.Fast;

/// <summary>64-bit keys of words and of their ends, so that a lookup needs no string.</summary>
/// <remarks>FNV-1a over lower-cased UTF-16 units with curly marks made straight. The keys are part of the model files.</remarks>
public static class WordKey
{
    /// <summary>Units at the head or tail of a word that make an affix.</summary>
    public const int AffixLength = 3;

    private const ulong Offset = 14695981039346656037, Prime = 1099511628211;

    /// <summary>Key of a whole word.</summary>
    public static ulong Of(ReadOnlySpan<char> word)
    {
        ulong key = Offset;
        foreach (char c in word)
        {
            key = (key ^ Plain(c)) * Prime;
        }

        return key;
    }

    /// <summary>Bucket in <c>[0, buckets)</c> of the first units of a word.</summary>
    public static int Prefix(ReadOnlySpan<char> word, int buckets) =>
        Bucket(Of(word[..Math.Min(AffixLength, word.Length)]), buckets);

    /// <summary>Bucket in <c>[0, buckets)</c> of the last units of a word.</summary>
    public static int Suffix(ReadOnlySpan<char> word, int buckets) =>
        Bucket(Of(word[Math.Max(0, word.Length - AffixLength)..]), buckets);

    private static int Bucket(ulong key, int buckets) => (int)((key ^ (key >> 32)) % (ulong)buckets);

    private static char Plain(char c) => c switch
    {
        >= 'A' and <= 'Z' => (char)(c | 0x20),
        < (char)0x80 => c,
        '’' or '‘' or 'ʼ' => '\'',
        '“' or '”' or '„' => '"',
        '–' or '—' or '―' => '-',
        _ => char.ToLowerInvariant(c),
    };
}
