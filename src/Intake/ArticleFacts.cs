namespace Hearsay.Intake;

/// <summary>What is known about an article beside its text; null where unknown.</summary>
/// <param name="Title">Headline.</param>
/// <param name="Published">ISO 8601 date or date-time (<see cref="PublicationDate"/>).</param>
/// <param name="Outlet">Publisher.</param>
/// <param name="Url">Address.</param>
public sealed record ArticleFacts(string? Title, string? Published, string? Outlet, string? Url)
{
    /// <summary>Nothing is known.</summary>
    public static ArticleFacts None { get; } = new(null, null, null, null);

    /// <summary>These facts, filled up from <paramref name="defaults"/>.</summary>
    public ArticleFacts Or(ArticleFacts defaults) => new(
        Title ?? defaults.Title,
        Published ?? defaults.Published,
        Outlet ?? defaults.Outlet,
        Url ?? defaults.Url);
}
