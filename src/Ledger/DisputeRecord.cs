namespace Hearsay.Ledger;

/// <summary>A pair of statements of one text that contradict, doubt or bear out one another.</summary>
/// <param name="First">Local id of the one that is answered.</param>
/// <param name="Second">Local id of the one that answers.</param>
/// <param name="Relation">How the second stands to the first, such as <c>contradicts</c>.</param>
/// <param name="On">The matter, shortened.</param>
/// <param name="Evidence">Words that show it.</param>
public sealed record DisputeRecord(string First, string Second, string Relation, string On, IReadOnlyList<TextSpan> Evidence);
