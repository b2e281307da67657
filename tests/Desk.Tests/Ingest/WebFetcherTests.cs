using System.Net;
using System.Net.Http.Headers;
using System.Text;
using Hearsay.Desk.Ingest;
using Hearsay.Intake;
using Hearsay.Intake.Inputs;

namespace Hearsay.Desk.Tests.Ingest;

public sealed class WebFetcherTests
{
    private const string Address = "https://courier.example/news";

    [Fact]
    public void Fetch_Answer_KeepsBytesTypeCharsetAndTime()
    {
        HttpResponseMessage answer = Answer(Encoding.Latin1.GetBytes("Zoë said so."), "text/plain; charset=\"iso-8859-1\"");
        answer.Headers.TryAddWithoutValidation("ETag", "\"x1\"");
        Fetched fetched = Fetch(answer);
        Assert.Equal(("text/plain", "iso-8859-1", "\"x1\""), (fetched.Original!.MediaType, fetched.Charset, fetched.ETag));
        Assert.Equal(Clock.Now, fetched.Original.CapturedAt);
    }

    [Theory]
    [InlineData("text/plain", "Zoë said so, and that nobody had asked her.")]
    [InlineData("text/html", "<p>Zoë said so, and that nobody had asked her.</p>")]
    [InlineData("application/rss+xml", "<rss><channel><item><description>Zoë said so, and that nobody had asked her.</description></item></channel></rss>")]
    public void Fetch_CharsetOfTheServer_ReachesTheReader(string mediaType, string body)
    {
        Fetched fetched = Fetch(Answer(CodePagesEncodingProvider.Instance.GetEncoding("windows-1250")!.GetBytes(body.Replace('Z', 'Ż')), mediaType + "; charset=windows-1250"));
        Article article = Assert.Single(InputSource.OfFetched(Address, fetched.Original!, fetched.Charset).Open()).Take(IntakeOptions.None).Article!;
        Assert.Equal("Żoë said so, and that nobody had asked her.", article.Text);
        Assert.Equal(Clock.Now, article.Original!.CapturedAt);
    }

    [Theory]
    [InlineData(429, "120", "answers 429 Too Many Requests and asks to wait 120 s")]
    [InlineData(503, "Tue, 10 Feb 2026 12:01:30 GMT", "answers 503 Service Unavailable and asks to wait 90 s")]
    [InlineData(503, "Tue, 10 Feb 2026 11:00:00 GMT", "answers 503 Service Unavailable")]
    [InlineData(503, "soon", "answers 503 Service Unavailable")]
    [InlineData(404, null, "answers 404 Not Found")]
    public void Fetch_Refusal_TellsStatusAndWait(int status, string? retryAfter, string reason)
    {
        var answer = new HttpResponseMessage((HttpStatusCode)status);
        if (retryAfter is not null)
        {
            answer.Headers.TryAddWithoutValidation("Retry-After", retryAfter);
        }

        Assert.Equal(reason, Fetch(answer).Problem!.Reason);
    }

    [Theory]
    [InlineData("ftp://courier.example/a", "only http: and https: are fetched")]
    [InlineData("file:///etc/hostname", "only http: and https: are fetched")]
    [InlineData("http://", "is no address")]
    public void Fetch_OtherAddresses_AreRefusedUnasked(string address, string reason)
    {
        Assert.True(WebFetcher.IsAddress(address));
        Assert.Contains(reason, Fetch(new HttpResponseMessage(), address).Problem!.Reason, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("notes/a.txt")]
    [InlineData("C:\\news\\a.txt")]
    [InlineData("://x")]
    public void IsAddress_Files_AreNone(string place) => Assert.False(WebFetcher.IsAddress(place));

    [Fact]
    public void Fetch_BodyThatNeverEnds_IsGivenUp()
    {
        using var client = new HttpClient(new Stub(new HttpResponseMessage { Content = new StreamContent(new EndlessStream(TimeSpan.FromMilliseconds(20))) }));
        var fetcher = new WebFetcher(client, new Clock()) { Patience = TimeSpan.FromMilliseconds(200) };
        Assert.Equal(
            "cannot be fetched (no whole answer within 0.2 seconds)",
            fetcher.Fetch(Address, null, TestContext.Current.CancellationToken).Problem!.Reason);
    }

    [Fact]
    public void Fetch_Stopped_Throws()
    {
        using var stop = new CancellationTokenSource(TimeSpan.FromMilliseconds(100));
        using var client = new HttpClient(new Stub(new HttpResponseMessage { Content = new StreamContent(new EndlessStream(TimeSpan.FromMilliseconds(20))) }));
        var fetcher = new WebFetcher(client, new Clock());
        Assert.ThrowsAny<OperationCanceledException>(() => fetcher.Fetch(Address, null, stop.Token));
    }

    [Fact]
    public void Fetch_BodyOverTheLimit_IsRefusedWhileItIsRead() => Assert.Contains(
        "(ArticleLimits.MaxBytes)",
        Fetch(new HttpResponseMessage { Content = new StreamContent(new EndlessStream(TimeSpan.Zero)) }).Problem!.Reason,
        StringComparison.Ordinal);

    private static HttpResponseMessage Answer(byte[] body, string contentType)
    {
        var content = new ByteArrayContent(body);
        content.Headers.ContentType = MediaTypeHeaderValue.Parse(contentType);
        return new HttpResponseMessage { Content = content };
    }

    private static Fetched Fetch(HttpResponseMessage answer, string address = Address)
    {
        using var client = new HttpClient(new Stub(answer));
        return new WebFetcher(client, new Clock()).Fetch(address, null, TestContext.Current.CancellationToken);
    }

    private sealed class Clock : TimeProvider
    {
        public static readonly DateTimeOffset Now = new(2026, 2, 10, 12, 0, 0, TimeSpan.Zero);

        public override DateTimeOffset GetUtcNow() => Now;
    }

    private sealed class Stub(HttpResponseMessage answer) : HttpMessageHandler
    {
        protected override Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken) => Task.FromResult(answer);
    }

    /// <summary>Never ends; with a wait before each piece, it trickles.</summary>
    private sealed class EndlessStream(TimeSpan wait) : MemoryStream
    {
        public override bool CanSeek => false;

        public override async ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default)
        {
            if (wait == TimeSpan.Zero)
            {
                buffer.Span.Fill((byte)'x');
                return buffer.Length;
            }

            await Task.Delay(wait, cancellationToken);
            buffer.Span[0] = (byte)'x';
            return 1;
        }
    }
}
