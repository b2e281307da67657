using Hearsay.Language;

namespace Hearsay.Reading;

/// <summary>Whoever can say something: person, organisation, group, place that speaks, outlet, unnamed source.</summary>
/// <param name="Id">Name inside the reading: <c>a1</c>, <c>a2</c> …</param>
/// <param name="Name">Fullest name or description that the text gives.</param>
/// <param name="Kind">What sort of actor; null while unknown.</param>
/// <param name="Description">Role or description in the text's own words; null where it has none.</param>
/// <param name="Aliases">Other names that the text uses.</param>
/// <param name="Mentions">Where the text mentions it, in UTF-16 units.</param>
/// <param name="Reason">Why it is not named, in the text's own words; null where it gives none.</param>
public sealed record Actor(
    string Id,
    string Name,
    ActorKind? Kind,
    string? Description,
    IReadOnlyList<string> Aliases,
    IReadOnlyList<Span> Mentions,
    string? Reason = null);
