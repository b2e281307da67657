using Hearsay.Meaning.Deadlines;
using NodaTime;

namespace Hearsay.Desk.Formats;

/// <summary>Where days lie on a line from the first to the last that an article's deadlines name.</summary>
internal sealed class TimeLine
{
    private readonly LocalDate _first;
    private readonly double _days;

    private TimeLine(LocalDate first, LocalDate last, LocalDate? published)
    {
        _first = first;
        _days = Math.Max(1, Period.DaysBetween(first, last));
        Published = published is { } day ? Share(day) : null;
    }

    /// <summary>Where the day of publication lies, in [0, 1]; null while unknown.</summary>
    public double? Published { get; }

    /// <summary>The line of an article; null where its deadlines name no day.</summary>
    public static TimeLine? Of(ReadArticle read)
    {
        LocalDate[] due = [.. read.Deadlines.SelectMany(d => new[] { d.Due?.Earliest, d.Due?.Latest }).OfType<LocalDate>()];
        LocalDate? published = PublicationDay.Of(read.Article.Facts.Published);
        IEnumerable<LocalDate> all = published is { } day ? due.Append(day) : due;
        return due.Length == 0 ? null : new TimeLine(all.Min(), all.Max(), published);
    }

    /// <summary>First and last place of a due time, in [0, 1]; from the start of the line where only an end is set; null where no day is known.</summary>
    public (double From, double To)? Place(Due? due) => (due?.Earliest, due?.Latest) switch
    {
        (null, null) => null,
        ({ } first, null) => (Share(first), 1),
        (null, { } last) => (Published is { } now && now < Share(last) ? now : 0, Share(last)),
        ({ } first, { } last) => (Share(first), Share(last)),
    };

    private double Share(LocalDate day) => Period.DaysBetween(_first, day) / _days;
}
