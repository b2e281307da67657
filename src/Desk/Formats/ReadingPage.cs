using System.Globalization;
using System.Net;
using System.Security.Cryptography;
using System.Text;
using Hearsay.Intake;

namespace Hearsay.Desk.Formats;

/// <summary>Writes a reading as one self-contained page: marked text and list, linked both ways.</summary>
/// <remarks>Works without a network; without scripts, too, but for choosing and keys. A content security policy lets
/// no script run but the page's own, so that an article cannot smuggle one in even past a fault in the escaping.</remarks>
public static class ReadingPage
{
    // The hash of the policy is over these bytes, and parsers turn CR LF into LF: so must we, whoever checked the file out.
    private static readonly string Style = Resource("page.css");
    private static readonly string Script = Resource("page.js");
    private static readonly string ScriptHash = Convert.ToBase64String(SHA256.HashData(Encoding.UTF8.GetBytes(Script)));

    /// <summary>The page, as HTML.</summary>
    /// <param name="read">The article and its reading.</param>
    public static string Render(ReadArticle read)
    {
        ArgumentNullException.ThrowIfNull(read);
        var page = new StringBuilder();
        Article article = read.Article;
        string title = Escape(article.Facts.Title ?? article.Id);
        page.Append("<!doctype html>\n<html lang=\"en\">\n<head>\n<meta charset=\"utf-8\">\n")
            .Append("<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n")
            .Append("<meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; style-src 'unsafe-inline'; script-src 'sha256-")
            .Append(ScriptHash).Append("'; base-uri 'none'; form-action 'none'\">\n")
            .Append("<meta name=\"generator\" content=\"Hearsay\">\n<title>").Append(title).Append(" – who said what</title>\n<style>\n")
            .Append(Style).Append("</style>\n</head>\n<body>\n<a class=\"skip\" href=\"#list\">Skip to the statements</a>\n");
        WriteTop(page, read, title);
        page.Append("<main>\n");
        PageText.Write(page, article, read.Reading);
        PageList.Write(page, read);
        page.Append("</main>\n<div class=\"more\">\n");
        PageActors.Write(page, read);
        PageMatters.Write(page, read);
        page.Append("</div>\n<footer>Marked by Hearsay")
            .Append(read.Reading.Model is { } model ? $" ({Escape(model)})" : "").Append(". Text: ")
            .Append(article.Text.Length.ToString("N0", CultureInfo.InvariantCulture))
            .Append(" characters, SHA-256 ").Append(article.Sha256).Append("</footer>\n")
            .Append("<div id=\"said\" class=\"unseen\" role=\"status\" aria-live=\"polite\"></div>\n<script>").Append(Script)
            .Append("</script>\n</body>\n</html>\n");
        return page.ToString();
    }

    /// <summary>Text that is safe between tags and inside quoted attributes.</summary>
    internal static string Escape(string text) => WebUtility.HtmlEncode(ControlPictures.Show(text, keepLines: true));

    private static void WriteTop(StringBuilder page, ReadArticle read, string title)
    {
        string facts = string.Join(" · ", new[] { read.Article.Facts.Outlet, read.Article.Facts.Published }.OfType<string>());
        page.Append("<header class=\"top\">\n<div><h1>").Append(title).Append("</h1>\n<p>").Append(Escape(facts)).Append("</p>\n<nav aria-label=\"Parts of the page\">");
        int speakers = read.Reading.Statements.Select(s => s.Actor).OfType<string>().Distinct().Count();
        WriteLink(page, "list", read.Reading.Statements.Count, "statement");
        WriteLink(page, "actors", speakers, "speaker");
        WriteLink(page, "disputes", read.Disputes.Count, "dispute");
        WriteLink(page, "deadlines", read.Deadlines.Count, "deadline");
        WriteLink(page, "agreements", read.Agreements.Count, "agreement");
        page.Append("</nav></div>\n")
            .Append("<div class=\"tools\" role=\"group\" aria-label=\"Show or hide marks\">\n")
            .Append("<button type=\"button\" data-role=\"source\" aria-pressed=\"true\"><span class=\"s\">Source</span><kbd>1</kbd></button>\n")
            .Append("<button type=\"button\" data-role=\"cue\" aria-pressed=\"true\"><span class=\"q\">Cue</span><kbd>2</kbd></button>\n")
            .Append("<button type=\"button\" data-role=\"content\" aria-pressed=\"true\"><span class=\"c1\">Content</span><kbd>3</kbd></button>\n")
            .Append("</div>\n</header>\n");
    }

    private static void WriteLink(StringBuilder page, string part, int count, string name)
    {
        if (count > 0)
        {
            page.Append(CultureInfo.InvariantCulture, $"<a href=\"#{part}\">{count} {name}{(count == 1 ? "" : "s")}</a> ");
        }
    }

    private static string Resource(string name)
    {
        using Stream stream = typeof(ReadingPage).Assembly.GetManifestResourceStream(name)
            ?? throw new InvalidOperationException($"Resource {name} is missing from the build.");
        using var reader = new StreamReader(stream, Encoding.UTF8);
        return reader.ReadToEnd().ReplaceLineEndings("\n");
    }
}
