using System.Globalization;

namespace Hearsay.Intake.Warc;

/// <summary>One sound record of an archive.</summary>
/// <param name="Position">Where it begins.</param>
/// <param name="Type"><c>response</c>, <c>request</c>, <c>conversion</c> …, in lower case.</param>
/// <param name="Block">What follows the header, as it lies in the archive.</param>
/// <param name="IsMended">Its length was missing or wrong; the block is what lies between this record and the next.</param>
public sealed record WarcRecord(WarcPosition Position, string Type, ReadOnlyMemory<byte> Block, bool IsMended)
{
    /// <summary>The address that was captured (<c>WARC-Target-URI</c>); null where there is none.</summary>
    public string? TargetUri { get; init; }

    /// <summary>When it was captured (<c>WARC-Date</c>); null where that is no date.</summary>
    public DateTimeOffset? CapturedAt { get; init; }

    /// <summary>Media type of the block, as given; null where there is none.</summary>
    public string? ContentType { get; init; }

    internal static WarcRecord Make(WarcPosition position, WarcHeader header, ReadOnlyMemory<byte> block, bool isMended) =>
        new(position, (header["WARC-Type"] ?? "").ToLowerInvariant(), block, isMended)
        {
            // Older writers put the address into angle brackets.
            TargetUri = ArticleFacts.Tidy(header["WARC-Target-URI"]?.Trim('<', '>')),
            CapturedAt = DateTimeOffset.TryParse(
                header["WARC-Date"], CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal | DateTimeStyles.AdjustToUniversal, out DateTimeOffset date)
                ? date
                : null,
            ContentType = header["Content-Type"],
        };
}
