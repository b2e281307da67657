using Hearsay.Reading.Careful;

namespace Hearsay.Reading.Tests;

public sealed class WordPiecesTests
{
    private static readonly string[] Vocabulary = ["[PAD]", "har", "harbour", "##bour", "##s", "cafe", ".", "-", "u"];

    private readonly WordPieces _pieces = new(Vocabulary);

    [Theory]
    [InlineData("harbour", "harbour")]
    [InlineData("HARBOURS", "harbour ##s")]
    [InlineData("Café", "cafe")]
    [InlineData("U.", "u .")]
    [InlineData("har-har", "har - har")]
    [InlineData("xyz", "?")]
    [InlineData("\ud83d\ude00", "?")]
    public void Add_Token_TakesTheLongestPieces(string token, string expected)
    {
        var found = new List<int>();
        _pieces.Add(token, found);
        Assert.Equal(expected, string.Join(' ', found.Select(p => p == WordPieces.Unknown ? "?" : Vocabulary[p])));
    }

    [Fact]
    public void Add_LoneSurrogate_IsUnknown()
    {
        var found = new List<int>();
        _pieces.Add("\ud83d", found);
        Assert.Equal([WordPieces.Unknown], found);
    }

    [Fact]
    public void Add_TokenOfAMillionLetters_IsUnknown()
    {
        var found = new List<int>();
        _pieces.Add(new string('h', 1_000_000), found);
        Assert.Equal([WordPieces.Unknown], found);
    }
}
