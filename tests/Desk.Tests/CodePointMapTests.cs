using System.Text;
using CsCheck;
using Hearsay.Desk.Formats;

namespace Hearsay.Desk.Tests;

public sealed class CodePointMapTests
{
    private static readonly Gen<string> Texts = Gen.OneOf(
        Gen.Char['a', 'z'].Select(c => $"{c}"),
        Gen.Const("é"),
        Gen.Const("🌉"),
        Gen.Const("👩‍🚀"),
        Gen.Const("e\u0301")).Array[0, 60].Select(string.Concat);

    [Fact]
    public void Index_EveryRuneStart_IsTheNumberOfRunesBefore() => Texts.Sample(text =>
    {
        var map = new CodePointMap(text);
        int utf16 = 0, count = 0;
        foreach (Rune rune in text.EnumerateRunes())
        {
            Assert.Equal(count, map[utf16]);
            utf16 += rune.Utf16SequenceLength;
            count++;
        }

        Assert.Equal(count, map[text.Length]);
        Assert.Equal(count, map.Length);
    });

    [Fact]
    public void Index_InsideAPair_IsThePairsStart() => Assert.Equal(1, new CodePointMap("a🌉b")[2]);

    [Fact]
    public void Index_LoneHalves_CountOneEach() => Assert.Equal(3, new CodePointMap("\ud83ca\udf09").Length);
}
