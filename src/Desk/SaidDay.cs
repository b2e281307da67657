using Hearsay.Language;
using Hearsay.Reading;
using Hearsay.Time;
using NodaTime;

namespace Hearsay.Desk;

/// <summary>Finds the day on which something was said, where the text tells it with the cue: "said on Wednesday".</summary>
/// <remarks>
/// A date beside source and cue, in their sentence and clause: no verb, no other statement and no mark but a comma after it
/// may lie between ("On Wednesday, the minister said"), nor a verb between the start of the sentence and a date before them ("After
/// the talks ended on Monday, the minister said" tells nothing). A day after the publication is none on which it was said.
/// </remarks>
internal static class SaidDay
{
    /// <summary>Earliest and latest day; null where the text does not tell.</summary>
    /// <param name="document">The article, tagged.</param>
    /// <param name="statement">The statement.</param>
    /// <param name="times">Time expressions of the article, in text order.</param>
    /// <param name="published">Day of publication; null while unknown.</param>
    public static (LocalDate Earliest, LocalDate Latest)? Of(
        Document document, Statement statement, IReadOnlyList<TimeExpression> times, LocalDate? published)
    {
        if (statement.Cue.Count == 0)
        {
            return null;
        }

        Span cue = statement.Cue[0];
        Span sentence = SentenceOf(document, cue);
        Span teller = statement.Source.Where(s => sentence.Start <= s.Start && s.End <= sentence.End && !HasContentBetween(statement, s, cue))
            .Append(cue)
            .Aggregate((a, b) => new Span(Math.Min(a.Start, b.Start), Math.Max(a.End, b.End)));
        foreach (TimeExpression time in times)
        {
            if (time is { Kind: TimeKind.Date, Earliest: { } earliest, Latest: { } latest }
                && sentence.Start <= time.Span.Start && time.Span.End <= sentence.End
                && !(published < earliest)
                && !statement.Content.Concat(statement.Source).Any(s => s.Overlaps(time.Span))
                && IsBeside(document, statement, sentence, teller, time.Span))
            {
                return (earliest, published is { } day && day < latest ? day : latest);
            }
        }

        return null;
    }

    private static bool HasContentBetween(Statement statement, Span source, Span cue) =>
        statement.Content.Any(c => c.Start >= Math.Min(source.End, cue.End) && c.End <= Math.Max(source.Start, cue.Start));

    private static bool IsBeside(Document document, Statement statement, Span sentence, Span teller, Span time)
    {
        if (time.Start >= teller.End)
        {
            return IsPlain(document, statement, new Span(teller.End, time.Start), allowsComma: false);
        }

        // Before them, or between source and cue.
        int end = time.End <= teller.Start ? teller.Start : time.Start;
        int start = time.End <= teller.Start ? ClauseStart(statement, sentence, time) : teller.Start;
        return IsPlain(document, statement, new Span(start, time.Start), allowsComma: false)
            && (end <= time.End || IsPlain(document, statement, new Span(time.End, end), allowsComma: true));
    }

    // A content before the date opens no clause of its own: "… ," on Tuesday the minister said.
    private static int ClauseStart(Statement statement, Span sentence, Span time) =>
        statement.Content.Where(c => c.End <= time.Start).Select(c => c.End).Append(sentence.Start).Max();

    private static bool IsPlain(Document document, Statement statement, Span between, bool allowsComma)
    {
        ReadOnlySpan<int> starts = document.TokenStarts;
        int token = starts.BinarySearch(between.Start);
        for (token = token < 0 ? ~token : token; token < document.TokenCount && starts[token] < between.End; token++)
        {
            Span span = document.TokenSpan(token);
            if (statement.Cue.Any(c => c.Overlaps(span)) || statement.Source.Any(s => s.Overlaps(span)))
            {
                continue;
            }

            if (document.Upos(token) is Upos.Verb or Upos.Aux or Upos.Sconj
                || statement.Content.Any(c => c.Overlaps(span))
                || (document.Upos(token) is Upos.Punct && !(allowsComma && document.Token(token) is ",")))
            {
                return false;
            }
        }

        return true;
    }

    private static Span SentenceOf(Document document, Span span)
    {
        ReadOnlySpan<int> starts = document.TokenStarts;
        int token = starts.BinarySearch(span.Start);
        return document.Characters(document.Sentence(document.SentenceOf(token < 0 ? Math.Max(0, ~token - 1) : token)));
    }
}
