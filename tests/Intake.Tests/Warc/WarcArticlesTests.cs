using System.IO.Compression;
using System.Text;
using Hearsay.Intake.Inputs;
using Hearsay.Intake.Warc;

namespace Hearsay.Intake.Tests.Warc;

public sealed class WarcArticlesTests : IDisposable
{
    private const string Story =
        "<html><head><title>Ferry will sail</title><link rel=canonical href='https://elsewhere.example/'></head><body><article><h1>Ferry will sail</h1>"
        + "<p>The ferry will sail again on Friday, the harbour master Ida Lund said, after a week of storms that kept every boat in.</p>"
        + "<p>“We have checked every rope,” she told reporters, and the café on the quay would open again, too, with soup for all.</p></article></body></html>";

    private readonly string folder = Directory.CreateTempSubdirectory("hearsay-warc-").FullName;

    public void Dispose() => Directory.Delete(folder, recursive: true);

    [Fact]
    public void Take_Page_HasAddressTimeAndBytes()
    {
        byte[] body = Encoding.UTF8.GetBytes(Story);
        Article article = Assert.Single(Take(Response("200 OK\r\nContent-Type: text/html; charset=utf-8", body))).Article!;
        Assert.StartsWith("The ferry will sail again on Friday", article.Text[article.Text.IndexOf("The ferry", StringComparison.Ordinal)..], StringComparison.Ordinal);
        Assert.Equal("https://ferry.example/1", article.Facts.Url);
        Assert.Equal("Ferry will sail", article.Facts.Title);
        Assert.Equal(new DateTimeOffset(2026, 2, 10, 8, 30, 0, TimeSpan.Zero), article.Original!.CapturedAt);
        Assert.Equal(body, article.Original.Bytes.ToArray());
        Assert.Equal("text/html", article.Original.MediaType);
        Assert.Equal("a-0", article.Id);
    }

    [Theory]
    [InlineData("gzip")]
    [InlineData("x-gzip")]
    [InlineData("deflate")]
    [InlineData("raw deflate")]
    [InlineData("br")]
    [InlineData("GZIP, identity")]
    [InlineData("gzip, but undone")]
    [InlineData("br, but undone")]
    public void Take_EncodedPage_IsUnpacked(string encoding)
    {
        byte[] body = Encoding.UTF8.GetBytes(Story);
        byte[] sent = encoding switch
        {
            "deflate" => Pack(body, s => new ZLibStream(s, CompressionLevel.Optimal)),
            "raw deflate" => Pack(body, s => new DeflateStream(s, CompressionLevel.Optimal)),
            "br" => Pack(body, s => new BrotliStream(s, CompressionLevel.Optimal)),
            _ when encoding.EndsWith("undone", StringComparison.Ordinal) => body,
            _ => WarcBuilder.Gzip(body),
        };
        string name = encoding.Replace("raw ", "", StringComparison.Ordinal).Replace(", but undone", "", StringComparison.Ordinal);
        foreach (bool isChunked in new[] { false, true })
        {
            string header = $"200 OK\r\nContent-Type: text/html\r\nContent-Encoding: {name}{(isChunked ? "\r\nTransfer-Encoding: chunked" : "")}";
            Article article = Assert.Single(Take(Response(header, isChunked ? Chunk(sent) : sent))).Article!;
            Assert.Equal(body, article.Original!.Bytes.ToArray());
        }
    }

    [Fact]
    public void Take_ChunkedInNameOnly_IsTakenAsItIs() =>
        Assert.NotNull(Assert.Single(Take(Response("200 OK\r\nContent-Type: text/html\r\nTransfer-Encoding: chunked", Encoding.UTF8.GetBytes(Story)))).Article);

    [Fact]
    public void Take_PageThatUnpacksWithoutEnd_IsRejected() => Assert.Contains(
        "20,000,000 bytes when unpacked",
        Assert.Single(Take(Response("200 OK\r\nContent-Type: text/html\r\nContent-Encoding: gzip", WarcBuilder.Gzip(new byte[ArticleLimits.MaxBytes + 1])))).Rejection!.ToString(),
        StringComparison.Ordinal);

    [Theory]
    [InlineData("windows-1252")]
    [InlineData("iso-8859-2")]
    public void Take_PageInItsServersEncoding_IsDecoded(string charset)
    {
        Encoding encoding = CodePagesEncodingProvider.Instance.GetEncoding(charset) ?? Encoding.GetEncoding(charset);
        byte[] body = encoding.GetBytes(Story.Replace('“', '"').Replace('”', '"'));
        Assert.Contains("the café on the quay", Assert.Single(Take(Response($"200 OK\r\nContent-Type: text/html;charset=\"{charset}\"", body))).Article!.Text, StringComparison.Ordinal);
    }

    [Fact]
    public void Take_ConversionAndPlainText_AreTexts()
    {
        byte[] text = Encoding.UTF8.GetBytes("The ferry will sail again on Friday, Ida Lund said.");
        IReadOnlyList<IntakeResult> results = Take(
            WarcBuilder.Record("conversion", "https://ferry.example/1", text, contentType: "text/plain"),
            Response("200 OK\r\nContent-Type: text/plain", text),
            WarcBuilder.Record("resource", "https://ferry.example/1", Encoding.UTF8.GetBytes(Story), contentType: "text/html"));
        Assert.Equal(3, results.Count(r => r.Article is not null));
        Assert.Equal("text/plain", results[0].Article!.Original!.MediaType);
    }

    [Fact]
    public void Read_OtherRecords_ArePassedOverAndCounted()
    {
        byte[] page = Encoding.UTF8.GetBytes(Story);
        WarcTally tally = new();
        byte[][] records =
        [
            WarcBuilder.Record("warcinfo", "", "software: none"u8.ToArray(), contentType: "application/warc-fields"),
            WarcBuilder.Record("request", "https://ferry.example/1", "GET / HTTP/1.1\r\n\r\n"u8.ToArray(), contentType: "application/http; msgtype=request"),
            Response("301 Moved\r\nContent-Type: text/html\r\nLocation: /2", page),
            Response("404 Not Found\r\nContent-Type: text/html", page),
            Response("200 OK\r\nContent-Type: image/png", [1, 2, 3]),
            Response("200 OK\r\nContent-Type: text/html", []),
            Response("200 OK", page),
            WarcBuilder.Record("response", "https://ferry.example/robots.txt", WarcBuilder.Http("200 OK\r\nContent-Type: text/plain", "User-agent: *"u8.ToArray())),
            WarcBuilder.Record("response", "dns:ferry.example", "20260210083000\r\nferry.example 60 IN A 192.0.2.1"u8.ToArray(), contentType: "text/dns"),
            WarcBuilder.Record("revisit", "https://ferry.example/1", WarcBuilder.Http("200 OK\r\nContent-Type: text/html", [])),
            WarcBuilder.Record("metadata", "https://ferry.example/1", "x: y"u8.ToArray(), contentType: "application/warc-fields"),
        ];
        Assert.Contains("without any page (11 records", Assert.Single(Take(tally, records)).Rejection!.ToString(), StringComparison.Ordinal);
        Assert.Equal((11, 0, 11), (tally.Records, tally.Articles, tally.PassedOver));
    }

    [Fact]
    public void Open_DamagedRecord_IsRejectedByItsOffset()
    {
        byte[] good = WarcBuilder.Gzip(Response("200 OK\r\nContent-Type: text/html", Encoding.UTF8.GetBytes(Story)));
        File.WriteAllBytes($"{folder}/crawl.warc.gz", WarcBuilder.Join(good, good[..100], good));
        InputList list = new([$"{folder}/crawl.warc.gz"], isRecursive: false, () => Stream.Null);
        IntakeResult[] results = [.. list.Open().Select(i => i.Take(IntakeOptions.None))];
        Assert.Equal([true, false, true], results.Select(r => r.Article is not null));
        Assert.Contains($"crawl.warc.gz@{good.Length}: has a damaged gzip member.", results[1].Rejection!.ToString(), StringComparison.Ordinal);
        Assert.Equal($"crawl.warc-{good.Length + 100}", results[2].Article!.Id);
    }

    [Fact]
    public void Open_FromOffset_GoesOnThere()
    {
        byte[] good = WarcBuilder.Gzip(Response("200 OK\r\nContent-Type: text/html", Encoding.UTF8.GetBytes(Story)));
        File.WriteAllBytes($"{folder}/crawl.warc.gz", WarcBuilder.Join(good, good, good));
        Assert.Equal(
            [$"{folder}/crawl.warc.gz@{good.Length}", $"{folder}/crawl.warc.gz@{2 * good.Length}"],
            WarcArticles.Open($"{folder}/crawl.warc.gz", good.Length, new WarcTally()).Select(i => i.Where));
    }

    [Fact]
    public void Open_MissingFile_IsRejected() => Assert.NotNull(
        Assert.Single(WarcArticles.Open($"{folder}/none.warc", 0, new WarcTally())).Take(IntakeOptions.None).Rejection);

    private static byte[] Response(string header, byte[] body) =>
        WarcBuilder.Record("response", "https://ferry.example/1", WarcBuilder.Http(header, body));

    private IReadOnlyList<IntakeResult> Take(params byte[][] records) => Take(new WarcTally(), records);

    private IReadOnlyList<IntakeResult> Take(WarcTally tally, params byte[][] records)
    {
        File.WriteAllBytes($"{folder}/a.warc", WarcBuilder.Join(records));
        return [.. WarcArticles.Open($"{folder}/a.warc", 0, tally).Select(i => i.Take(IntakeOptions.None))];
    }

    private static byte[] Pack(byte[] bytes, Func<Stream, Stream> open)
    {
        using var packed = new MemoryStream();
        using (Stream stream = open(packed))
        {
            stream.Write(bytes);
        }

        return packed.ToArray();
    }

    private static byte[] Chunk(byte[] bytes) => WarcBuilder.Join(
        [.. bytes.Chunk(100).Select(c => (byte[])[.. Encoding.ASCII.GetBytes($"{c.Length:x};note=1\r\n"), .. c, .. "\r\n"u8]), "0\r\n\r\n"u8.ToArray()]);
}
