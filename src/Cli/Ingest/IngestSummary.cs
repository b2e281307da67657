using System.Globalization;
using System.Text.Json;
using Hearsay.Desk.Ingest;

namespace Hearsay.Cli.Ingest;

/// <summary>Counts of a run, in words and as JSON.</summary>
internal static class IngestSummary
{
    /// <summary>Name and version of the JSON.</summary>
    public const string Schema = "hearsay.ingest/1";

    /// <summary><c>412 files: 398 read, 9 repeats, 5 failed</c>.</summary>
    public static string Line(IngestCounts counts) =>
        $"{Of(counts.All, counts.HasParts ? "article" : "file")}: {Parts(counts)}";

    /// <summary><c>398 read, 9 repeats, 5 failed</c>.</summary>
    public static string Parts(IngestCounts counts) => string.Join(", ", new[]
    {
        $"{Number(counts.Read + counts.Changed)} read{(counts.Changed > 0 ? $" ({Number(counts.Changed)} in a new version)" : "")}",
        counts.Repeats > 0 ? Of(counts.Repeats, "repeat") : null,
        counts.Unread > 0 ? $"{Number(counts.Unread)} kept unread (not in English)" : null,
        $"{Number(counts.Failed)} failed",
    }.Where(p => p is not null));

    /// <summary>One object on one line.</summary>
    public static void Write(IngestCounts counts, bool isStopped, double seconds, Stream to)
    {
        using (var json = new Utf8JsonWriter(to))
        {
            json.WriteStartObject();
            json.WriteString("schema"u8, Schema);
            json.WriteNumber("articles"u8, counts.All);
            json.WriteNumber("read"u8, counts.Read);
            json.WriteNumber("changed"u8, counts.Changed);
            json.WriteNumber("repeats"u8, counts.Repeats);
            json.WriteNumber("unread"u8, counts.Unread);
            json.WriteNumber("failed"u8, counts.Failed);
            json.WriteNumber("faults"u8, counts.Faults);
            json.WriteNumber("statements"u8, counts.Statements);
            json.WriteBoolean("stopped"u8, isStopped);
            json.WriteNumber("seconds"u8, Math.Round(seconds, 3));
            json.WriteEndObject();
        }

        to.Write("\n"u8);
        to.Flush();
    }

    /// <summary><c>1 file</c>, <c>2,000 files</c>.</summary>
    public static string Of(int count, string thing) => $"{Number(count)} {thing}{(count == 1 ? "" : "s")}";

    private static string Number(int count) => count.ToString("N0", CultureInfo.InvariantCulture);
}
