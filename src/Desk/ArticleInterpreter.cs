using System.Collections.Concurrent;
using Hearsay.Actors;
using Hearsay.Intake;
using Hearsay.Language;
using Hearsay.Meaning.Agreements;
using Hearsay.Meaning.Deadlines;
using Hearsay.Meaning.Disputes;
using Hearsay.Meaning.Narration;
using Hearsay.Meaning.Stances;
using Hearsay.Reading;
using Hearsay.Time;
using NodaTime;

namespace Hearsay.Desk;

/// <summary>Reads an article and works out what its statements mean.</summary>
/// <remarks>Safe for use by several threads at once; the answer never depends on how many there are.</remarks>
/// <param name="reader">Finds the statements.</param>
/// <param name="tagger">Tags the words that the rest looks at.</param>
/// <param name="minConfidence">In [0, 1]; less sure statements are left out before anything is made of them.</param>
/// <param name="hasNarration">Whether the article's own assertions are statements, too.</param>
public sealed class ArticleInterpreter(StatementReader reader, Tagger tagger, double minConfidence, bool hasNarration = false)
{
    // A document that has grown with a longer text than this is given back to the collector.
    private const int MaxKeptTokens = 100_000;

    private readonly StanceReader _stances = new();
    private readonly TimeReader _times = new(tagger);
    private readonly NarrationReader _narration = new(tagger);

    // A document has room for its tags; it is used again by whoever reads next.
    private readonly ConcurrentBag<Document> _documents = [];

    /// <summary>Reads one article.</summary>
    public ReadArticle Read(Article article)
    {
        ArgumentNullException.ThrowIfNull(article);
        Document document = _documents.TryTake(out Document? free) ? free : Document.Parse("");
        document.Reparse(article.Text);
        ReadArticle read = Read(article, document);
        if (document.TokenCount <= MaxKeptTokens)
        {
            _documents.Add(document);
        }

        return read;
    }

    private ReadArticle Read(Article article, Document document)
    {
        ArticleReading found = reader.Read(document).AtLeast(minConfidence);
        tagger.Tag(document);

        ArticleReading reading = Holders.Settle(found, ActorReader.Read(document, found.Statements, article.Facts.Outlet));
        if (hasNarration)
        {
            reading = Narrator.Tell(document, reading, _narration.Read(document, found.Statements), article.Facts.Outlet);
        }

        var reasons = new Dictionary<string, IReadOnlyList<StanceReason>>(StringComparer.Ordinal);
        reading = reading with { Statements = [.. reading.Statements.Select(s => Settle(document, s, reasons))] };

        LocalDate? published = PublicationDay.Of(article.Facts.Published);
        IReadOnlyList<TimeExpression> times = _times.Read(document, published);
        var parties = new PartyNames(reading);
        return new ReadArticle(article, reading)
        {
            Reasons = reasons,
            SaidDays = SaidDaysOf(document, reading.Statements, times, published),
            Deadlines = [.. DeadlineReader.Read(document, reading.Statements, times).Select(parties.In)],
            Agreements = [.. AgreementReader.Read(document, times).Select(parties.In)],
            Disputes = DisputeFinder.Find(document, reading.Statements, reading.Actors),
        };
    }

    private Statement Settle(Document document, Statement statement, Dictionary<string, IReadOnlyList<StanceReason>> reasons)
    {
        StanceReading words = _stances.Read(document, statement.Cue, statement.Content);
        reasons[statement.Id] = words.Reasons;
        return StanceChoice.Settle(statement, words);
    }

    private static Dictionary<string, (LocalDate Earliest, LocalDate Latest)> SaidDaysOf(
        Document document, IReadOnlyList<Statement> statements, IReadOnlyList<TimeExpression> times, LocalDate? published)
    {
        var days = new Dictionary<string, (LocalDate, LocalDate)>(StringComparer.Ordinal);
        foreach (Statement statement in statements)
        {
            if (SaidDay.Of(document, statement, times, published) is { } day)
            {
                days[statement.Id] = day;
            }
        }

        return days;
    }
}
