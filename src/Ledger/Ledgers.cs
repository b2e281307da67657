using Hearsay.Ledger.Postgres;
using Hearsay.Ledger.Sqlite;

namespace Hearsay.Ledger;

/// <summary>Makes and opens projects.</summary>
/// <remarks>
/// A place is the path of a file, or a PostgreSQL database: <c>postgres://user@host/database?search_path=schema</c> or
/// <c>Host=…;Database=…;Search Path=…</c>. All problems are one line that names the place, the reason and what to do.
/// </remarks>
public static class Ledgers
{
    /// <summary>Whether a place is a PostgreSQL database rather than a file.</summary>
    public static bool IsServer(string place)
    {
        ArgumentNullException.ThrowIfNull(place);
        return PostgresPlace.IsOne(place);
    }

    /// <summary>Makes an empty project.</summary>
    /// <exception cref="IOException">There is something at the place already, it cannot be reached, or the disk is full.</exception>
    /// <exception cref="UnauthorizedAccessException">Nothing may be written there.</exception>
    /// <exception cref="ArgumentException">The place is not one.</exception>
    public static ILedger Create(string place, LedgerOptions? options = null)
    {
        options ??= new LedgerOptions();
        Database database = At(place, options);
        return Ready(database, () => database.Create(options.Clock.GetUtcNow()));
    }

    /// <summary>Opens a project, and brings its schema up to date if an older program made it.</summary>
    /// <exception cref="IOException">There is nothing at the place, it cannot be reached, or another program holds it.</exception>
    /// <exception cref="InvalidDataException">It is no project, or a newer program made it.</exception>
    /// <exception cref="UnauthorizedAccessException">It may not be read.</exception>
    /// <exception cref="ArgumentException">The place is not one.</exception>
    public static ILedger Open(string place, LedgerOptions? options = null)
    {
        Database database = At(place, options ?? new LedgerOptions());
        return Ready(database, database.Open);
    }

    private static SqlLedger Ready(Database database, Action prepare)
    {
        try
        {
            prepare();
            return new SqlLedger(database);
        }
        catch (Exception problem)
        {
            database.Dispose();
            if (database.Explain(problem) is { } explained)
            {
                throw explained;
            }

            throw;
        }
    }

    private static Database At(string place, LedgerOptions options)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(place);
        return PostgresPlace.IsOne(place)
            ? new PostgresDatabase(place, options.Patience)
            : new SqliteDatabase(place, options.Patience);
    }
}
