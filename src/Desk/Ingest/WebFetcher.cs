using System.Globalization;
using System.Net;
using System.Net.Http.Headers;
using Hearsay.Intake;
using Hearsay.Ledger;

namespace Hearsay.Desk.Ingest;

/// <summary>Fetches feeds and pages, and asks only for what has changed (RFC 9110, conditional requests).</summary>
/// <param name="client">With <see cref="CreateClient"/>, or one of the caller's.</param>
internal sealed class WebFetcher(HttpClient client)
{
    private const int BufferBytes = 1 << 16;
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(60);

    /// <summary>Whether a place is an address rather than a file.</summary>
    public static bool IsAddress(string place) =>
        place.StartsWith("http://", StringComparison.OrdinalIgnoreCase) || place.StartsWith("https://", StringComparison.OrdinalIgnoreCase);

    /// <summary>A client that decompresses, follows a few redirects, waits a minute and says who asks.</summary>
    public static HttpClient CreateClient()
    {
        var handler = new SocketsHttpHandler { AutomaticDecompression = DecompressionMethods.All, MaxAutomaticRedirections = 10 };
        var client = new HttpClient(handler, disposeHandler: true) { Timeout = Patience };
        client.DefaultRequestHeaders.UserAgent.Add(new ProductInfoHeaderValue("hearsay", RecordMaker.Program));
        return client;
    }

    /// <summary>Asks once; whatever goes wrong is a problem, never an exception.</summary>
    /// <param name="address">Of a feed or page.</param>
    /// <param name="known">What the last answer told; null to ask for all.</param>
    /// <param name="stop">Ends it with <see cref="OperationCanceledException"/>.</param>
    public Fetched Fetch(string address, SourceMark? known, CancellationToken stop)
    {
        if (!Uri.TryCreate(address, UriKind.Absolute, out Uri? uri))
        {
            return new Fetched { Problem = new Problem("is no address", "Check how it is written.") };
        }

        try
        {
            // On a thread of the pool: there is no context here to come back to.
            return FetchAsync(uri, known, stop).GetAwaiter().GetResult();
        }
        catch (OperationCanceledException) when (!stop.IsCancellationRequested)
        {
            return Unreachable(string.Create(CultureInfo.InvariantCulture, $"no answer within {client.Timeout.TotalSeconds:0} seconds"));
        }
        catch (Exception e) when (e is HttpRequestException or IOException or InvalidDataException)
        {
            return Unreachable((e.InnerException ?? e).Message.TrimEnd('.'));
        }
    }

    private async Task<Fetched> FetchAsync(Uri uri, SourceMark? known, CancellationToken stop)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, uri);
        if (known?.ETag is { } tag)
        {
            request.Headers.TryAddWithoutValidation("If-None-Match", tag);
        }

        if (known?.LastModified is { } modified)
        {
            request.Headers.TryAddWithoutValidation("If-Modified-Since", modified);
        }

        using HttpResponseMessage response = await client.SendAsync(request, HttpCompletionOption.ResponseHeadersRead, stop).ConfigureAwait(false);
        if (response.StatusCode == HttpStatusCode.NotModified)
        {
            return new Fetched { IsUnchanged = true };
        }

        if (!response.IsSuccessStatusCode)
        {
            return new Fetched
            {
                Problem = new Problem($"answers {(int)response.StatusCode} {response.ReasonPhrase}".TrimEnd(), "Check the address, or try again later."),
            };
        }

        using Stream body = await response.Content.ReadAsStreamAsync(stop).ConfigureAwait(false);
        using var bytes = new MemoryStream();
        byte[] buffer = new byte[BufferBytes];
        for (int count; (count = await body.ReadAsync(buffer, stop).ConfigureAwait(false)) > 0;)
        {
            bytes.Write(buffer, 0, count);
            if (bytes.Length > ArticleLimits.MaxBytes)
            {
                return new Fetched
                {
                    Problem = new Problem(
                        string.Create(CultureInfo.InvariantCulture, $"sends more than {ArticleLimits.MaxBytes:N0} bytes (ArticleLimits.MaxBytes)"),
                        "Download it and give the file."),
                };
            }
        }

        return new Fetched
        {
            Bytes = bytes.ToArray(),
            ETag = response.Headers.ETag?.ToString(),
            LastModified = response.Content.Headers.TryGetValues("Last-Modified", out IEnumerable<string>? values) ? values.FirstOrDefault() : null,
        };
    }

    private static Fetched Unreachable(string reason) =>
        new() { Problem = new Problem($"cannot be fetched ({reason})", "Check the address and the network, then try again.") };
}
