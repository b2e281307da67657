using Hearsay.Desk.Formats;
using Hearsay.Intake;
using Hearsay.Language;
using Hearsay.Ledger;
using Hearsay.Meaning.Agreements;
using Hearsay.Meaning.Deadlines;
using Hearsay.Meaning.Disputes;
using Hearsay.Reading;
using NodaTime;

namespace Hearsay.Desk.Ingest;

/// <summary>Turns an article and its reading into what the record keeps: spans in code points, meanings in the words of <c>hearsay.reading/1</c>.</summary>
public static class RecordMaker
{
    /// <summary>Version of the program, as kept with each reading.</summary>
    public static string Program { get; } = typeof(RecordMaker).Assembly.GetName().Version?.ToString(3) ?? "0.0.0";

    /// <summary>An article that came through intake.</summary>
    /// <param name="where">Where it came from.</param>
    /// <param name="article">The article, with its original.</param>
    /// <param name="reading">What was read in it; null where it is not read.</param>
    /// <param name="now">Time of capture where the source tells none.</param>
    /// <exception cref="ArgumentException">The article has no original.</exception>
    public static DeliveredDocument Document(string where, Article article, ReadingRecord? reading, DateTimeOffset now)
    {
        ArgumentNullException.ThrowIfNull(article);
        OriginalDocument original = article.Original ?? throw new ArgumentException("The article has no original.", nameof(article));
        return new DeliveredDocument
        {
            Where = where,
            Original = original.Bytes,
            MediaType = original.MediaType,
            Sha256 = article.Sha256,
            CapturedAt = original.CapturedAt ?? now,
            Text = article.Text,
            Title = article.Facts.Title,
            Published = article.Facts.Published,
            Outlet = article.Facts.Outlet,
            Author = article.Facts.Author,
            Url = article.Facts.Url,
            Language = article.Language,
            Reading = reading,
        };
    }

    /// <summary>What one model read.</summary>
    /// <param name="read">Article and reading; its model must have a name.</param>
    /// <param name="minConfidence">Statements below were left out; in [0, 1].</param>
    /// <param name="readAt">When it was read.</param>
    public static ReadingRecord Reading(ReadArticle read, double minConfidence, DateTimeOffset readAt)
    {
        ArgumentNullException.ThrowIfNull(read);
        var map = new CodePointMap(read.Article.Text);
        HashSet<string> ids = [.. read.Reading.Statements.Select(s => s.Id)];
        return new ReadingRecord
        {
            Model = read.Reading.Model ?? throw new ArgumentException("No model is named.", nameof(read)),
            Program = Program,
            MinConfidence = minConfidence,
            ReadAt = readAt,
            Actors = [.. read.Reading.Actors.Select(a => Actor(a, map))],
            Statements = [.. OuterFirst(read.Reading.Statements).Select(s => Statement(read, s, ids, map))],
            Commitments = [.. read.Deadlines.Select(d => Commitment(d, map))],
            Agreements = [.. read.Agreements.Select(a => Agreement(a, map))],
            Disputes = [.. read.Disputes.Where(d => ids.Contains(d.First) && ids.Contains(d.Second)).Select(d => Dispute(d, map))],
        };
    }

    private static ActorRecord Actor(Actor actor, CodePointMap map) => new(
        actor.Id, actor.Name, Words.Of(actor.Kind), actor.Description, actor.Reason, actor.Aliases, Spans(actor.Mentions, map));

    private static StatementRecord Statement(ReadArticle read, Statement statement, HashSet<string> ids, CodePointMap map)
    {
        bool isToldDay = read.SaidDays.TryGetValue(statement.Id, out (LocalDate Earliest, LocalDate Latest) said);
        return new StatementRecord
        {
            LocalId = statement.Id,
            Within = statement.Within is { } outer && ids.Contains(outer) ? outer : null,
            Holder = statement.Actor,
            Chain = statement.Chain,
            Source = Spans(statement.Source, map),
            Cue = Spans(statement.Cue, map),
            Content = Spans(statement.Content, map),
            Mode = Words.Of(statement.Mode),
            Stance = Words.Of(statement.Stance),
            Certainty = Words.Of(statement.Certainty),
            Sourcing = Words.Of(statement.Sourcing),
            Confidence = statement.Confidence,
            SaidFrom = isToldDay ? said.Earliest.ToDateOnly() : null,
            SaidTo = isToldDay ? said.Latest.ToDateOnly() : null,
        };
    }

    private static CommitmentRecord Commitment(Deadline deadline, CodePointMap map) => new()
    {
        Setter = deadline.Setter?.Name,
        Bound = [.. deadline.Bound.Select(b => b.Name)],
        Act = deadline.Act,
        DueWords = deadline.Due?.Text,
        DueFrom = deadline.Due?.Earliest?.ToDateOnly(),
        DueTo = deadline.Due?.Latest?.ToDateOnly(),
        Status = Words.Of(deadline.Status),
        Teller = deadline.Teller?.Name,
        Condition = deadline.Condition,
        Evidence = Span(deadline.Evidence, map),
    };

    private static AgreementRecord Agreement(Agreement agreement, CodePointMap map) => new(
        agreement.Place?.Name,
        [.. agreement.Parties.Select(p => p.Name)],
        agreement.Terms,
        (double?)agreement.Quantity?.Value,
        agreement.Quantity?.Relation,
        agreement.Quantity?.Unit,
        Span(agreement.Evidence, map));

    private static DisputeRecord Dispute(Dispute dispute, CodePointMap map) =>
        new(dispute.First, dispute.Second, Words.Of(dispute.Relation), dispute.On, Spans(dispute.Evidence, map));

    private static IReadOnlyList<TextSpan> Spans(IReadOnlyList<Span> spans, CodePointMap map) =>
        [.. spans.Where(s => s.Length > 0).Select(s => Span(s, map))];

    private static TextSpan Span(Span span, CodePointMap map) => new(map[span.Start], map[span.End]);

    // Text order, but none before the one that it is within.
    private static IEnumerable<Statement> OuterFirst(IReadOnlyList<Statement> statements)
    {
        var byId = statements.ToDictionary(s => s.Id, StringComparer.Ordinal);
        var done = new HashSet<string>(StringComparer.Ordinal);
        var path = new Stack<Statement>();
        foreach (Statement statement in statements)
        {
            for (Statement? s = statement; s is not null && done.Add(s.Id); s = s.Within is { } outer ? byId.GetValueOrDefault(outer) : null)
            {
                path.Push(s);
            }

            while (path.TryPop(out Statement? next))
            {
                yield return next;
            }
        }
    }
}
