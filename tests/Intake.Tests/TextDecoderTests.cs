using System.Text;
using CsCheck;

namespace Hearsay.Intake.Tests;

public sealed class TextDecoderTests
{
    private const string Sample = "The café’s owner said: “We open at nine.” 🌉";

    [Fact]
    public void TryDecode_Utf8WithMark_DropsTheMark() =>
        AssertText("said", TextEncoding.Utf8, [0xEF, 0xBB, 0xBF, .. "said"u8]);

    [Fact]
    public void TryDecode_Utf16LittleEndian_IsReadByItsMark() =>
        AssertText(Sample, TextEncoding.Utf16LittleEndian, [0xFF, 0xFE, .. Encoding.Unicode.GetBytes(Sample)]);

    [Fact]
    public void TryDecode_Utf16BigEndian_IsReadByItsMark() =>
        AssertText(Sample, TextEncoding.Utf16BigEndian, [0xFE, 0xFF, .. Encoding.BigEndianUnicode.GetBytes(Sample)]);

    [Fact]
    public void TryDecode_Windows1252_ReadsQuotesAndAccents() =>
        AssertText("The café’s owner said “no” – twice", TextEncoding.Windows1252,
            [.. "The caf"u8, 0xE9, 0x92, .. "s owner said "u8, 0x93, .. "no"u8, 0x94, .. " "u8, 0x96, .. " twice"u8]);

    [Fact]
    public void TryDecode_Empty_IsEmptyText() => AssertText("", TextEncoding.Utf8, []);

    public static TheoryData<byte[], string> Refused => new()
    {
        { [.. "he said"u8, 0, .. "so"u8], "NUL byte (at byte 7)" },
        { Encoding.Unicode.GetBytes("a text without its mark"), "UTF-16 without" },
        { [0xFF, 0xFE, (byte)'a'], "half a character" },
        { [0xFF, 0xFE, 0x3D, 0xD8, (byte)'a', 0], "surrogate pair at byte 2" },
        { [0xFF, 0xFE, 0, 0, (byte)'a', 0, 0, 0], "UTF-32" },
        { [.. "“Quoted” words – café"u8, 0xE2, 0x80], "not valid UTF-8 (first fault at byte" },
        { [.. "unused "u8, 0x81], "not valid UTF-8" },
        { [0xC4, 0xE3, 0xBA, 0xC3, 0xC4, 0xE3, 0xBA, 0xC3], "not valid UTF-8" },
        { [.. "%PDF-1.7"u8], "PDF" },
        { [.. "PK"u8, 3, 4, 9], "zip archive" },
        { [1, 2, 3, 4, .. "text"u8], "control characters" },
        { [0x89, .. "PNG"u8], "picture" },
    };

    [Theory]
    [MemberData(nameof(Refused))]
    public void TryDecode_NoText_SaysWhy(byte[] bytes, string reason)
    {
        Assert.False(TextDecoder.TryDecode(bytes, out DecodedText? text, out Problem? problem));
        Assert.Null(text);
        Assert.Contains(reason, problem!.Reason, StringComparison.Ordinal);
        Assert.EndsWith(".", problem.Advice, StringComparison.Ordinal);
    }

    [Fact]
    public void TryDecode_AnyBytes_GivesWellFormedTextOrAProblem() => Gen.Byte.Array[0, 200].Sample(bytes =>
    {
        bool isText = TextDecoder.TryDecode(bytes, out DecodedText? text, out Problem? problem);
        Assert.Equal(isText, text is not null);
        Assert.Equal(!isText, problem is not null);
        if (isText)
        {
            Assert.Equal(text!.Text, Encoding.UTF8.GetString(Encoding.UTF8.GetBytes(text.Text)));
        }
    });

    [Fact]
    public void TryDecode_Utf8OfLetters_IsTheSameText() => Gen.String[Gen.Char['\u00a0', '\ud7ff'], 0, 100].Sample(text =>
    {
        Assert.True(TextDecoder.TryDecode(Encoding.UTF8.GetBytes("x" + text), out DecodedText? read, out _));
        Assert.Equal("x" + text, read!.Text);
    });

    private static void AssertText(string expected, TextEncoding encoding, byte[] bytes)
    {
        Assert.True(TextDecoder.TryDecode(bytes, out DecodedText? text, out Problem? problem));
        Assert.Null(problem);
        Assert.Equal(expected, text!.Text);
        Assert.Equal(encoding, text.Encoding);
    }
}
