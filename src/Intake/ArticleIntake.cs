using System.Security.Cryptography;
using Hearsay.Intake.Formats;
using Hearsay.Intake.Languages;

namespace Hearsay.Intake;

/// <summary>The one check between outside bytes and an <see cref="Article"/>.</summary>
public static class ArticleIntake
{
    /// <summary>Takes in the bytes of one file that holds one article.</summary>
    /// <param name="where">Name for messages, and for its extension.</param>
    /// <param name="id">Id of the article.</param>
    /// <param name="bytes">The whole file; kept by the article, not copied.</param>
    /// <param name="options">Known facts, and whether other languages are taken.</param>
    public static IntakeResult FromBytes(string where, string id, ReadOnlyMemory<byte> bytes, IntakeOptions options)
    {
        SourceFormat format = FormatSniffer.Find(where, bytes.Span[..Math.Min(bytes.Length, FormatSniffer.HeadBytes)]);
        return FromOriginal(where, id, new OriginalDocument(bytes, format.MediaType()), format, options);
    }

    /// <summary>Takes in the bytes of one article of a known format.</summary>
    /// <param name="where">Name for messages.</param>
    /// <param name="id">Id of the article.</param>
    /// <param name="original">The bytes.</param>
    /// <param name="format">What they are.</param>
    /// <param name="options">Known facts, and whether other languages are taken.</param>
    /// <param name="charset">What a server said of the encoding of a page or text; null for nothing.</param>
    internal static IntakeResult FromOriginal(
        string where, string id, OriginalDocument original, SourceFormat format, IntakeOptions options, string? charset = null)
    {
        if (original.Bytes.Length > ArticleLimits.MaxBytes)
        {
            return IntakeResult.Reject(where, TooLarge(original.Bytes.Length));
        }

        return SourceReader.TryRead(original.Bytes, format, charset, out SourceText? source, out Problem? problem)
            ? FromText(where, id, source!, original, options)
            : IntakeResult.Reject(where, problem!);
    }

    /// <summary>Takes in one row of a <c>.jsonl</c> file.</summary>
    /// <param name="where">Name for messages.</param>
    /// <param name="row">The row, well-formed.</param>
    /// <param name="line">The bytes of its line.</param>
    /// <param name="options">Facts for what the row does not tell, and whether other languages are taken.</param>
    public static IntakeResult FromRow(string where, ArticleRow row, ReadOnlyMemory<byte> line, IntakeOptions options)
    {
        int sizeBytes = System.Text.Encoding.UTF8.GetByteCount(row.Text);
        return sizeBytes > ArticleLimits.MaxBytes
            ? IntakeResult.Reject(where, TooLarge(sizeBytes))
            : FromText(
                where,
                row.Id,
                new SourceText(new DecodedText(row.Text, TextEncoding.Utf8), row.Facts),
                new OriginalDocument(line, "application/json"),
                options);
    }

    /// <summary>Checks a text that is already taken out of its bytes: the last step of every format.</summary>
    /// <param name="where">Name for messages.</param>
    /// <param name="id">Id of the article.</param>
    /// <param name="source">Text and facts.</param>
    /// <param name="original">The bytes they come from.</param>
    /// <param name="options">Facts for what the source does not tell, and whether other languages are taken.</param>
    internal static IntakeResult FromText(
        string where, string id, SourceText source, OriginalDocument original, IntakeOptions options)
    {
        string text = source.Text.Text;
        if (string.IsNullOrWhiteSpace(text))
        {
            return IntakeResult.Reject(where, new Problem("is empty", "Give a file with the article's text in it."));
        }

        LanguageGuess language = LanguageDetector.Detect(text);
        bool isEnglish = language is not { IsFirm: true, Code: not "en" };
        if (!options.AnyLanguage && !isEnglish)
        {
            return IntakeResult.Reject(where, new Problem(
                $"is not in English but, it seems, in {language.Name}",
                "Only English is read; --force reads it all the same."));
        }

        return IntakeResult.Accept(new Article
        {
            Id = id,
            Text = text,
            Facts = source.Facts.Or(options.Defaults),
            Language = language.Code,
            IsEnglish = isEnglish,
            Sha256 = Convert.ToHexStringLower(SHA256.HashData(original.Bytes.Span)),
            Original = original,
            Encoding = source.Text.Encoding,
        });
    }

    /// <summary>Why a file or row of so many bytes is refused.</summary>
    internal static Problem TooLarge(long sizeBytes) => new(
        string.Create(
            System.Globalization.CultureInfo.InvariantCulture,
            $"has {sizeBytes:N0} bytes, over the limit of {ArticleLimits.MaxBytes:N0} (ArticleLimits.MaxBytes)"),
        "Split it into its articles.");
}
