using System.Collections.Frozen;

namespace Hearsay.Language;

/// <summary>Capitalised words that begin sentences far more often than they go on a name.</summary>
internal static class SentenceStarters
{
    private static readonly FrozenSet<string> Words = (
        "The He She It They We I You This That These Those There Here His Her Its Their Our My Your But And Or So Yet "
        + "In On At As If When While After Before Since Although Though Because For From With Without Under However "
        + "Meanwhile Then Now Also Among About According A An Some Many Most All Both Each Every No Not What Who Why "
        + "How Where Which Today Yesterday Last Earlier Later Still Despite During Until By To One Two Asked")
        .Split(' ').ToFrozenSet(StringComparer.Ordinal);

    /// <summary>Whether a word is one of them.</summary>
    public static bool Contains(ReadOnlySpan<char> word) => Words.GetAlternateLookup<ReadOnlySpan<char>>().Contains(word);
}
