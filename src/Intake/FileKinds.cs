namespace Hearsay.Intake;

/// <summary>Names the common kinds of file that are not plain text.</summary>
internal static class FileKinds
{
    private const string Extract = "Extract its text first, and give that.";
    private const string Unpack = "Unpack it first, and give the text files inside.";

    /// <summary>What the first bytes show the file to be; null for anything else.</summary>
    public static Problem? Recognise(ReadOnlySpan<byte> bytes) => bytes switch
    {
        _ when bytes.StartsWith("%PDF-"u8) => new("is a PDF document, not plain text", Extract),
        _ when bytes.StartsWith("{\\rtf"u8) => new("is an RTF document, not plain text", Extract),
        [(byte)'P', (byte)'K', 3, 4, ..] => new("is a zip archive or an office document, not plain text", Extract),
        [0xD0, 0xCF, 0x11, 0xE0, ..] => new("is an office document, not plain text", Extract),
        [0x1F, 0x8B, ..] => new("is a gzip archive, not plain text", Unpack),
        [0x28, 0xB5, 0x2F, 0xFD, ..] => new("is a zstd archive, not plain text", Unpack),
        [0x89, (byte)'P', (byte)'N', (byte)'G', ..] or [0xFF, 0xD8, 0xFF, ..] or [(byte)'G', (byte)'I', (byte)'F', (byte)'8', ..] =>
            new("is a picture, not plain text", "Give the text that it shows."),
        [0x7F, (byte)'E', (byte)'L', (byte)'F', ..] or [(byte)'M', (byte)'Z', 0x90, ..] =>
            new("is a program, not plain text", "Give a text file."),
        _ => null,
    };
}
