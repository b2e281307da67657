using System.Globalization;
using Hearsay.Intake.Inputs;
using MimeKit;

namespace Hearsay.Intake.Mail;

/// <summary>Makes inputs of a message: its own text, and each attachment that is an article itself.</summary>
internal static class MailMessage
{
    private const int MaxMimeDepth = 64;

    // Named by what they are, not by what their names say; others (pictures, calendars, tables) are no articles.
    private static readonly string[] ArticleTypes = ["application/pdf", "text/html", "text/plain"];
    private static readonly string[] ArticleExtensions = [".pdf", ".html", ".htm", ".txt", ".eml"];

    /// <summary>Parses a message.</summary>
    /// <param name="where">Name of the message for messages of ours.</param>
    /// <param name="id">Its id; attachments are <c>id-name</c>.</param>
    /// <param name="bytes">The message.</param>
    /// <param name="depth">1, and one more for each message that this one is attached to.</param>
    public static IEnumerable<ArticleInput> Open(string where, string id, byte[] bytes, int depth)
    {
        if (depth > ArticleLimits.MaxMailDepth)
        {
            return [new RejectedInput(where, new Problem(
                $"lies more than {ArticleLimits.MaxMailDepth} messages deep (ArticleLimits.MaxMailDepth)", "Save it as a file of its own."))];
        }

        try
        {
            using var stream = new MemoryStream(bytes, writable: false);
            var options = ParserOptions.Default.Clone();
            options.MaxMimeDepth = MaxMimeDepth;
            return Inputs(where, id, bytes, MimeMessage.Load(options, stream), depth);
        }
        catch (FormatException)
        {
            return [new RejectedInput(where, new Problem("is no e-mail that can be parsed", "Save it again as .eml."))];
        }
    }

    private static IEnumerable<ArticleInput> Inputs(string where, string id, byte[] bytes, MimeMessage message, int depth)
    {
        (MimeEntity Entity, string Name)[] attached = [.. message.BodyParts.Where(IsArticle).Select((e, i) => (e, NameOf(e, i)))];
        (SourceText? text, Problem? problem) = MailBody.Read(message);
        if (text is not null || attached.Length == 0)
        {
            var original = new OriginalDocument(bytes, SourceFormat.Mail.MediaType());
            yield return text is null
                ? new RejectedInput(where, problem!)
                : new PartInput(where, (at, options) => ArticleIntake.FromText(at, id, text, original, options));
        }

        var names = new HashSet<string>(StringComparer.Ordinal);
        foreach ((MimeEntity entity, string given) in attached)
        {
            string name = given;
            for (int i = 2; !names.Add(name); i++)
            {
                name = string.Create(CultureInfo.InvariantCulture, $"{given}-{i}");
            }

            foreach (ArticleInput input in Attached($"{where}#{name}", $"{id}-{Path.GetFileNameWithoutExtension(name)}", name, entity, depth))
            {
                yield return input;
            }
        }
    }

    private static IEnumerable<ArticleInput> Attached(string where, string id, string name, MimeEntity entity, int depth)
    {
        byte[] bytes = Bytes(entity);
        SourceFormat format = FormatSniffer.Find(name, bytes.AsSpan(0, Math.Min(bytes.Length, FormatSniffer.HeadBytes)));
        if (entity is MessagePart || format == SourceFormat.Mail)
        {
            return Open(where, id, bytes, depth + 1);
        }

        var original = new OriginalDocument(bytes, format.MediaType());
        return [new PartInput(where, (at, options) => ArticleIntake.FromOriginal(at, id, original, format, options))];
    }

    private static bool IsArticle(MimeEntity entity) => entity switch
    {
        MessagePart { Message: not null } => true,
        MimePart { IsAttachment: true, Content: not null } part =>
            ArticleTypes.Contains(part.ContentType.MimeType, StringComparer.OrdinalIgnoreCase)
            || ArticleExtensions.Contains(Path.GetExtension(part.FileName), StringComparer.OrdinalIgnoreCase),
        _ => false,
    };

    private static string NameOf(MimeEntity entity, int index) =>
        ArticleFacts.Tidy(entity is MimePart part ? part.FileName : (entity as MessagePart)?.Message?.Subject)
        ?? string.Create(CultureInfo.InvariantCulture, $"{index + 1}");

    private static byte[] Bytes(MimeEntity entity)
    {
        using var stream = new MemoryStream();
        if (entity is MessagePart { Message: { } message })
        {
            message.WriteTo(stream);
        }
        else
        {
            ((MimePart)entity).Content!.DecodeTo(stream);
        }

        return stream.ToArray();
    }
}
