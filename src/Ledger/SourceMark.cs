namespace Hearsay.Ledger;

/// <summary>How far intake has come with one source, so that the next run takes up there.</summary>
/// <param name="Where">Path of the file, or address.</param>
/// <param name="SizeBytes">Size of the file when it was read; null for an address.</param>
/// <param name="ModifiedAt">When the file was last changed; null for an address.</param>
/// <param name="Position">Everything before is recorded: parts (rows, items) or bytes (archives), as its reader counts.</param>
/// <param name="IsDone">Whether all of it is recorded.</param>
/// <param name="ETag">Entity tag of the last answer; null where there was none.</param>
/// <param name="LastModified">Last-Modified of the last answer, as sent; null where there was none.</param>
public sealed record SourceMark(
    string Where, long? SizeBytes, DateTimeOffset? ModifiedAt, long Position, bool IsDone, string? ETag = null, string? LastModified = null);
