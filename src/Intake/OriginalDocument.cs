namespace Hearsay.Intake;

/// <summary>What an article was made from, as it was received.</summary>
/// <param name="Bytes">A whole file, a row's line, a feed's item, a part of an e-mail, the payload of an archive's record.</param>
/// <param name="MediaType">What the bytes are (RFC 6838), without parameters.</param>
/// <param name="CapturedAt">When they were fetched, where the source itself tells; null where it does not.</param>
public sealed record OriginalDocument(ReadOnlyMemory<byte> Bytes, string MediaType, DateTimeOffset? CapturedAt = null);
