using Hearsay.Language;
using NodaTime;

namespace Hearsay.Time;

/// <summary>Finds the time expressions of an article and the days that they mean.</summary>
/// <remarks>
/// A grammar of English news, read sentence by sentence against the day of publication; <c>docs/time.md</c> tells its
/// conventions. Linear in the text. Safe for use by several threads at once, each with documents of its own.
/// </remarks>
/// <param name="tagger">Tells verbs from nouns and past from present.</param>
public sealed class TimeReader(Tagger tagger)
{
    /// <summary>First year in which an article can have been published.</summary>
    public const int MinYear = 1500;

    /// <summary>Last year in which an article can have been published.</summary>
    public const int MaxYear = 3000;

    private readonly Tense _tense = new(tagger ?? throw new ArgumentNullException(nameof(tagger)));

    /// <summary>Reads a document; tags it first if nobody has.</summary>
    /// <param name="document">The article.</param>
    /// <param name="published">Day of publication; without it only dates that name their year are resolved.</param>
    /// <returns>The expressions in the order of the text, none touching another.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="document"/> is null.</exception>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="published"/> lies before <see cref="MinYear"/> or after <see cref="MaxYear"/>.</exception>
    public IReadOnlyList<TimeExpression> Read(Document document, LocalDate? published)
    {
        ArgumentNullException.ThrowIfNull(document);
        if (published is { } day)
        {
            LocalDate iso = day.WithCalendar(CalendarSystem.Iso);
            ArgumentOutOfRangeException.ThrowIfLessThan(iso.Year, MinYear, nameof(published));
            ArgumentOutOfRangeException.ThrowIfGreaterThan(iso.Year, MaxYear, nameof(published));
            published = iso;
        }

        if (!document.IsTagged)
        {
            tagger.Tag(document);
        }

        var found = new List<TimeExpression>();
        TimeExpression? previous = null;
        int paragraph = -1;
        for (int s = 0; s < document.SentenceCount; s++)
        {
            // Nothing points back over the sentence before, except within a paragraph.
            TimeExpression? named = Read(Words.Of(document, s), published, previous, found);
            int here = document.ParagraphOf(document.Sentence(s).Start);
            previous = named ?? (here == paragraph ? previous : null);
            paragraph = here;
        }

        return found;
    }

    /// <summary>Reads a sentence and gives the last expression in it that the next one can point back to.</summary>
    private TimeExpression? Read(Words words, LocalDate? published, TimeExpression? previous, List<TimeExpression> found)
    {
        var grammar = new Grammar(words, published, _tense) { Previous = previous };
        for (int i = 0; i < words.Count; i++)
        {
            if (grammar.At(i) is not { } phrase)
            {
                continue;
            }

            TimeExpression time = phrase.Time with { Span = words.Characters(i, phrase.End) };
            found.Add(time);
            if (time is { Kind: TimeKind.Date, IsResolved: true })
            {
                grammar.Previous = time;
                grammar.InSentence = time;
            }

            i = phrase.End - 1;
        }

        return grammar.InSentence;
    }
}
