using System.Globalization;
using System.Text.Json;

namespace Hearsay.Ledger;

/// <summary>How values are written in the tables, alike in both databases.</summary>
internal static class Stored
{
    private const string TimeFormat = "yyyy-MM-dd'T'HH:mm:ss.fff'Z'";

    /// <summary>A time in UTC with milliseconds.</summary>
    public static string Time(DateTimeOffset time) => time.UtcDateTime.ToString(TimeFormat, CultureInfo.InvariantCulture);

    /// <summary>Reads a time.</summary>
    public static DateTimeOffset Time(string text) =>
        DateTimeOffset.TryParseExact(text, TimeFormat, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out DateTimeOffset time)
            ? time
            : throw new InvalidDataException($"The record holds \"{text}\" where a time such as 2026-02-10T08:30:00.000Z belongs.");

    /// <summary>A day; null for none.</summary>
    public static string? Day(DateOnly? day) => day?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    /// <summary>Reads a day; null for none.</summary>
    public static DateOnly? Day(string? text) =>
        text is null ? null
        : DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out DateOnly day) ? day
        : throw new InvalidDataException($"The record holds \"{text}\" where a day such as 2026-02-10 belongs.");

    /// <summary>First and last day of a date as publishers give it: a day, a month, a year or a time; nulls for anything else.</summary>
    /// <remarks>The day is that of the publisher's own clock, not moved to UTC.</remarks>
    public static (DateOnly? From, DateOnly? To) Days(string? published)
    {
        ReadOnlySpan<char> text = published.AsSpan().Trim();
        if (text.Length >= 10 && (text.Length == 10 || text[10] is 'T' or 't' or ' ')
            && DateOnly.TryParseExact(text[..10], "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out DateOnly day))
        {
            return (day, day);
        }

        if (text.Length == 7 && DateOnly.TryParseExact(text, "yyyy-MM", CultureInfo.InvariantCulture, DateTimeStyles.None, out DateOnly month))
        {
            return (month, month.AddDays(DateTime.DaysInMonth(month.Year, month.Month) - 1));
        }

        return text.Length == 4 && int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out int year) && year > 0
            ? (new DateOnly(year, 1, 1), new DateOnly(year, 12, 31))
            : (null, null);
    }

    /// <summary>A list of texts as JSON.</summary>
    public static string List(IReadOnlyList<string> items) =>
        items.Count == 0 ? "[]" : JsonSerializer.Serialize(items.Select(i => Text(i)!).ToArray(), StoredJson.Default.StringArray);

    /// <summary>Reads a list of texts.</summary>
    public static IReadOnlyList<string> List(string json)
    {
        try
        {
            return json == "[]" ? [] : JsonSerializer.Deserialize(json, StoredJson.Default.StringArray) ?? [];
        }
        catch (JsonException)
        {
            throw new InvalidDataException($"The record holds \"{json}\" where a list of texts belongs.");
        }
    }

    /// <summary>Text that both databases can hold: what is no character, and the character 0, becomes U+FFFD, so that nothing moves.</summary>
    public static string? Text(string? text)
    {
        if (text is null || IsStorable(text))
        {
            return text;
        }

        return string.Create(text.Length, text, static (to, from) =>
        {
            for (int i = 0; i < from.Length; i++)
            {
                bool isPair = char.IsHighSurrogate(from[i]) && i + 1 < from.Length && char.IsLowSurrogate(from[i + 1]);
                if (isPair)
                {
                    to[i] = from[i];
                    i++;
                    to[i] = from[i];
                }
                else
                {
                    to[i] = from[i] == '\0' || char.IsSurrogate(from[i]) ? '\uFFFD' : from[i];
                }
            }
        });
    }

    private static bool IsStorable(string text)
    {
        if (text.Contains('\0', StringComparison.Ordinal))
        {
            return false;
        }

        for (int i = text.AsSpan().IndexOfAnyInRange('\uD800', '\uDFFF'); i >= 0 && i < text.Length; i++)
        {
            if (char.IsSurrogate(text[i]))
            {
                if (!char.IsHighSurrogate(text[i]) || i + 1 >= text.Length || !char.IsLowSurrogate(text[i + 1]))
                {
                    return false;
                }

                i++;
            }
        }

        return true;
    }
}
