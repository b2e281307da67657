using Hearsay.Ledger;

namespace Hearsay.Cli.Record;

/// <summary>Where a project is kept: a file, or a PostgreSQL database.</summary>
/// <param name="Text">As given.</param>
internal sealed record ProjectPlace(string Text)
{
    private static readonly string[] ServerMarks = ["postgres://", "postgresql://"];

    /// <summary>Whether it is a database on a server.</summary>
    public bool IsServer => ServerMarks.Any(m => Text.StartsWith(m, StringComparison.OrdinalIgnoreCase))
        || Text.Contains("Host=", StringComparison.OrdinalIgnoreCase);

    /// <summary>Name for messages, without a password.</summary>
    public string Name => IsServer ? "the PostgreSQL project" : Text;

    /// <summary>Full path of the file; null for a server.</summary>
    public string? FilePath => IsServer ? null : Path.GetFullPath(Text);

    /// <summary>A place as one types it in a shell.</summary>
    public static string Quote(string place) =>
        place.Any(c => !char.IsLetterOrDigit(c) && !"/\\._-+:".Contains(c, StringComparison.Ordinal)) ? $"'{place}'" : place;

    /// <summary>Opens a project that exists. Whoever opens it disposes of it.</summary>
    /// <exception cref="InvalidDataException">There is none, or it is something else; the message is one line for the user.</exception>
    /// <exception cref="System.Data.Common.DbException">The database refuses.</exception>
    public static ILedger Open(string place)
    {
        var parsed = new ProjectPlace(place);
        if (parsed.FilePath is { } path && !File.Exists(path))
        {
            throw new InvalidDataException(Directory.Exists(path)
                ? $"{place} is a folder, not a project. Name a file, such as {Path.Combine(place, "desk.hearsay")}."
                : $"There is no project {place}. Make one: {App.Name} init {place}");
        }

        throw new InvalidDataException("This build has no database yet.");
    }
}
