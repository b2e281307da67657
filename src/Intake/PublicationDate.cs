using System.Globalization;

namespace Hearsay.Intake;

/// <summary>Dates of publication as outsiders write them.</summary>
public static class PublicationDate
{
    private static readonly string[] Formats =
    [
        "yyyy", "yyyy-MM", "yyyy-MM-dd", "yyyy-MM-ddTHH:mmK", "yyyy-MM-ddTHH:mm:ssK", "yyyy-MM-ddTHH:mm:ss.FFFFFFFK",
    ];

    /// <summary>What a valid date looks like, for messages.</summary>
    public const string Shape = "2026-02-10 or 2026-02-10T08:30:00Z";

    /// <summary>Whether <paramref name="text"/> is an ISO 8601 year, month, day or date-time.</summary>
    public static bool IsValid(string text) => DateTimeOffset.TryParseExact(
        text, Formats, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out _);
}
