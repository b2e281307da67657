namespace Hearsay.Cli.Demo;

/// <summary>The bundled reports: <c>samples/dossier</c>, beside the program as its models are.</summary>
internal static class Dossier
{
    private const string Name = "samples/dossier";

    private static string Root => Path.Combine(AppContext.BaseDirectory, "samples", "dossier");

    /// <summary>The file of what was seen to be so.</summary>
    public static string Observations => Path.Combine(Root, "observations.jsonl");

    /// <summary>One folder an outlet, in ordinal order.</summary>
    /// <exception cref="InvalidDataException">They lack.</exception>
    public static string[] Folders() => Directory.Exists(Root)
        ? [.. Directory.GetDirectories(Root).Order(StringComparer.Ordinal)]
        : throw new InvalidDataException($"{Root}: the reports of the demo lack beside the program. Install it again.");

    /// <summary>Whether a document was taken in from a dossier, here or on another machine.</summary>
    public static bool Holds(string where) => where.Replace('\\', '/').Contains($"/{Name}/", StringComparison.Ordinal);

    /// <summary>Where a report lies in the dossier.</summary>
    public static string ShortName(string where)
    {
        string path = where.Replace('\\', '/');
        int at = path.LastIndexOf($"/{Name}/", StringComparison.Ordinal);
        return at < 0 ? where : path[(at + 1)..];
    }
}
