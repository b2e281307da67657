using Hearsay.Language;

namespace Hearsay.Meaning.Tests;

/// <summary>Documents tagged by the shipped tagger, and spans found by their words.</summary>
internal static class Tagged
{
    private static readonly Lazy<Tagger> Shipped = new(Tagger.Load);

    /// <summary>A tagged document.</summary>
    public static Document Of(string text)
    {
        var document = Document.Parse(text);
        Shipped.Value.Tag(document);
        return document;
    }

    /// <summary>The span of the first occurrence of some words; no span for no words.</summary>
    public static Span[] Find(string text, string words)
    {
        int at = text.IndexOf(words, StringComparison.Ordinal);
        Assert.True(at >= 0, words);
        return words.Length == 0 ? [] : [new Span(at, at + words.Length)];
    }
}
