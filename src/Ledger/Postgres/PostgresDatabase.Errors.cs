using System.Globalization;
using Npgsql;

namespace Hearsay.Ledger.Postgres;

/// <content>What goes wrong, in words that help.</content>
internal sealed partial class PostgresDatabase
{
    /// <inheritdoc/>
    public override Exception? Explain(Exception problem) => problem switch
    {
        PostgresException error => error.SqlState switch
        {
            PostgresErrorCodes.LockNotAvailable => new IOException(
                string.Create(CultureInfo.InvariantCulture, $"{Place} is being written by another program for more than {patience.TotalSeconds:0} s; try again when it is done."),
                error),
            PostgresErrorCodes.DiskFull => new IOException(
                $"{Place} cannot be written: the server's disk is full. Nothing of this step is recorded; make room and try again.", error),
            PostgresErrorCodes.ReadOnlySqlTransaction or PostgresErrorCodes.InsufficientPrivilege => new UnauthorizedAccessException(
                $"{Place} may only be read ({error.MessageText}); ask for the right to write.", error),
            PostgresErrorCodes.InvalidPassword or PostgresErrorCodes.InvalidAuthorizationSpecification => new UnauthorizedAccessException(
                $"{Place} does not let you in ({error.MessageText}); check user and password.", error),
            PostgresErrorCodes.InvalidCatalogName => new IOException($"{Place}: {error.MessageText}; make it with createdb.", error),
            _ => null,
        },
        NpgsqlException error => new IOException($"{Place} cannot be reached ({error.InnerException?.Message ?? error.Message}); check that the server runs.", error),
        _ => null,
    };
}
