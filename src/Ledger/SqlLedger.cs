using System.Data.Common;

namespace Hearsay.Ledger;

/// <summary>The record in a database of SQL; what differs from one to the other is <see cref="Database"/>.</summary>
internal sealed partial class SqlLedger(Database database) : ILedger
{
    private readonly Lock turn = new();
    private DbConnection? writer;

    /// <inheritdoc/>
    public void Dispose()
    {
        lock (turn)
        {
            writer?.Dispose();
            writer = null;
        }

        database.Dispose();
    }

    /// <summary>Lets the file grow no further, as a full disk would; for tests of SQLite, until the next failure.</summary>
    internal void LimitPages(long pages)
    {
        lock (turn)
        {
            writer ??= database.Connect();
            writer.Run(string.Create(System.Globalization.CultureInfo.InvariantCulture, $"PRAGMA max_page_count = {pages}"));
        }
    }

    /// <summary>Asks the record.</summary>
    private T Read<T>(Func<DbConnection, T> ask)
    {
        try
        {
            using DbConnection connection = database.Connect();
            return ask(connection);
        }
        catch (DbException problem) when (database.Explain(problem) is { } explained)
        {
            throw explained;
        }
    }

    /// <summary>Asks the record as it is at one moment.</summary>
    private T ReadAtOnce<T>(Func<DbConnection, T> ask) => Read(connection =>
    {
        using DbTransaction transaction = database.BeginReading(connection);
        return ask(connection);
    });

    /// <summary>Changes the record, all of it or nothing.</summary>
    private T Write<T>(DateTimeOffset? at, Func<Writing, T> change)
    {
        lock (turn)
        {
            try
            {
                writer ??= database.Connect();
                using DbTransaction transaction = database.BeginWriting(writer);
                var writing = new Writing(database, writer, at);
                T result = change(writing);
                writing.Flush();
                transaction.Commit();
                return result;
            }
            catch (Exception problem)
            {
                // A connection on which something failed is not trusted with the next transaction.
                writer?.Dispose();
                writer = null;
                if (problem is DbException && database.Explain(problem) is { } explained)
                {
                    throw explained;
                }

                throw;
            }
        }
    }
}
