namespace Hearsay.Ledger;

/// <summary>An agreement as one reading found it.</summary>
/// <param name="Place">Where it was made; null where the text does not say.</param>
/// <param name="Parties">Who made it.</param>
/// <param name="Terms">What was agreed; empty where the text does not say.</param>
/// <param name="Amount">The first amount in the terms; null where there is none.</param>
/// <param name="Relation">How the true amount stands to <paramref name="Amount"/>, such as <c>more than</c>; null for equal or none.</param>
/// <param name="Unit">What is counted; null where there is no amount.</param>
/// <param name="Evidence">Words that tell of it.</param>
public sealed record AgreementRecord(
    string? Place, IReadOnlyList<string> Parties, string Terms, double? Amount, string? Relation, string? Unit, TextSpan Evidence);
