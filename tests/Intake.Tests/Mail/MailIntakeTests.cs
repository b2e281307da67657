using System.Text;
using Hearsay.Intake.Inputs;
using Hearsay.Intake.Tests.Html;
using Hearsay.Intake.Tests.Pdf;

namespace Hearsay.Intake.Tests.Mail;

public sealed class MailIntakeTests : IDisposable
{
    private const string Header =
        "From: =?utf-8?q?Zo=C3=AB_Lund?= <zoe@port.example>\r\nSubject: Bridge stays\r\n shut\r\nDate: Tue, 10 Feb 2026 08:30:00 +0100\r\nMIME-Version: 1.0\r\n";

    private readonly string folder = Directory.CreateTempSubdirectory("hearsay-mail-").FullName;

    public void Dispose() => Directory.Delete(folder, recursive: true);

    [Fact]
    public void Message_Plain_HasTextAndFacts()
    {
        Article article = Assert.Single(Take("a.eml", Header + "Content-Type: text/plain; charset=iso-8859-1\r\nContent-Transfer-Encoding: quoted-printable\r\n\r\nThe caf=E9's owner said no.\r\n")).Article!;
        Assert.Equal(("a", "The café's owner said no."), (article.Id, article.Text));
        Assert.Equal(new ArticleFacts("Bridge stays shut", "2026-02-10T08:30:00+01:00", null, null, "Zoë Lund"), article.Facts);
        Assert.Equal("message/rfc822", article.Original!.MediaType);
    }

    [Fact]
    public void Message_Alternatives_PrefersPlainText() => Assert.Equal("The port said so.", Assert.Single(Take("a.eml", Header + Multipart(
        "alternative", ("text/html", "<p>The <b>port</b> said so, in colour.</p>"), ("text/plain", "The port said so.")))).Article!.Text);

    [Fact]
    public void Message_OnlyHtml_IsReadWhole() => Assert.Equal("Dear all,\n\nthe port said so.", Assert.Single(Take("a.eml",
        Header + "Content-Type: text/html; charset=utf-8\r\n\r\n<div>Dear all,</div><script>x</script><div>the port <i>said</i> so.</div>")).Article!.Text);

    [Fact]
    public void Message_Attachments_AreArticlesOfTheirOwn()
    {
        string pdf = Convert.ToBase64String(new PdfSheet().Lines(50, 700, "The board said so in print.").Build(), Base64FormattingOptions.InsertLineBreaks);
        string mail = Header + Multipart(
            "mixed",
            ("text/plain", "See below, she said."),
            ("text/html; name=page.html", "<!DOCTYPE html><p>The mayor said on Friday that nobody had asked the port about it.</p>"),
            ("image/png; name=p.png", "x"),
            ("application/pdf; name=print.pdf\r\nContent-Transfer-Encoding: base64", pdf),
            ("message/rfc822", "Subject: Inner\r\nMessage-ID: <1@x>\r\n\r\nThe inner message said no."));
        IReadOnlyList<IntakeResult> results = Take("a.eml", mail);
        Assert.Equal(
            ["See below, she said.", "The mayor said on Friday that nobody had asked the port about it.", "The board said so in print.", "The inner message said no."],
            results.Select(r => r.Article?.Text));
        Assert.Equal(["a", "a-page", "a-print", "a-Inner"], results.Select(r => r.Article!.Id));
        Assert.Equal([$"{folder}/a.eml", $"{folder}/a.eml#page.html", $"{folder}/a.eml#print.pdf", $"{folder}/a.eml#Inner"], Open("a.eml").Select(i => i.Where));
    }

    [Fact]
    public void Mailbox_Messages_AreReadOneByOne()
    {
        string box = string.Concat(Enumerable.Range(1, 3).Select(i =>
            $"From port@example Tue Feb 10 08:3{i}:00 2026\nFrom: port@example\nMessage-ID: <{i}@x>\n\nThe port said no {i} times.\n>From the start, she said.\nFrom now on nobody asks.\n\n"));
        IReadOnlyList<IntakeResult> results = Take("box.mbox", box);
        Assert.Equal(["box-1", "box-2", "box-3"], results.Select(r => r.Article!.Id));
        Assert.All(results, r => Assert.Contains("From now on nobody asks.", r.Article!.Text, StringComparison.Ordinal));
        Assert.Equal($"{folder}/box.mbox#2", Open("box.mbox").ElementAt(1).Where);
    }

    [Fact]
    public void Mailbox_ReadInPieces_IsTheSame()
    {
        byte[] box = Encoding.UTF8.GetBytes(string.Concat(Enumerable.Range(1, 5).Select(i => $"From x Tue\nMessage-ID: <{i}@x>\nFrom: x@example\n\nHe said so {i} times.\n\n")));
        string[] Texts(int chunk) => [.. new InputList(["-"], isRecursive: false, () => new SlowStream(box, chunk)).Open().Select(i => i.Take(IntakeOptions.None).Article!.Text)];
        Assert.Equal(5, Texts(10_000).Length);
        Assert.Equal(Texts(10_000), Texts(7));
    }

    [Fact]
    public void SavedPage_Mhtml_IsReadAsAPage()
    {
        string mail = "From: <Saved by a browser>\r\nSnapshot-Content-Location: https://courier.example/bridge\r\nSubject: Bridge\r\nMIME-Version: 1.0\r\n"
            + Multipart("related", ("text/html; charset=utf-8", NewsPage.Around("<title>Bridge</title>", NewsPage.Body)));
        Article article = Assert.Single(Take("a.mhtml", mail)).Article!;
        Assert.StartsWith("The harbour board of Osterhaven", article.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("Harbour fan", article.Text, StringComparison.Ordinal);
        Assert.Equal(("https://courier.example/bridge", "Tomas Berg"), (article.Facts.Url, article.Facts.Author));
    }

    [Theory]
    [InlineData("", "without text")]
    [InlineData("Content-Type: image/png\r\n\r\nx", "without text")]
    [InlineData("Content-Type: text/plain\r\n\r\n \r\n", "without text")]
    public void Message_WithoutText_IsRefused(string rest, string reason) =>
        Assert.Contains(reason, Assert.Single(Take("a.eml", Header + rest)).Rejection!.ToString(), StringComparison.Ordinal);

    [Fact]
    public void Message_NestedTooDeep_IsRefusedByTheLimit()
    {
        string mail = Header + "\r\nThe port said so.";
        for (int i = 0; i < 12; i++)
        {
            mail = Header + "Content-Type: message/rfc822\r\n\r\n" + mail;
        }

        Assert.Contains("ArticleLimits.MaxMailDepth", Take("a.eml", mail)[^1].Rejection!.ToString(), StringComparison.Ordinal);
    }

    private static string Multipart(string kind, params (string Type, string Text)[] parts) =>
        $"Content-Type: multipart/{kind}; boundary=cut\r\n\r\n" + string.Concat(parts.Select((p, i) =>
            $"--cut\r\nContent-Type: {p.Type}\r\n{(p.Type.Contains("name=", StringComparison.Ordinal) ? "Content-Disposition: attachment\r\n" : "")}\r\n{p.Text}\r\n")) + "--cut--\r\n";

    private IReadOnlyList<IntakeResult> Take(string name, string mail)
    {
        File.WriteAllText($"{folder}/{name}", mail);
        return [.. Open(name).Select(i => i.Take(IntakeOptions.None))];
    }

    private IEnumerable<ArticleInput> Open(string name) => new InputList([$"{folder}/{name}"], isRecursive: false, () => Stream.Null).Open();
}
