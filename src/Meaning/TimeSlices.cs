using Hearsay.Language;
using Hearsay.Time;

namespace Hearsay.Meaning;

/// <summary>The time expressions of a document, sentence by sentence, in one pass.</summary>
internal sealed class TimeSlices
{
    private readonly ILookup<int, TimeExpression> _bySentence;

    public TimeSlices(Document document, IReadOnlyList<TimeExpression> times) =>
        _bySentence = times.ToLookup(t => document.SentenceOf(document.TokenAt(t.Span.Start)));

    /// <summary>The expressions of a sentence, in order.</summary>
    public IReadOnlyList<TimeExpression> Of(int sentence) => [.. _bySentence[sentence]];
}
