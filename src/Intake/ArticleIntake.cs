using System.Security.Cryptography;
using System.Text;
using Hearsay.Intake.Languages;

namespace Hearsay.Intake;

/// <summary>The one check between outside bytes and an <see cref="Article"/>.</summary>
public static class ArticleIntake
{
    /// <summary>Takes in the bytes of one file.</summary>
    /// <param name="where">Name for messages.</param>
    /// <param name="id">Id of the article.</param>
    /// <param name="bytes">The whole file.</param>
    /// <param name="options">Known facts, and whether other languages are taken.</param>
    public static IntakeResult FromBytes(string where, string id, ReadOnlySpan<byte> bytes, IntakeOptions options)
    {
        if (bytes.Length > ArticleLimits.MaxBytes)
        {
            return IntakeResult.Reject(where, TooLarge(bytes.Length));
        }

        return TextDecoder.TryDecode(bytes, out DecodedText? text, out Problem? problem)
            ? Check(where, id, text!, options.Defaults, Convert.ToHexStringLower(SHA256.HashData(bytes)), options)
            : IntakeResult.Reject(where, problem!);
    }

    /// <summary>Takes in one row of a <c>.jsonl</c> file.</summary>
    /// <param name="where">Name for messages.</param>
    /// <param name="row">The row, well-formed.</param>
    /// <param name="options">Facts for what the row does not tell, and whether other languages are taken.</param>
    public static IntakeResult FromRow(string where, ArticleRow row, IntakeOptions options)
    {
        byte[] bytes = Encoding.UTF8.GetBytes(row.Text);
        if (bytes.Length > ArticleLimits.MaxBytes)
        {
            return IntakeResult.Reject(where, TooLarge(bytes.Length));
        }

        string sha256 = Convert.ToHexStringLower(SHA256.HashData(bytes));
        var text = new DecodedText(row.Text, TextEncoding.Utf8);
        return Check(where, row.Id, text, row.Facts.Or(options.Defaults), sha256, options);
    }

    /// <summary>Why a file or row of so many bytes is refused.</summary>
    internal static Problem TooLarge(long sizeBytes) => new(
        string.Create(
            System.Globalization.CultureInfo.InvariantCulture,
            $"has {sizeBytes:N0} bytes, over the limit of {ArticleLimits.MaxBytes:N0} (ArticleLimits.MaxBytes)"),
        "Split it into its articles.");

    private static IntakeResult Check(
        string where, string id, DecodedText text, ArticleFacts facts, string sha256, IntakeOptions options)
    {
        if (string.IsNullOrWhiteSpace(text.Text))
        {
            return IntakeResult.Reject(where, new Problem("is empty", "Give a file with the article's text in it."));
        }

        LanguageGuess language = LanguageDetector.Detect(text.Text);
        if (!options.AnyLanguage && language is { IsFirm: true, Code: not "en" })
        {
            return IntakeResult.Reject(where, new Problem(
                $"is not in English but, it seems, in {language.Name}",
                "Only English is read; --force reads it all the same."));
        }

        return IntakeResult.Accept(new Article
        {
            Id = id,
            Text = text.Text,
            Facts = facts,
            Language = language.Code,
            Sha256 = sha256,
            Encoding = text.Encoding,
        });
    }
}
