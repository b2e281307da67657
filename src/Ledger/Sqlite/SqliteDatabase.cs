using System.Data.Common;
using System.Globalization;
using DbUp;
using Microsoft.Data.Sqlite;

namespace Hearsay.Ledger.Sqlite;

/// <summary>A project in one SQLite file.</summary>
/// <remarks>Write-ahead log, so that readers never wait for the writer; <c>synchronous = FULL</c>, so that a commit is on the disk when it
/// returns and outlives a power cut as it outlives a kill; <c>BEGIN IMMEDIATE</c>, so that a writer waits before its work.</remarks>
internal sealed partial class SqliteDatabase : Database
{
    /// <summary>"hsay": tells a project from other SQLite files.</summary>
    private const int ApplicationId = 0x68736179;

    private const string Folder = "sqlite";
    private const int MmapBytes = 256 << 20;
    private const int CacheKib = 32 << 10;

    private readonly string path;
    private readonly string connectionString;
    private readonly TimeSpan patience;

    /// <summary>Names a file; opens nothing.</summary>
    public SqliteDatabase(string path, TimeSpan patience)
    {
        this.path = Path.GetFullPath(path);
        Place = path;
        this.patience = patience;
        connectionString = new SqliteConnectionStringBuilder
        {
            DataSource = this.path,
            Mode = SqliteOpenMode.ReadWrite,
            ForeignKeys = true,
            Pooling = true,
            DefaultTimeout = Math.Max(1, (int)Math.Ceiling(patience.TotalSeconds)),
        }.ToString();
    }

    /// <inheritdoc/>
    public override string Place { get; }

    /// <inheritdoc/>
    public override void Create(DateTimeOffset now)
    {
        if (Path.GetDirectoryName(path) is { Length: > 0 } folder && !Directory.Exists(folder))
        {
            throw new DirectoryNotFoundException($"{Place} cannot be made: there is no folder {folder}; make it first.");
        }

        try
        {
            // Takes the name or fails: a file that is there is never touched.
            using var file = new FileStream(path, FileMode.CreateNew, FileAccess.Write);
        }
        catch (IOException) when (File.Exists(path))
        {
            throw new IOException($"{Place} exists already; open it, or choose another name.");
        }

        try
        {
            using (DbConnection connection = Connect())
            {
                // These settle what the file is, and must come before its first table.
                connection.Run($"PRAGMA page_size = 8192; PRAGMA application_id = {ApplicationId.ToString(CultureInfo.InvariantCulture)};");
                connection.Run("PRAGMA journal_mode = WAL");
            }

            Upgrade();
            using DbConnection made = Connect();
            Tell(made, now);
        }
        catch
        {
            Dispose();
            File.Delete(path);
            File.Delete(path + "-wal");
            File.Delete(path + "-shm");
            throw;
        }
    }

    /// <inheritdoc/>
    public override void Open()
    {
        if (!File.Exists(path))
        {
            throw Directory.Exists(path)
                ? new IOException($"{Place} is a folder; a project is a file. Name one, or make one with \"hearsay init\".")
                : new FileNotFoundException($"{Place} is not there; make it with \"hearsay init {Place}\".");
        }

        if (new FileInfo(path).Length == 0)
        {
            throw NoProject();
        }

        bool areDone;
        using (DbConnection connection = Connect())
        {
            if (connection.Number("PRAGMA application_id") != ApplicationId)
            {
                throw NoProject();
            }

            areDone = Migrations.AreDone(Folder, connection, Place);
        }

        if (!areDone)
        {
            Upgrade();
        }
    }

    /// <inheritdoc/>
    public override DbConnection Connect()
    {
        var connection = new SqliteConnection(connectionString);
        try
        {
            connection.Open();
            connection.Run(Settings);
            return connection;
        }
        catch
        {
            connection.Dispose();
            throw;
        }
    }

    /// <inheritdoc/>
    public override DbTransaction BeginWriting(DbConnection connection) => ((SqliteConnection)connection).BeginTransaction(deferred: false);

    /// <inheritdoc/>
    public override DbTransaction BeginReading(DbConnection connection) => ((SqliteConnection)connection).BeginTransaction(deferred: true);

    /// <inheritdoc/>
    public override string SchemaVersion(DbConnection connection) => Migrations.Done(connection)[^1];

    /// <inheritdoc/>
    public override void Dispose()
    {
        using var pooled = new SqliteConnection(connectionString);
        SqliteConnection.ClearPool(pooled);
    }

    private static string Settings { get; } = string.Create(
        CultureInfo.InvariantCulture,
        $"PRAGMA synchronous = FULL; PRAGMA cache_size = -{CacheKib}; PRAGMA mmap_size = {MmapBytes}; PRAGMA temp_store = MEMORY;");

    private InvalidDataException NoProject() =>
        new($"{Place} is not a Hearsay project; choose another file, or make a project with \"hearsay init\" under a new name.");

    private void Upgrade()
    {
        using DbConnection connection = Connect();
        Migrations.Run(Folder, DeployChanges.To.SqliteDatabase(new DbUp.Sqlite.Helpers.SharedConnection(connection)));
    }
}
