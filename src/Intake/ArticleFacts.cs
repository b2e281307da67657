namespace Hearsay.Intake;

/// <summary>What is known about an article beside its text; null where unknown.</summary>
/// <param name="Title">Headline.</param>
/// <param name="Published">ISO 8601 date or date-time (<see cref="PublicationDate"/>).</param>
/// <param name="Outlet">Publisher.</param>
/// <param name="Url">Address.</param>
/// <param name="Author">Who wrote it, as the byline has it; several names stay one string.</param>
public sealed record ArticleFacts(string? Title, string? Published, string? Outlet, string? Url, string? Author = null)
{
    /// <summary>Nothing is known.</summary>
    public static ArticleFacts None { get; } = new(null, null, null, null);

    /// <summary>Whether the text is only a summary of the article, as many feeds give it.</summary>
    public bool IsSummary { get; init; }

    /// <summary>These facts, filled up from <paramref name="defaults"/>.</summary>
    public ArticleFacts Or(ArticleFacts defaults) => new(
        Title ?? defaults.Title,
        Published ?? defaults.Published,
        Outlet ?? defaults.Outlet,
        Url ?? defaults.Url,
        Author ?? defaults.Author)
    {
        IsSummary = IsSummary || defaults.IsSummary,
    };

    /// <summary>A fact as a format gives it, made fit: white space of any length is one space, control characters are gone.</summary>
    /// <returns>Null where nothing is left, and for what is longer than <see cref="ArticleLimits.MaxFactLength"/>: no name is so long.</returns>
    internal static string? Tidy(string? raw)
    {
        if (raw is null || raw.Length > 2 * ArticleLimits.MaxFactLength)
        {
            return null;
        }

        var tidy = new System.Text.StringBuilder(raw.Length);
        for (int i = 0; i < raw.Length; i++)
        {
            char c = raw[i];
            if (char.IsWhiteSpace(c) || char.IsControl(c))
            {
                _ = tidy.Length > 0 && tidy[^1] != ' ' ? tidy.Append(' ') : tidy;
            }
            else if (!char.IsSurrogate(c))
            {
                tidy.Append(c);
            }
            else if (i + 1 < raw.Length && char.IsSurrogatePair(c, raw[i + 1]))
            {
                tidy.Append(c).Append(raw[++i]);
            }
        }

        string result = tidy.ToString().TrimEnd();
        return result.Length is 0 or > ArticleLimits.MaxFactLength ? null : result;
    }
}
