using Microsoft.Data.Sqlite;
using Npgsql;

namespace Hearsay.Ledger.Tests;

/// <summary>A project of its own for one test, on one of the databases; taken away when the test is done.</summary>
public sealed class TestProject : IDisposable
{
    /// <summary>Environment variable with the connection string of a PostgreSQL server for tests.</summary>
    public const string ServerVariable = "HEARSAY_TEST_POSTGRES";

    private readonly List<ILedger> opened = [];
    private readonly string folder;
    private readonly string? server;
    private readonly string schema;

    private TestProject(bool isOnServer)
    {
        string name = Guid.NewGuid().ToString("N");
        folder = Path.Combine(Path.GetTempPath(), "hearsay-ledger-" + name);
        schema = "t" + name;
        server = isOnServer ? Environment.GetEnvironmentVariable(ServerVariable) : null;
        Directory.CreateDirectory(folder);
        Place = server is null
            ? Path.Combine(folder, "test.hearsay")
            : new NpgsqlConnectionStringBuilder(server) { SearchPath = schema }.ToString();
    }

    public string Place { get; }

    public string Folder => folder;

    public bool IsOnServer => server is not null;

    /// <summary>A project on a database; skips the test where that is not to be had.</summary>
    public static TestProject On(string database)
    {
        bool isOnServer = database == "postgres";
        Assert.SkipWhen(
            isOnServer && string.IsNullOrWhiteSpace(Environment.GetEnvironmentVariable(ServerVariable)),
            $"No PostgreSQL server: set {ServerVariable} to a connection string.");
        return new TestProject(isOnServer);
    }

    public ILedger Create() => Add(Ledgers.Create(Place, new LedgerOptions { Patience = TimeSpan.FromSeconds(1), Clock = new FixedClock() }));

    public ILedger Open() => Add(Ledgers.Open(Place, new LedgerOptions { Patience = TimeSpan.FromSeconds(1) }));

    /// <summary>Runs SQL beside the ledger.</summary>
    public void Run(string sql)
    {
        using System.Data.Common.DbConnection connection = server is null
            ? new SqliteConnection($"Data Source={Place};Pooling=False")
            : new NpgsqlConnection(Place + ";Pooling=false");
        connection.Open();
        using System.Data.Common.DbCommand command = connection.CreateCommand();
        command.CommandText = sql;
        command.ExecuteNonQuery();
    }

    public void Dispose()
    {
        opened.ForEach(o => o.Dispose());
        if (server is not null)
        {
            Run($"DROP SCHEMA IF EXISTS {schema} CASCADE");
        }

        Directory.Delete(folder, recursive: true);
    }

    private ILedger Add(ILedger ledger)
    {
        opened.Add(ledger);
        return ledger;
    }
}
