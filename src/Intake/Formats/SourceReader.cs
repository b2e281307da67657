using Hearsay.Intake.Html;
using Hearsay.Intake.Pdf;

namespace Hearsay.Intake.Formats;

/// <summary>Reads bytes of any format that holds one article.</summary>
internal static class SourceReader
{
    /// <summary>Takes text and facts out of bytes.</summary>
    /// <param name="bytes">One article.</param>
    /// <param name="format">What the bytes are.</param>
    /// <param name="charset">What a server said of the encoding of a page or text; null for nothing.</param>
    /// <param name="source">Text and facts; null when refused.</param>
    /// <param name="problem">Why they are refused; null when they are not.</param>
    public static bool TryRead(
        ReadOnlyMemory<byte> bytes, SourceFormat format, string? charset, out SourceText? source, out Problem? problem)
    {
        (source, problem) = format switch
        {
            SourceFormat.PlainText => charset is null ? PlainText(bytes.Span) : PlainText(bytes.Span, charset),
            SourceFormat.Html => HtmlReader.Read(bytes.Span, charset),
            SourceFormat.Pdf => PdfReader.Read(bytes),
            SourceFormat.UnknownXml => Refuse("is XML of a kind that is not read", "Give RSS, Atom or NewsML-G2, or the text inside."),
            _ => Refuse("may hold many articles", "Read it as a file."),
        };
        return problem is null;
    }

    private static (SourceText?, Problem?) PlainText(ReadOnlySpan<byte> bytes) =>
        TextDecoder.TryDecode(bytes, out DecodedText? text, out Problem? problem)
            ? (new SourceText(text!, ArticleFacts.None), null)
            : (null, problem);

    /// <summary>Text that came over the web, as leniently decoded as a page.</summary>
    public static (SourceText?, Problem?) PlainText(ReadOnlySpan<byte> bytes, string? charset)
    {
        (DecodedText? text, Problem? problem) = PageDecoder.Decode(bytes, charset);
        return problem is null ? (new SourceText(text!, ArticleFacts.None), null) : (null, problem);
    }

    private static (SourceText?, Problem?) Refuse(string reason, string advice) => (null, new Problem(reason, advice));
}
