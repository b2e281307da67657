namespace Hearsay.Intake.Html;

/// <summary>Names of authors as pages print them.</summary>
internal static class Byline
{
    private const int MaxLength = 200;

    /// <summary>The name without "By"; null where nothing is left, and for what is too long to be names.</summary>
    public static string? Tidy(string? raw)
    {
        string? tidy = ArticleFacts.Tidy(raw);
        if (tidy?.StartsWith("by ", StringComparison.OrdinalIgnoreCase) == true)
        {
            tidy = tidy["by ".Length..].TrimStart();
        }

        return tidy?.Length is > 0 and <= MaxLength ? tidy : null;
    }
}
