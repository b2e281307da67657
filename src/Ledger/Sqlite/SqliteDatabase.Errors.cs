using System.Globalization;
using Microsoft.Data.Sqlite;
using static SQLitePCL.raw;

namespace Hearsay.Ledger.Sqlite;

/// <content>What goes wrong, in words that help.</content>
internal sealed partial class SqliteDatabase
{
    /// <inheritdoc/>
    public override Exception? Explain(Exception problem) => problem is not SqliteException error ? null : error.SqliteErrorCode switch
    {
        SQLITE_BUSY or SQLITE_LOCKED => new IOException(
            string.Create(CultureInfo.InvariantCulture, $"{Place} is being written by another program for more than {patience.TotalSeconds:0} s; try again when it is done."),
            error),
        SQLITE_FULL => new IOException($"{Place} cannot be written: the disk is full. Nothing of this step is recorded; make room and try again.", error),
        SQLITE_READONLY => new UnauthorizedAccessException($"{Place} may only be read; change its permissions or those of its folder, or copy it.", error),
        SQLITE_CANTOPEN or SQLITE_PERM or SQLITE_AUTH => new UnauthorizedAccessException(
            $"{Place} cannot be opened; check that you may read and write it and its folder.", error),
        SQLITE_NOTADB => NoProject(),
        SQLITE_CORRUPT => new InvalidDataException($"{Place} is damaged ({error.Message}); \"hearsay doctor\" tells more, a copy may be sound.", error),
        SQLITE_IOERR => new IOException($"{Place} cannot be read or written ({error.Message}); check the disk.", error),
        SQLITE_TOOBIG => new IOException($"{Place} takes no text or file of more than 1 GB.", error),
        _ => null,
    };
}
