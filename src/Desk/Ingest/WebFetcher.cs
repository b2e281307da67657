using System.Buffers;
using System.Globalization;
using System.Net;
using System.Net.Http.Headers;
using Hearsay.Intake;
using Hearsay.Ledger;

namespace Hearsay.Desk.Ingest;

/// <summary>Fetches feeds and pages, and asks only for what has changed (RFC 9110, conditional requests).</summary>
/// <param name="client">With <see cref="CreateClient"/>, or one of the caller's.</param>
/// <param name="time">Clock of the answers.</param>
internal sealed class WebFetcher(HttpClient client, TimeProvider time)
{
    private const int BufferBytes = 1 << 16;

    private static readonly SearchValues<char> SchemeCharacters =
        SearchValues.Create("abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789+-.");

    /// <summary>Longest that a whole answer may take, its body included.</summary>
    public TimeSpan Patience { get; init; } = TimeSpan.FromSeconds(60);

    /// <summary>Whether a place is an address, of whatever scheme, rather than a file.</summary>
    public static bool IsAddress(string place)
    {
        int length = place.IndexOf("://", StringComparison.Ordinal);
        return length > 1 && char.IsAsciiLetter(place[0]) && place.AsSpan(0, length).IndexOfAnyExcept(SchemeCharacters) < 0;
    }

    /// <summary>A client that decompresses, follows a few redirects and says who asks.</summary>
    public static HttpClient CreateClient()
    {
        var handler = new SocketsHttpHandler { AutomaticDecompression = DecompressionMethods.All, MaxAutomaticRedirections = 10 };

        // The client's own limit would end with the head of the answer.
        var client = new HttpClient(handler, disposeHandler: true) { Timeout = Timeout.InfiniteTimeSpan };
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

        if (uri.Scheme != Uri.UriSchemeHttp && uri.Scheme != Uri.UriSchemeHttps)
        {
            return new Fetched
            {
                Problem = new Problem($"is an address of the kind {uri.Scheme}:, and only http: and https: are fetched", "Download it and give the file."),
            };
        }

        using var patience = new CancellationTokenSource(Patience);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(patience.Token, stop);
        try
        {
            // On a thread of the pool: there is no context here to come back to.
            return FetchAsync(uri, known, either.Token).GetAwaiter().GetResult();
        }
        catch (Exception) when (patience.IsCancellationRequested && !stop.IsCancellationRequested)
        {
            return Unreachable(string.Create(CultureInfo.InvariantCulture, $"no whole answer within {Patience.TotalSeconds:0.#} seconds"));
        }
        catch (Exception e) when (e is HttpRequestException or IOException or InvalidDataException)
        {
            stop.ThrowIfCancellationRequested();
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
        DateTimeOffset answered = time.GetUtcNow();
        if (response.StatusCode == HttpStatusCode.NotModified)
        {
            return new Fetched { IsUnchanged = true };
        }

        if (!response.IsSuccessStatusCode)
        {
            return new Fetched { Problem = Refusal(response, answered) };
        }

        byte[]? bytes = response.Content.Headers.ContentLength > ArticleLimits.MaxBytes ? null
            : await ReadAsync(response.Content, stop).ConfigureAwait(false);
        if (bytes is null)
        {
            return new Fetched
            {
                Problem = new Problem(
                    string.Create(CultureInfo.InvariantCulture, $"sends more than {ArticleLimits.MaxBytes:N0} bytes (ArticleLimits.MaxBytes)"),
                    "Download it and give the file."),
            };
        }

        MediaTypeHeaderValue? type = response.Content.Headers.ContentType;
        return new Fetched
        {
            Original = new OriginalDocument(bytes, type?.MediaType?.ToLowerInvariant() ?? "", answered),
            Charset = type?.CharSet?.Trim(' ', '"', '\'') is { Length: > 0 } charset ? charset : null,
            ETag = response.Headers.ETag?.ToString(),
            LastModified = response.Content.Headers.TryGetValues("Last-Modified", out IEnumerable<string>? values) ? values.FirstOrDefault() : null,
        };
    }

    /// <returns>The whole body; null if it is over the limit.</returns>
    private static async Task<byte[]?> ReadAsync(HttpContent content, CancellationToken stop)
    {
        using Stream body = await content.ReadAsStreamAsync(stop).ConfigureAwait(false);
        using var bytes = new MemoryStream();
        byte[] buffer = new byte[BufferBytes];
        for (int count; (count = await body.ReadAsync(buffer, stop).ConfigureAwait(false)) > 0;)
        {
            bytes.Write(buffer, 0, count);
            if (bytes.Length > ArticleLimits.MaxBytes)
            {
                return null;
            }
        }

        return bytes.ToArray();
    }

    private static Problem Refusal(HttpResponseMessage response, DateTimeOffset answered)
    {
        string reason = $"answers {(int)response.StatusCode} {response.ReasonPhrase}".TrimEnd();
        RetryConditionHeaderValue? after = response.Headers.RetryAfter;
        return (after?.Delta ?? (after?.Date - answered)) is { } wait && wait > TimeSpan.Zero
            ? new Problem(
                string.Create(CultureInfo.InvariantCulture, $"{reason} and asks to wait {Math.Ceiling(wait.TotalSeconds):0} s"), "Try again after that.")
            : new Problem(reason, "Check the address, or try again later.");
    }

    private static Fetched Unreachable(string reason) =>
        new() { Problem = new Problem($"cannot be fetched ({reason})", "Check the address and the network, then try again.") };
}
