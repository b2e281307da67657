using System.Globalization;
using Hearsay.Intake.Inputs;

namespace Hearsay.Intake.Mail;

/// <summary>Streams the articles of an e-mail or a mailbox: each message, and what is attached to it.</summary>
internal static class MailFile
{
    /// <summary>Streams the messages of an open stream and their attachments.</summary>
    /// <param name="where">Name for messages; parts are <c>where#name</c>, messages of a mailbox <c>where#number</c>.</param>
    /// <param name="stem">Id of the message, or start of the ids.</param>
    /// <param name="stream">Read to its end; not closed.</param>
    /// <param name="head">Bytes that were taken from the stream before.</param>
    /// <exception cref="IOException">The stream fails.</exception>
    public static IEnumerable<ArticleInput> Read(string where, string stem, Stream stream, ReadOnlyMemory<byte> head)
    {
        int number = 0;
        foreach (MailBytes message in Mailbox.Split(stream, head))
        {
            number++;
            string place = message.IsOfMailbox ? string.Create(CultureInfo.InvariantCulture, $"{where}#{number}") : where;
            string id = message.IsOfMailbox ? string.Create(CultureInfo.InvariantCulture, $"{stem}-{number}") : stem;
            if (message.SizeBytes > ArticleLimits.MaxBytes)
            {
                yield return new RejectedInput(place, ArticleIntake.TooLarge(message.SizeBytes));
                continue;
            }

            foreach (ArticleInput input in MailMessage.Open(place, id, message.Bytes, depth: 1))
            {
                yield return input;
            }
        }
    }
}
