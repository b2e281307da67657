using System.Globalization;
using Hearsay.Intake.Inputs;

namespace Hearsay.Intake.Feeds;

/// <summary>The items of a feed as inputs.</summary>
public static class FeedFile
{
    /// <summary>Items of a feed that has been fetched.</summary>
    /// <param name="where">Name for messages, the address for instance; items are <c>where#number</c>.</param>
    /// <param name="stem">Items are called <c>stem-number</c>.</param>
    /// <param name="bytes">The feed.</param>
    /// <param name="charset">What the server said of its encoding; null for nothing.</param>
    /// <param name="capturedAt">When it was fetched; null where unknown.</param>
    public static IEnumerable<ArticleInput> Read(
        string where, string stem, ReadOnlyMemory<byte> bytes, string? charset, DateTimeOffset? capturedAt)
    {
        if (!FeedReader.TryRead(bytes.Span, charset, out Feed? feed, out Problem? problem))
        {
            yield return new RejectedInput(where, problem!);
            yield break;
        }

        foreach (FeedItem item in feed!.Items)
        {
            yield return new PartInput(
                string.Create(CultureInfo.InvariantCulture, $"{where}#{item.Number}"),
                (place, options) => ArticleIntake.FromText(
                    place,
                    string.Create(CultureInfo.InvariantCulture, $"{stem}-{item.Number}"),
                    new SourceText(new DecodedText(item.Text, TextEncoding.Utf8), item.Facts),
                    new OriginalDocument(item.Bytes, "application/xml", capturedAt),
                    options));
        }

        if ((feed.Problem ?? Empty(feed)) is { } fault)
        {
            yield return new RejectedInput(where, fault);
        }
    }

    /// <summary>Items of a feed in a file.</summary>
    internal static IEnumerable<ArticleInput> Read(string where, string stem, Stream stream, ReadOnlyMemory<byte> head) =>
        InputFile.TryReadAll(stream, head, out byte[] bytes, out Problem? problem)
            ? Read(where, stem, bytes, charset: null, capturedAt: null)
            : [new RejectedInput(where, problem!)];

    private static Problem? Empty(Feed feed) => feed.Items.Count > 0 || feed.WithoutText == 0
        ? null
        : new Problem(
            string.Create(CultureInfo.InvariantCulture, $"is a feed whose {feed.WithoutText} items hold no text, only links"),
            "Fetch the pages that it links to, and give them.");
}
