using System.Globalization;
using UglyToad.PdfPig;
using UglyToad.PdfPig.Content;
using UglyToad.PdfPig.DocumentLayoutAnalysis.WordExtractor;
using UglyToad.PdfPig.Exceptions;

namespace Hearsay.Intake.Pdf;

/// <summary>Reads PDF documents: columns in reading order, paragraphs without the page's own lines.</summary>
/// <remarks>PdfPig finds the words and their boxes; what belongs together is found here. The day a file was made is not the
/// day of publication, so it is not taken for it.</remarks>
internal static class PdfReader
{
    private static readonly string[] NoTitles = ["untitled", "microsoft word - ", "document", "print", "title"];
    private static readonly string[] FileEndings = [".doc", ".docx", ".pdf", ".indd", ".qxd", ".qxp", ".rtf", ".odt", ".html", ".htm", ".txt", ".pmd"];
    private static readonly string[] NoAuthors = ["user", "admin", "administrator", "owner", "root", "unknown", "author"];

    /// <summary>Reads a document.</summary>
    public static (SourceText? Source, Problem? Problem) Read(ReadOnlyMemory<byte> bytes)
    {
        try
        {
            using PdfDocument document = PdfDocument.Open(bytes.ToArray(), new ParsingOptions { ClipPaths = false, SkipMissingFonts = true });
            return document.NumberOfPages > ArticleLimits.MaxPdfPages
                ? Refuse(
                    string.Create(
                        CultureInfo.InvariantCulture,
                        $"has {document.NumberOfPages:N0} pages, over the limit of {ArticleLimits.MaxPdfPages:N0} (ArticleLimits.MaxPdfPages)"),
                    "Split it into its articles.")
                : Read(document);
        }
        catch (PdfDocumentEncryptedException)
        {
            return Refuse("is a PDF document that needs a password", "Save it without one.");
        }
#pragma warning disable CA1031 // A damaged file makes the library throw whatever its damage leads to.
        catch (Exception e) when (e is not OutOfMemoryException)
#pragma warning restore CA1031
        {
            return Refuse($"is a damaged PDF document ({e.GetType().Name})", "Fetch it again, or print it to a new PDF.");
        }
    }

    private static (SourceText? Source, Problem? Problem) Read(PdfDocument document)
    {
        var pages = new List<List<List<PdfLine>>>();
        foreach (Page page in document.GetPages())
        {
            List<PdfWord> words = Words(page);
            if (words.Count > ArticleLimits.MaxPdfPageWords)
            {
                return Refuse(
                    string.Create(
                        CultureInfo.InvariantCulture,
                        $"has {words.Count:N0} words on page {page.Number}, over the limit of {ArticleLimits.MaxPdfPageWords:N0} (ArticleLimits.MaxPdfPageWords)"),
                    "Give the text of the article alone.");
            }

            pages.Add([.. PageColumns.Cut(words).Select(PdfLines.Of)]);
        }

        HashSet<PdfLine> running = RunningLines.Find([.. pages.Select(p => p.SelectMany(b => b).ToList())]);
        var paragraphs = new PdfParagraphs();
        foreach (List<PdfLine> block in pages.SelectMany(p => p))
        {
            paragraphs.Add([.. block.Where(line => !running.Contains(line))]);
        }

        string text = paragraphs.ToString();
        return string.IsNullOrWhiteSpace(text)
            ? Refuse(
                $"is a PDF document of {document.NumberOfPages} pages without text, probably scanned",
                "Run OCR on it first, for instance ocrmypdf.")
            : (new SourceText(new DecodedText(text, TextEncoding.Declared), Facts(document.Information)), null);
    }

    private static List<PdfWord> Words(Page page)
    {
        var words = new List<PdfWord>();
        foreach (Word word in NearestNeighbourWordExtractor.Instance.GetWords(page.Letters))
        {
            // What stands on its side is a margin note or a watermark.
            Letter first = word.Letters[0];
            if (word.TextOrientation is TextOrientation.Horizontal or TextOrientation.Other && ArticleFacts.Tidy(word.Text) is { } text
                && double.IsFinite(word.BoundingBox.Left + word.BoundingBox.Right + first.StartBaseLine.Y + first.PointSize))
            {
                words.Add(new PdfWord(text, word.BoundingBox.Left, word.BoundingBox.Right, first.StartBaseLine.Y, first.PointSize));
            }
        }

        return words;
    }

    private static ArticleFacts Facts(DocumentInformation information)
    {
        string? title = ArticleFacts.Tidy(information.Title), author = ArticleFacts.Tidy(information.Author);
        bool isTitle = title is not null && !NoTitles.Any(n => title.StartsWith(n, StringComparison.OrdinalIgnoreCase))
            && !FileEndings.Any(f => title.EndsWith(f, StringComparison.OrdinalIgnoreCase)) && title.Contains(' ', StringComparison.Ordinal);
        bool isAuthor = author is not null && !NoAuthors.Contains(author, StringComparer.OrdinalIgnoreCase);
        return ArticleFacts.None with { Title = isTitle ? title : null, Author = isAuthor ? author : null };
    }

    private static (SourceText?, Problem?) Refuse(string reason, string advice) => (null, new Problem(reason, advice));
}
