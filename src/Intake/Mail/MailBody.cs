using System.Globalization;
using Hearsay.Intake.Html;
using MimeKit;

namespace Hearsay.Intake.Mail;

/// <summary>The text of a message, and what its header tells.</summary>
internal static class MailBody
{
    // A page that a browser saved in the form of a message (MHTML) names its address here.
    private const string SavedFrom = "Snapshot-Content-Location";

    /// <summary>Plain text is preferred; HTML is read whole, since all of a message is meant to be read, but a saved page like a page.</summary>
    public static (SourceText? Source, Problem? Problem) Read(MimeMessage message)
    {
        TextPart[] parts = [.. message.BodyParts.OfType<TextPart>().Where(p => !p.IsAttachment && p.Content is not null)];
        ArticleFacts facts = Facts(message);
        if (message.Headers[SavedFrom] is { } address && parts.FirstOrDefault(p => p.IsHtml) is { } page)
        {
            (SourceText? saved, Problem? fault) = HtmlReader.Read(page.Text);
            ArticleFacts known = ArticleFacts.None with { Url = ArticleFacts.Tidy(address), Title = facts.Title };
            return (saved is null ? null : saved with { Facts = saved.Facts.Or(known) }, fault);
        }

        string plain = string.Join("\n\n", parts.Where(p => p.IsPlain).Select(MailText.Read).Where(t => t.Length > 0));
        if (plain.Length > 0)
        {
            return (new SourceText(new DecodedText(plain, TextEncoding.Declared), facts), null);
        }

        foreach (TextPart html in parts.Where(p => p.IsHtml))
        {
            if (!HtmlFragment.TryToText(html.Text, out string text, out Problem? problem))
            {
                return (null, problem);
            }

            if (text.Length > 0)
            {
                return (new SourceText(new DecodedText(text, TextEncoding.Declared), facts), null);
            }
        }

        return (null, new Problem("is an e-mail without text", "Give what is attached to it as files."));
    }

    private static ArticleFacts Facts(MimeMessage message)
    {
        MailboxAddress? from = message.From.Mailboxes.FirstOrDefault();
        bool isDated = message.Headers.Contains(HeaderId.Date) && message.Date != default;
        return ArticleFacts.None with
        {
            Title = ArticleFacts.Tidy(message.Subject),
            Published = isDated ? message.Date.ToString("yyyy-MM-ddTHH:mm:sszzz", CultureInfo.InvariantCulture) : null,
            Author = ArticleFacts.Tidy(from?.Name) ?? ArticleFacts.Tidy(from?.Address),
        };
    }
}
