namespace Hearsay.Intake.Feeds;

/// <summary>One item of a feed that has a text.</summary>
/// <param name="Number">Counted from 1 in the feed, items without text included.</param>
/// <param name="OwnId">Its <c>guid</c> or <c>id</c>, not unique across outlets; null where it has none.</param>
/// <param name="Text">Full text, or a summary (<see cref="ArticleFacts.IsSummary"/>), as plain paragraphs.</param>
/// <param name="Facts">Title, date, outlet, address and author.</param>
/// <param name="Bytes">The item as XML in UTF-8.</param>
public sealed record FeedItem(int Number, string? OwnId, string Text, ArticleFacts Facts, ReadOnlyMemory<byte> Bytes);
