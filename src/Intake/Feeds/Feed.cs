namespace Hearsay.Intake.Feeds;

/// <summary>What a feed holds.</summary>
/// <param name="Title">Title of the channel; null where it has none.</param>
/// <param name="Items">Items in the order given, those without text left out.</param>
/// <param name="WithoutText">Items that have none: only a link or a picture.</param>
/// <param name="Problem">Why the rest of the feed could not be read; null where all of it was.</param>
public sealed record Feed(string? Title, IReadOnlyList<FeedItem> Items, int WithoutText, Problem? Problem);
