using System.Globalization;
using System.Text;
using System.Text.Json;
using Hearsay.Ledger;

namespace Hearsay.Desk.Records;

/// <summary>Reads observations from JSON Lines (<c>docs/record-commands.md</c>).</summary>
public static class ObservationFile
{
    private const long MaxBytes = 100_000_000;

    private static readonly string[] Known = ["id", "about", "answer", "unit", "from", "to", "seen", "by", "basis", "note", "event", "deadline"];

    /// <summary>All observations of a file.</summary>
    /// <exception cref="InvalidDataException">A line is not as it should be; names file, line and property.</exception>
    /// <exception cref="IOException">The file cannot be read.</exception>
    public static IReadOnlyList<ObservationRecord> Read(string path)
    {
        var file = new FileInfo(path);
        if (!file.Exists)
        {
            throw new InvalidDataException($"{path}: {(Directory.Exists(path) ? "is a folder. Name a file." : "does not exist. Check the name.")}");
        }

        if (file.Length > MaxBytes)
        {
            throw new InvalidDataException($"{path}: is larger than {MaxBytes.ToString("N0", CultureInfo.InvariantCulture)} bytes. Split it.");
        }

        string text;
        try
        {
            text = new UTF8Encoding(false, throwOnInvalidBytes: true).GetString(File.ReadAllBytes(path)).TrimStart('\ufeff');
        }
        catch (DecoderFallbackException e)
        {
            throw new InvalidDataException($"{path}: is not valid UTF-8. Save it as UTF-8.", e);
        }

        var found = new List<ObservationRecord>();
        string[] lines = text.Split('\n');
        for (int i = 0; i < lines.Length; i++)
        {
            if (!string.IsNullOrWhiteSpace(lines[i]))
            {
                found.Add(Parse(lines[i], string.Create(CultureInfo.InvariantCulture, $"{path}, line {i + 1}")));
            }
        }

        return found.Count > 0 ? found : throw new InvalidDataException($"{path}: holds no observation. Write one JSON object a line.");
    }

    private static ObservationRecord Parse(string line, string place)
    {
        try
        {
            using var document = JsonDocument.Parse(line);
            JsonElement row = document.RootElement;
            if (row.ValueKind != JsonValueKind.Object)
            {
                throw new InvalidDataException($"{place}: expected a JSON object, found {row.ValueKind}.");
            }

            foreach (JsonProperty property in row.EnumerateObject())
            {
                if (!Known.Contains(property.Name, StringComparer.Ordinal))
                {
                    throw new InvalidDataException($"{place}: there is no property \"{property.Name}\". Known are {string.Join(", ", Known)}.");
                }
            }

            DateOnly? from = Day(row, "from", place), to = Day(row, "to", place);
            if (from > to)
            {
                throw new InvalidDataException($"{place}: \"from\" is after \"to\". Change them over.");
            }

            return new ObservationRecord(
                Text(row, "id", place)!,
                Text(row, "about", place)!,
                Answer(row, place),
                from,
                to,
                Day(row, "seen", place),
                Text(row, "by", place)!,
                Text(row, "basis", place)!,
                Note(row, place));
        }
        catch (JsonException e)
        {
            throw new InvalidDataException($"{place}: is no JSON object: {e.Message}", e);
        }
    }

    // A number stays as it is written, with its unit.
    private static string Answer(JsonElement row, string place)
    {
        string answer = row.TryGetProperty("answer", out JsonElement value) && value.ValueKind == JsonValueKind.Number
            ? value.GetRawText()
            : Text(row, "answer", place)!;
        return Text(row, "unit", place, isRequired: false) is { } unit ? $"{answer} {unit}" : answer;
    }

    // What the record has no column for is kept in words.
    private static string? Note(JsonElement row, string place)
    {
        var words = new List<string>();
        if (Text(row, "note", place, isRequired: false) is { } note)
        {
            words.Add(note);
        }

        if (Text(row, "event", place, isRequired: false) is { } name)
        {
            words.Add($"Event {name}.");
        }

        if (row.TryGetProperty("deadline", out JsonElement deadline) && deadline.ValueKind != JsonValueKind.Null)
        {
            if (deadline.ValueKind != JsonValueKind.Object)
            {
                throw new InvalidDataException($"{place}: \"deadline\" must be an object of due, outcome and done.");
            }

            string at = $"{place}, deadline";
            string done = Day(deadline, "done", at) is { } day ? $", done {RecordDay.Write(day)}" : "";
            words.Add($"Due {Text(deadline, "due", at)}: {Text(deadline, "outcome", at)}{done}.");
        }

        return words.Count > 0 ? string.Join(' ', words) : null;
    }

    private static string? Text(JsonElement row, string name, string place, bool isRequired = true)
    {
        string? text = !row.TryGetProperty(name, out JsonElement value) || value.ValueKind == JsonValueKind.Null ? null
            : value.ValueKind == JsonValueKind.String ? value.GetString()
            : throw new InvalidDataException($"{place}: \"{name}\" must be text, but is {value.GetRawText()}.");
        return !string.IsNullOrWhiteSpace(text) ? text.Trim()
            : isRequired ? throw new InvalidDataException($"{place}: \"{name}\" lacks.") : null;
    }

    private static DateOnly? Day(JsonElement row, string name, string place) =>
        Text(row, name, place, isRequired: false) is not { } text ? null
        : DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out DateOnly day) ? day
        : throw new InvalidDataException($"{place}: \"{name}\" must be a day as 2026-02-10, but is \"{text}\".");
}
