using Hearsay.Meaning.Disputes;
using Hearsay.Reading;

namespace Hearsay.Desk.Formats;

/// <summary>How another statement stands to one, in words.</summary>
/// <param name="Sign"><c>✗</c> contradicts, <c>?</c> doubts, <c>✓</c> bears out.</param>
/// <param name="Relation">The same as a word.</param>
/// <param name="Id">Id of the other statement.</param>
/// <param name="Holder">Short name of who holds the other.</param>
/// <param name="Words">The words that show it; empty on the one that contradicts, doubts or bears out.</param>
public sealed record AnswerLine(string Sign, string Relation, string Id, string Holder, string Words)
{
    /// <summary>Sign of a relation.</summary>
    public static string SignOf(DisputeRelation relation) => relation switch
    {
        DisputeRelation.Contradicts => "✗",
        DisputeRelation.Doubts => "?",
        DisputeRelation.Corroborates => "✓",
        _ => throw new ArgumentOutOfRangeException(nameof(relation)),
    };

    /// <summary>The disputes that a statement is part of.</summary>
    internal static IReadOnlyList<AnswerLine> Of(ReadArticle read, Statement statement, ShortNames names) =>
    [
        .. read.Disputes
            .Where(d => d.First == statement.Id || d.Second == statement.Id)
            .Select(d =>
            {
                bool isFirst = d.First == statement.Id;
                string other = isFirst ? d.Second : d.First;
                return new AnswerLine(
                    SignOf(d.Relation),
                    Formats.Words.Of(d.Relation),
                    other,
                    HolderOf(read, other, names),
                    isFirst ? EvidenceOf(d, read.Article.Text) : "");
            }),
    ];

    /// <summary>The words that show a dispute, each once.</summary>
    internal static string EvidenceOf(Dispute dispute, string text) => string.Join(" … ", dispute.Evidence
        .Where(e => !dispute.Evidence.Any(o => o != e && o.Start <= e.Start && e.End <= o.End))
        .Select(e => StatementLine.Join(text, [e]))
        .Distinct(StringComparer.OrdinalIgnoreCase));

    /// <summary>Short name of who holds a statement.</summary>
    internal static string HolderOf(ReadArticle read, string id, ShortNames names) =>
        read.Reading.Statements.FirstOrDefault(s => s.Id == id) is { } s
            ? s.Actor is { } actor ? names[actor] : names.Of(s, StatementLine.Join(read.Article.Text, s.Source))
            : id;
}
