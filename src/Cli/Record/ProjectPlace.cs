using Hearsay.Ledger;

namespace Hearsay.Cli.Record;

/// <summary>Where a project is kept: a file, or a PostgreSQL database.</summary>
/// <param name="Text">As given.</param>
internal sealed record ProjectPlace(string Text)
{
    /// <summary>Name for messages, without a password.</summary>
    public string Name => Ledgers.IsServer(Text) ? "the PostgreSQL project" : Text;

    /// <summary>Full path of the file; null for a server.</summary>
    public string? FilePath => Ledgers.IsServer(Text) ? null : Path.GetFullPath(Text);

    /// <summary>A place as one types it in a shell.</summary>
    public static string Quote(string place) =>
        place.Any(c => !char.IsLetterOrDigit(c) && !"/\\._-+:".Contains(c, StringComparison.Ordinal)) ? $"'{place}'" : place;

    /// <summary>Opens a project that exists. Whoever opens it disposes of it.</summary>
    /// <exception cref="InvalidDataException">It is something else, or no place; as all messages here, one line for the user.</exception>
    /// <exception cref="IOException">There is none, or it cannot be reached.</exception>
    /// <exception cref="UnauthorizedAccessException">It may not be read.</exception>
    public static ILedger Open(string place) => Ask(place, Ledgers.Open);

    /// <summary>Makes an empty project. Whoever makes it disposes of it.</summary>
    /// <exception cref="InvalidDataException">It is no place.</exception>
    /// <exception cref="IOException">There is something already, or it cannot be made.</exception>
    /// <exception cref="UnauthorizedAccessException">Nothing may be written there.</exception>
    public static ILedger Create(string place) => Ask(place, Ledgers.Create);

    private static ILedger Ask(string place, Func<string, LedgerOptions?, ILedger> open)
    {
        try
        {
            return open(place, null);
        }
        catch (ArgumentException e)
        {
            // The runtime adds the name of a parameter, which is nothing to a user.
            throw new InvalidDataException(e.Message.Split(" (Parameter", 2)[0], e);
        }
    }
}
