using Hearsay.Language;

namespace Hearsay.Meaning.Disputes;

/// <summary>Two statements of one article about the same matter, by different holders.</summary>
/// <param name="First">Id of the one that is contradicted, doubted or borne out; the inner one if one holds the other.</param>
/// <param name="Second">Id of the one that contradicts, doubts or bears out.</param>
/// <param name="Relation">How the second stands to the first.</param>
/// <param name="On">The matter: the first statement's words, shortened.</param>
/// <param name="Evidence">Words that show the relation, in UTF-16 units, in text order.</param>
/// <param name="Signal">Name of the rule that found it, such as <c>denied</c> or <c>connective</c>.</param>
public sealed record Dispute(
    string First, string Second, DisputeRelation Relation, string On, IReadOnlyList<Span> Evidence, string Signal);
