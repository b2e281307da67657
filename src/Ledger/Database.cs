using System.Data.Common;
using Hearsay.Ledger.Search;

namespace Hearsay.Ledger;

/// <summary>All in which the databases differ; the rest of the SQL is shared.</summary>
internal abstract class Database : IDisposable
{
    /// <summary>Fact of the table <c>project</c>: when it was made.</summary>
    public const string CreatedAt = "created_at";

    /// <summary>Fact of the table <c>project</c>: when something was last recorded.</summary>
    public const string RecordedAt = "recorded_at";

    private const string Format = "hearsay.project/1";

    /// <summary>Where it is, for messages: a path, or a server and database without a password.</summary>
    public abstract string Place { get; }

    /// <summary>Makes the project's tables where nothing is.</summary>
    public abstract void Create(DateTimeOffset now);

    /// <summary>Checks that there is a project and brings it up to date.</summary>
    public abstract void Open();

    /// <summary>An open connection; the caller disposes of it.</summary>
    public abstract DbConnection Connect();

    /// <summary>Begins a transaction that no other writer shares; waits for one that is writing.</summary>
    public abstract DbTransaction BeginWriting(DbConnection connection);

    /// <summary>Begins a transaction that sees the record as it is now and nothing later.</summary>
    public abstract DbTransaction BeginReading(DbConnection connection);

    /// <summary>Adds rows to a table, as fast as the database takes them.</summary>
    /// <param name="connection">With a transaction of <see cref="BeginWriting"/>.</param>
    /// <param name="table">Which table.</param>
    /// <param name="rows">Values in order of its columns.</param>
    public abstract void Insert(DbConnection connection, TableShape table, IEnumerable<IReadOnlyList<object?>> rows);

    /// <summary>Adds rows to an index of words.</summary>
    public abstract void Index(DbConnection connection, string index, IReadOnlyList<IndexRow> rows);

    /// <summary>Empties the indexes of words.</summary>
    public abstract void ClearIndexes(DbConnection connection);

    /// <summary>Name of the column of an index of words that holds the id.</summary>
    public abstract string IndexId { get; }

    /// <summary>Condition that a row of an index of words, <c>f</c>, matches <c>@match</c>.</summary>
    public abstract string Matches(string index);

    /// <summary>What <c>@match</c> is for a search.</summary>
    public abstract string MatchOf(IndexSearch search);

    /// <summary>Table whose column <c>id</c> has the ids of the rows of an index of words.</summary>
    public abstract string IdsOf(string index);

    /// <summary>What the database itself finds wrong, a line each.</summary>
    public abstract IEnumerable<string> Check(DbConnection connection);

    /// <summary>Name and version: <c>sqlite 3.50.4</c>.</summary>
    public abstract string Version(DbConnection connection);

    /// <summary>Bytes that the project takes; null where the database does not tell.</summary>
    public abstract long? SizeBytes(DbConnection connection);

    /// <summary>Name of the last migration that was run.</summary>
    public abstract string SchemaVersion(DbConnection connection);

    /// <summary>The error of a database in words that help; null for what is none of its errors.</summary>
    public abstract Exception? Explain(Exception problem);

    /// <summary>Closes all connections.</summary>
    public abstract void Dispose();

    /// <summary>Notes in a new project what it is.</summary>
    protected void Tell(DbConnection connection, DateTimeOffset now)
    {
        using DbTransaction transaction = BeginWriting(connection);
        Insert(connection, Tables.Project, [["format", Format], [CreatedAt, Stored.Time(now)], [RecordedAt, Stored.Time(now)]]);
        transaction.Commit();
    }
}
