namespace Hearsay.Ledger;

/// <summary>An actor of the record.</summary>
/// <param name="Id">His name in the record.</param>
/// <param name="Name">Fullest name.</param>
/// <param name="Kind">Word of <c>hearsay.reading/1</c>; null while unknown.</param>
/// <param name="Descriptions">Roles in the words of texts, the most frequent first.</param>
/// <param name="Aliases">Other names in texts.</param>
/// <param name="Documents">Documents that mention him.</param>
/// <param name="Statements">Statements that he holds.</param>
/// <param name="FirstSaid">Day of the first of them; null while unknown.</param>
/// <param name="LastSaid">Day of the last of them; null while unknown.</param>
public sealed record ActorRow(
    ActorId Id,
    string Name,
    string? Kind,
    IReadOnlyList<string> Descriptions,
    IReadOnlyList<string> Aliases,
    int Documents,
    int Statements,
    DateOnly? FirstSaid,
    DateOnly? LastSaid);
