using System.IO.Compression;
using System.Text;

namespace Hearsay.Intake.Tests;

public sealed class FormatSnifferTests
{
    [Theory]
    [InlineData("a.txt", "The mayor said so.", SourceFormat.PlainText)]
    [InlineData("a", "The mayor said so.", SourceFormat.PlainText)]
    [InlineData("a.txt", "{He} said so.", SourceFormat.PlainText)]
    [InlineData("a.txt", "From: the harbour\nDate: spring\n\nShe said so.", SourceFormat.PlainText)]
    [InlineData("a.jsonl", "{oops", SourceFormat.JsonLines)]
    [InlineData("a", "{\"id\":1,\"text\":\"She said so.\"}\n", SourceFormat.JsonLines)]
    [InlineData("a.json", "{\"text\":\"She said so.\"}\n{\"text\":\"No.\"}", SourceFormat.JsonLines)]
    [InlineData("a.json", "{\n \"uri\": \"x\",\n \"headline\": \"H\"}", SourceFormat.Ninjs)]
    [InlineData("a", "[{\"uri\":\"x\",\"body_text\":\"She said so.\"}]", SourceFormat.Ninjs)]
    [InlineData("a.html", "<p>She said so.", SourceFormat.Html)]
    [InlineData("a.txt", "\n<!DOCTYPE html><p>She said so.", SourceFormat.Html)]
    [InlineData("a.xml", "<?xml version=\"1.0\"?>\n<!-- x --><html xmlns=\"y\">", SourceFormat.Html)]
    [InlineData("a.xml", "<?xml version=\"1.0\"?><rss version=\"2.0\">", SourceFormat.Feed)]
    [InlineData("a.html", "<?xml version=\"1.0\"?><feed xmlns=\"x\">", SourceFormat.Feed)]
    [InlineData("a.xml", "<rdf:RDF xmlns=\"x\">", SourceFormat.Feed)]
    [InlineData("a.xml", "<newsMessage xmlns=\"x\">", SourceFormat.NewsMl)]
    [InlineData("a.xml", "<?xml version=\"1.0\"?><g2:newsItem>", SourceFormat.NewsMl)]
    [InlineData("a.xml", "<?xml version=\"1.0\"?><invoice/>", SourceFormat.UnknownXml)]
    [InlineData("a.txt", "%PDF-1.7", SourceFormat.Pdf)]
    [InlineData("a.eml", "From: Ida <ida@example.org>\n\nShe said so.", SourceFormat.Mail)]
    [InlineData("a", "Received: by x\nFrom: Ida <ida@example.org>\nSubject: Bridge\n\nShe said so.", SourceFormat.Mail)]
    [InlineData("a", "From ida@example.org Tue Feb 10 08:00:00 2026\nMessage-ID: <1@x>\nFrom: Ida\n\nSo.", SourceFormat.Mail)]
    [InlineData("a.txt", "WARC/1.0\r\n", SourceFormat.Warc)]
    [InlineData("a.bin", "", SourceFormat.PlainText)]
    public void Find_Head_TellsTheFormat(string name, string head, SourceFormat format) =>
        Assert.Equal(format, FormatSniffer.Find(name, Encoding.UTF8.GetBytes(head)));

    [Fact]
    public void Find_Utf16Page_IsHtml() =>
        Assert.Equal(SourceFormat.Html, FormatSniffer.Find("a", [0xFF, 0xFE, .. Encoding.Unicode.GetBytes("<html><p>So.")]));

    [Theory]
    [InlineData("WARC/1.1\r\nWARC-Type: warcinfo\r\n", SourceFormat.Warc)]
    [InlineData("She said so.", SourceFormat.PlainText)]
    public void Find_Gzip_LooksInside(string text, SourceFormat format)
    {
        using var zipped = new MemoryStream();
        using (var gzip = new GZipStream(zipped, CompressionMode.Compress))
        {
            gzip.Write(Encoding.UTF8.GetBytes(text));
        }

        Assert.Equal(format, FormatSniffer.Find("a.gz", zipped.ToArray()));
        Assert.Equal(SourceFormat.PlainText, FormatSniffer.Find("a.gz", [0x1F, 0x8B, 1, 2, 3]));
    }
}
