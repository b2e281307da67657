using Hearsay.Intake;
using Hearsay.Language;
using Hearsay.Meaning.Stances;
using Hearsay.Reading;

namespace Hearsay.Desk;

/// <summary>Reads an article and works out what its statements mean.</summary>
/// <remarks>Safe for use by several threads at once; the answer never depends on how many there are.</remarks>
/// <param name="reader">Finds the statements.</param>
/// <param name="tagger">Tags the words that the rest looks at.</param>
/// <param name="minConfidence">In [0, 1]; less sure statements are left out before anything is made of them.</param>
public sealed class ArticleInterpreter(StatementReader reader, Tagger tagger, double minConfidence)
{
    private readonly StanceReader _stances = new();

    /// <summary>Reads one article.</summary>
    public ReadArticle Read(Article article)
    {
        ArgumentNullException.ThrowIfNull(article);
        Document document = Document.Parse(article.Text);
        ArticleReading reading = reader.Read(document).AtLeast(minConfidence);
        tagger.Tag(document);
        var reasons = new Dictionary<string, IReadOnlyList<StanceReason>>(StringComparer.Ordinal);
        var statements = new List<Statement>(reading.Statements.Count);
        foreach (Statement statement in reading.Statements)
        {
            StanceReading words = _stances.Read(document, statement.Cue, statement.Content);
            statements.Add(StanceChoice.Settle(statement, words));
            reasons[statement.Id] = words.Reasons;
        }

        return new ReadArticle(article, reading with { Statements = statements }) { Reasons = reasons };
    }
}
