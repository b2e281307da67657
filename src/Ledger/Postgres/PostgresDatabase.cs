using System.Data.Common;
using System.Globalization;
using DbUp;
using Npgsql;

namespace Hearsay.Ledger.Postgres;

/// <summary>A project in one schema of a PostgreSQL database.</summary>
/// <remarks>The schema is the first of the connection's search path, else <c>public</c>; it is made if it is not there. Writers take turns by
/// an advisory lock of the schema, held to the end of the transaction.</remarks>
internal sealed partial class PostgresDatabase : Database
{
    private const string Folder = "postgres";
    private const string PublicSchema = "public";

    private readonly NpgsqlDataSource source;
    private readonly string connectionString;
    private readonly string schema;
    private readonly TimeSpan patience;

    /// <summary>Names a database; opens nothing.</summary>
    public PostgresDatabase(string place, TimeSpan patience)
    {
        NpgsqlConnectionStringBuilder settings = PostgresPlace.Parse(place);
        schema = settings.SearchPath?.Split(',')[0].Trim().Trim('"') is { Length: > 0 } named ? named : PublicSchema;
        settings.SearchPath = Quoted(schema);
        settings.ApplicationName ??= "hearsay";
        settings.CommandTimeout = 0;
        connectionString = settings.ToString();
        Place = string.Create(CultureInfo.InvariantCulture, $"postgres://{settings.Host}:{settings.Port}/{settings.Database} ({schema})");
        source = NpgsqlDataSource.Create(connectionString);
        this.patience = patience;
    }

    /// <inheritdoc/>
    public override string Place { get; }

    /// <inheritdoc/>
    public override void Create(DateTimeOffset now)
    {
        using DbConnection connection = Connect();
        if (HasTable(connection, "project") || HasTable(connection, "schemaversions"))
        {
            throw new IOException($"{Place} holds a project already; open it, or name another schema (Search Path).");
        }

        connection.Run($"CREATE SCHEMA IF NOT EXISTS {Quoted(schema)}");
        Upgrade();
        Tell(connection, now);
    }

    /// <inheritdoc/>
    public override void Open()
    {
        using DbConnection connection = Connect();
        if (!HasTable(connection, "project") || !HasTable(connection, "schemaversions"))
        {
            throw new InvalidDataException($"{Place} holds no Hearsay project; make one with \"hearsay init\", or name its schema (Search Path).");
        }

        if (!Migrations.AreDone(Folder, connection, Place))
        {
            Upgrade();
        }
    }

    /// <inheritdoc/>
    public override DbConnection Connect() => source.OpenConnection();

    /// <inheritdoc/>
    public override DbTransaction BeginWriting(DbConnection connection)
    {
        DbTransaction transaction = connection.BeginTransaction();
        try
        {
            long milliseconds = (long)patience.TotalMilliseconds;
            connection.Run(string.Create(CultureInfo.InvariantCulture, $"SET LOCAL lock_timeout = {milliseconds}"));
            connection.Run("SELECT pg_advisory_xact_lock(hashtextextended('hearsay:' || @schema, 0))", ("@schema", schema));
            connection.Run("SET LOCAL lock_timeout = 0");
            return transaction;
        }
        catch
        {
            transaction.Dispose();
            throw;
        }
    }

    /// <inheritdoc/>
    public override DbTransaction BeginReading(DbConnection connection) =>
        connection.BeginTransaction(System.Data.IsolationLevel.RepeatableRead);

    /// <inheritdoc/>
    public override string SchemaVersion(DbConnection connection) => Migrations.Done(connection)[^1];

    /// <inheritdoc/>
    public override void Dispose() => source.Dispose();

    private static string Quoted(string name) => "\"" + name.Replace("\"", "\"\"", StringComparison.Ordinal) + "\"";

    private bool HasTable(DbConnection connection, string table) =>
        connection.Scalar("SELECT 1 FROM information_schema.tables WHERE table_schema = @schema AND table_name = @table",
            ("@schema", schema), ("@table", table)) is not null;

    /// <summary>Runs the scripts on a connection of their own that no pool keeps.</summary>
    private void Upgrade() => Migrations.Run(
        Folder, DeployChanges.To.PostgresqlDatabase(new NpgsqlConnectionStringBuilder(connectionString) { Pooling = false }.ToString(), schema));
}
