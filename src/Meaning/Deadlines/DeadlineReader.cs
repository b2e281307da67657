using Hearsay.Language;
using Hearsay.Reading;
using Hearsay.Time;

namespace Hearsay.Meaning.Deadlines;

/// <summary>Finds deadlines and promises.</summary>
/// <remarks>
/// Rules over parts of speech, no model. A deadline needs the word itself or a last moment ("by Friday", "within two
/// weeks") on an act that somebody must do or has promised; a promise without a date needs a condition. Plans, hopes
/// and forecasts are none. <c>docs/commitments.md</c> lists the rules. Safe for use by several threads at once.
/// </remarks>
public static class DeadlineReader
{
    /// <summary>Finds the deadlines of a document.</summary>
    /// <param name="document">A tagged document.</param>
    /// <param name="statements">Its statements; they tell on whose word a deadline is known.</param>
    /// <param name="times">Its time expressions, in order, as <see cref="TimeReader"/> finds them.</param>
    /// <returns>The deadlines in the order of the text.</returns>
    /// <exception cref="ArgumentNullException">An argument is null.</exception>
    /// <exception cref="InvalidOperationException">The document has not been tagged.</exception>
    public static IReadOnlyList<Deadline> Read(Document document, IReadOnlyList<Statement> statements, IReadOnlyList<TimeExpression> times)
    {
        ArgumentNullException.ThrowIfNull(document);
        ArgumentNullException.ThrowIfNull(statements);
        ArgumentNullException.ThrowIfNull(times);
        var found = new List<Deadline>();
        var slice = new TimeSlices(document, times);
        bool named = false;
        for (int s = 0; s < document.SentenceCount; s++)
        {
            if (document.Sentence(s).Length > Phrases.MaxTokens)
            {
                continue;
            }

            var phrases = new Phrases(document, s, slice.Of(s));
            var drafts = new List<Draft>();
            DeadlineWords.Find(phrases, named, drafts);
            BoundActs.Find(phrases, drafts);
            named = drafts.Count > 0;
            found.AddRange(drafts.OrderBy(d => d.Trigger).Select(d => Finish(document, phrases, d, statements)));
        }

        return found;
    }

    private static Deadline Finish(Document document, Phrases phrases, Draft draft, IReadOnlyList<Statement> statements)
    {
        Span? condition = Conditions.Of(phrases, draft);
        Span evidence = draft.StatusWords is { } status ? phrases.Characters(status) : Cover(phrases, draft);
        Span? bound = draft.IsPromise ? draft.Setter : draft.Bound;
        Party? setter = draft.Setter is { } s ? phrases.Party(s) : null;
        return new Deadline
        {
            Setter = setter,
            Bound = phrases.Parties(bound),
            Act = draft.Act is { } act ? phrases.Text(act) : "",
            Due = draft.Time is { } time
                ? new Due(time.Span.In(document.Text).ToString(), time.Span, time.Earliest, time.Latest) : null,
            Status = draft.Status,
            Evidence = evidence,
            Teller = Teller(document, statements, evidence),
            Condition = condition is { } c ? phrases.Text(c) : null,
        };
    }

    private static Span Cover(Phrases phrases, Draft draft)
    {
        Span?[] parts =
        [
            draft.Setter, draft.Bound, draft.Act, draft.Time is { } time ? phrases.TokensOf(time) : null,
            new Span(draft.Trigger, draft.Trigger + 1),
        ];
        int start = parts.Min(p => p?.Start ?? int.MaxValue);
        int end = parts.Max(p => p?.End ?? 0);
        return phrases.Characters(new Span(start, end));
    }

    /// <summary>The source of the smallest statement whose content holds the evidence.</summary>
    private static Party? Teller(Document document, IReadOnlyList<Statement> statements, Span evidence)
    {
        Statement? told = statements
            .Where(s => s.Source.Count > 0 && s.Content.Count > 0
                && s.Content[0].Start <= evidence.Start && s.Content[^1].End >= evidence.End)
            .MinBy(s => s.Content[^1].End - s.Content[0].Start);
        return told is null ? null
            : new Party(string.Join(" ", told.Source.Select(s => s.In(document.Text).ToString())), new Span(told.Source[0].Start, told.Source[^1].End));
    }
}
