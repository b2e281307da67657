using Hearsay.Language;
using Hearsay.Reading;

namespace Hearsay.Fuzzing;

/// <summary>What every reading keeps, whatever the text.</summary>
public static class ReadingPromises
{
    /// <summary>Checks ids, order, spans, confidences and the ties between statements.</summary>
    /// <exception cref="InvalidOperationException">One of them is not as documented.</exception>
    public static void Check(string text, ArticleReading reading)
    {
        ArgumentNullException.ThrowIfNull(text);
        ArgumentNullException.ThrowIfNull(reading);
        var ids = reading.Statements.Select(s => s.Id).ToHashSet(StringComparer.Ordinal);
        var actors = reading.Actors.Select(a => a.Id).ToHashSet(StringComparer.Ordinal);
        Promise.Kept(ids.Count == reading.Statements.Count, "statement ids are unique");
        Promise.Kept(actors.Count == reading.Actors.Count, "actor ids are unique");
        int start = 0;
        foreach (Statement statement in reading.Statements)
        {
            Promise.Kept(statement.Content.Count > 0, "a statement has content");
            CheckSpans(text, statement.Source);
            CheckSpans(text, statement.Cue);
            CheckSpans(text, statement.Content);
            Promise.Kept(statement.Start >= start, "statements stand in text order");
            start = statement.Start;
            Promise.Kept(statement.Confidence is >= 0 and <= 1, "a confidence is a probability");
            Promise.Kept(statement.Within is null || (ids.Contains(statement.Within) && statement.Within != statement.Id),
                "an outer statement exists");
            Promise.Kept(statement.Chain.All(actors.Contains), "a chain names actors of the reading");
            Promise.Kept(statement.Actor is null || actors.Contains(statement.Actor), "a holder is an actor of the reading");
        }

        foreach (Actor actor in reading.Actors)
        {
            CheckSpans(text, actor.Mentions);
        }
    }

    private static void CheckSpans(string text, IReadOnlyList<Span> spans)
    {
        int at = -1;
        foreach (Span span in spans)
        {
            Promise.Kept(span.Start > at && span.End > span.Start && span.End <= text.Length, "spans lie in the text, in order, apart");
            Promise.Kept(!SplitsPair(text, span.Start) && !SplitsPair(text, span.End), "a span never halves a character");
            Promise.Kept(!char.IsWhiteSpace(text[span.Start]) && !char.IsWhiteSpace(text[span.End - 1]), "a span has no blank edge");
            at = span.End;
        }
    }

    private static bool SplitsPair(string text, int position) =>
        position > 0 && position < text.Length && char.IsSurrogatePair(text[position - 1], text[position]);
}
