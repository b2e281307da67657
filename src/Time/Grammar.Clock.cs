using System.Globalization;

namespace Hearsay.Time;

// Times of the day, alone or with their day: "noon on Thursday", "Friday at 3 p.m.", "Tuesday night".
internal sealed partial class Grammar
{
    private Phrase? Clock(int i)
    {
        if (ClockAt(i) is not { } clock)
        {
            return null;
        }

        int next = words.At(clock.End) is "on" or "," or "of" ? clock.End + 1 : clock.End;
        Phrase? day = Longest(Date(next), Longest(Relative(next), Deictic(next)));
        return day is { Time.Precision: TimePrecision.Day } on && (next > clock.End || words.At(next) is "today" or "tomorrow" or "yesterday" || words.IsCapital(next))
            ? new Phrase(on.End, on.Time with { Precision = TimePrecision.Time, TimeOfDay = clock.Text })
            : new Phrase(clock.End, Dated(null, TimePrecision.Time) with { TimeOfDay = clock.Text });
    }

    /// <summary>Adds the part of the day or the hour that follows a day.</summary>
    private Phrase WithTime(Phrase day)
    {
        if (day.Time is not { Kind: TimeKind.Date, Precision: TimePrecision.Day })
        {
            return day;
        }

        if (Vocabulary.PartsOfDay.Contains(words.At(day.End)))
        {
            return new Phrase(day.End + 1, day.Time with { Precision = TimePrecision.PartOfDay, TimeOfDay = words.At(day.End) });
        }

        int at = words.At(day.End) is "at" or "," ? day.End + 1 : day.End;
        return ClockAt(at) is { } clock
            ? new Phrase(clock.End, day.Time with { Precision = TimePrecision.Time, TimeOfDay = clock.Text }) : day;
    }

    private (int End, string Text)? ClockAt(int i)
    {
        switch (words.At(i))
        {
            case "noon" or "midday":
                return (i + 1, "12:00");
            case "midnight":
                return (i + 1, "00:00");
            case "":
                return null;
        }

        string word = words.At(i);
        string[] parts = char.IsAsciiDigit(word[0]) && word.Length <= 5 ? word.Split(':', '.') : [];
        if (parts.Length is < 1 or > 2 || !parts.All(p => p.Length is 1 or 2 && p.All(char.IsAsciiDigit)))
        {
            return null;
        }

        int hour = int.Parse(parts[0], CultureInfo.InvariantCulture);
        int minute = parts.Length == 2 ? int.Parse(parts[1], CultureInfo.InvariantCulture) : 0;
        int end = i + 1;
        string half = words.At(end).Replace(".", "", StringComparison.Ordinal);
        if (half is "am" or "pm" && hour is >= 1 and <= 12)
        {
            hour = (hour % 12) + (half == "pm" ? 12 : 0);
            end++;
        }
        else if (!word.Contains(':', StringComparison.Ordinal) || !(IsZone(end) || words.At(i - 1) is "at" or "by" or "from" or "until" or "before"))
        {
            return null;
        }

        end = IsZone(end) ? end + 1 : words.Are(end, "local time") ? end + 2 : end;
        return hour < 24 && minute < 60 ? (end, $"{hour:00}:{minute:00}") : null;
    }

    private bool IsZone(int i) => words.At(i) is "gmt" or "utc" or "bst" or "cet" or "est" or "edt" or "et" or "pst" or "pt" && words.IsCapital(i);
}
