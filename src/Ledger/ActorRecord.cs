namespace Hearsay.Ledger;

/// <summary>An actor as one text shows him.</summary>
/// <param name="LocalId">Name inside the reading, <c>a1</c>.</param>
/// <param name="Name">Fullest name or description in the text.</param>
/// <param name="Kind">Word of <c>hearsay.reading/1</c>, such as <c>person</c>; null while unknown.</param>
/// <param name="Description">Role, in the text's own words; null where it has none.</param>
/// <param name="Reason">Why he is not named, in the text's own words; null where it gives none.</param>
/// <param name="Aliases">Other names in the text.</param>
/// <param name="Mentions">Where he is mentioned.</param>
public sealed record ActorRecord(
    string LocalId,
    string Name,
    string? Kind,
    string? Description,
    string? Reason,
    IReadOnlyList<string> Aliases,
    IReadOnlyList<TextSpan> Mentions);
