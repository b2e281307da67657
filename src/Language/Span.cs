namespace Hearsay.Language;

/// <summary>Half-open range <c>[Start, End)</c> of UTF-16 units of the text as received.</summary>
/// <param name="Start">First unit inside.</param>
/// <param name="End">First unit after; never smaller than <paramref name="Start"/>.</param>
/// <remarks>Never of a normalised copy. Code points are counted only where results leave the program.</remarks>
public readonly record struct Span(int Start, int End)
{
    /// <summary>Number of units inside.</summary>
    public int Length => End - Start;

    /// <summary>Whether the two ranges share at least one unit.</summary>
    public bool Overlaps(Span other) => Start < other.End && other.Start < End;

    /// <summary>The words of <paramref name="text"/> that the range covers.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The range does not lie inside the text.</exception>
    public ReadOnlySpan<char> In(ReadOnlySpan<char> text) => text[Start..End];
}
