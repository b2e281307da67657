using System.Globalization;
using Hearsay.Reading;

namespace Hearsay.Meaning.Stances;

/// <summary>Reads the table of the lexicon: place, pattern, when, class, strength, origin, parted by tabs.</summary>
internal static class LexiconFile
{
    private const int Columns = 6;

    private static readonly Dictionary<string, LexiconPlace> Places = new(StringComparer.Ordinal)
    {
        ["cue"] = LexiconPlace.Cue,
        ["content"] = LexiconPlace.Content,
        ["form"] = LexiconPlace.Form,
        ["turn"] = LexiconPlace.Turn,
        ["negator"] = LexiconPlace.Negator,
        ["cue-certainty"] = LexiconPlace.CueCertainty,
        ["content-certainty"] = LexiconPlace.ContentCertainty,
    };

    private static readonly Dictionary<string, ContentForm> Forms = new(StringComparer.Ordinal)
    {
        ["clause"] = ContentForm.Clause,
        ["question"] = ContentForm.Question,
        ["wh"] = ContentForm.Wh,
        ["to"] = ContentForm.To,
        ["noun-to"] = ContentForm.NounTo,
        ["doing"] = ContentForm.Doing,
        ["noun"] = ContentForm.Noun,
        ["must"] = ContentForm.Must,
        ["imperative"] = ContentForm.Imperative,
        ["own-will"] = ContentForm.OwnWill,
        ["own-will-not"] = ContentForm.OwnWillNot,
        ["will"] = ContentForm.Will,
    };

    /// <summary>Reads all rows; empty lines, lines that begin with # and the head are left out.</summary>
    /// <param name="reader">The table.</param>
    /// <param name="name">Name of the file for messages.</param>
    /// <exception cref="InvalidDataException">A row is not as it should be; the message names its line.</exception>
    public static IReadOnlyList<LexiconEntry> Read(TextReader reader, string name)
    {
        var entries = new List<LexiconEntry>();
        int number = 0;
        while (reader.ReadLine() is { } line)
        {
            number++;
            if (line.Length > 0 && line[0] != '#' && !line.StartsWith("place\t", StringComparison.Ordinal))
            {
                try
                {
                    entries.AddRange(Row(line.Split('\t')));
                }
                catch (FormatException problem)
                {
                    throw new InvalidDataException($"{name}, line {number}: {problem.Message}", problem);
                }
            }
        }

        return entries;
    }

    private static IEnumerable<LexiconEntry> Row(string[] cells)
    {
        if (cells.Length != Columns)
        {
            throw new FormatException($"{Columns} columns parted by tabs expected, {cells.Length} found.");
        }

        LexiconPlace place = Find(Places, cells[0], "place");
        ContentForm[] when = [.. cells[2].Split(' ', StringSplitOptions.RemoveEmptyEntries).Where(w => w != "-").Select(w => Find(Forms, w, "form"))];
        bool certain = place is LexiconPlace.CueCertainty or LexiconPlace.ContentCertainty;
        Stance? stance = certain || place == LexiconPlace.Negator ? null : Parse<Stance>(cells[3]);
        Certainty? certainty = certain ? Parse<Certainty>(cells[3]) : null;
        if (!double.TryParse(cells[4], NumberStyles.Float, CultureInfo.InvariantCulture, out double strength) || strength is not (>= 0 and <= 1))
        {
            throw new FormatException($"A strength from 0 to 1 expected, '{cells[4]}' found.");
        }

        if (place == LexiconPlace.Turn)
        {
            Parse<Stance>(cells[1]);
        }

        // Patterns of one class may share a row, parted by commas.
        foreach (string pattern in cells[1].Split(','))
        {
            yield return new LexiconEntry(place, LexiconPattern.Parse(pattern.Trim()), when, stance, certainty, strength, cells[5]);
        }
    }

    private static T Find<T>(Dictionary<string, T> known, string word, string what) =>
        known.TryGetValue(word, out T? found) ? found : throw new FormatException($"A {what} of {string.Join(", ", known.Keys)} expected, '{word}' found.");

    private static T Parse<T>(string word)
        where T : struct, Enum => Enum.TryParse(word, ignoreCase: true, out T value) && char.IsAsciiLetter(word[0])
            ? value
            : throw new FormatException($"One of {string.Join(", ", Enum.GetNames<T>()).ToLowerInvariant()} expected, '{word}' found.");
}
