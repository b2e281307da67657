using Hearsay.Intake;
using Hearsay.Meaning.Agreements;
using Hearsay.Meaning.Deadlines;
using Hearsay.Meaning.Disputes;
using Hearsay.Meaning.Stances;
using Hearsay.Reading;
using NodaTime;

namespace Hearsay.Desk;

/// <summary>An article and what was read in it.</summary>
/// <param name="Article">The article as taken in.</param>
/// <param name="Reading">Statements and actors, their spans in UTF-16 units of the article's text.</param>
public sealed record ReadArticle(Article Article, ArticleReading Reading)
{
    /// <summary>By the id of a statement the words that tell its stance and certainty, the deciding ones first.</summary>
    public IReadOnlyDictionary<string, IReadOnlyList<StanceReason>> Reasons { get; init; } =
        new Dictionary<string, IReadOnlyList<StanceReason>>(StringComparer.Ordinal);

    /// <summary>By the id of a statement the days between which it was said, both inside, where the text tells with the cue.</summary>
    public IReadOnlyDictionary<string, (LocalDate Earliest, LocalDate Latest)> SaidDays { get; init; } =
        new Dictionary<string, (LocalDate, LocalDate)>(StringComparer.Ordinal);

    /// <summary>Deadlines and promises in the order of the text; parties go by the names of actors where they are some.</summary>
    public IReadOnlyList<Deadline> Deadlines { get; init; } = [];

    /// <summary>Agreements in the order of the text; parties go by the names of actors where they are some.</summary>
    public IReadOnlyList<Agreement> Agreements { get; init; } = [];

    /// <summary>Pairs of statements that contradict, doubt or bear out one another, in order of the second.</summary>
    public IReadOnlyList<Dispute> Disputes { get; init; } = [];
}
