using System.Data.Common;
using System.Globalization;
using Hearsay.Ledger.Search;

namespace Hearsay.Ledger;

/// <summary>One transaction that writes: ids given out and rows gathered, so that each table takes its rows in one go.</summary>
internal sealed class Writing
{
    private readonly Database database;
    private readonly Dictionary<TableShape, long> lastIds = [];
    private readonly Dictionary<TableShape, List<IReadOnlyList<object?>>> rows = Tables.All.ToDictionary(t => t, _ => new List<IReadOnlyList<object?>>());
    private readonly Dictionary<string, List<IndexRow>> words = new(StringComparer.Ordinal);

    /// <summary>Takes up a transaction.</summary>
    /// <param name="database">Which database.</param>
    /// <param name="connection">With a transaction of <see cref="Database.BeginWriting"/>.</param>
    /// <param name="at">Time of recording; the last one before where that is later, so that time never runs backwards.</param>
    public Writing(Database database, DbConnection connection, DateTimeOffset? at)
    {
        this.database = database;
        Connection = connection;
        string last = connection.Scalar("SELECT value FROM project WHERE key = @key", ("@key", Database.RecordedAt)) as string
            ?? throw new InvalidDataException($"{database.Place} does not tell when it was last written; it is damaged.");
        string given = at is { } time ? Stored.Time(time) : last;
        At = string.CompareOrdinal(given, last) > 0 ? given : last;
        if (At != last)
        {
            connection.Run("UPDATE project SET value = @at WHERE key = @key", ("@at", At), ("@key", Database.RecordedAt));
        }

        string ids = string.Join(", ", Tables.Numbered.Select(t => $"(SELECT max(id) FROM {t.Name})"));
        using DbCommand command = connection.Command($"SELECT {ids}");
        using DbDataReader reader = command.ExecuteReader();
        reader.Read();
        for (int i = 0; i < Tables.Numbered.Count; i++)
        {
            lastIds[Tables.Numbered[i]] = reader.Number(i) ?? 0;
        }
    }

    /// <summary>The connection, for questions and changes.</summary>
    public DbConnection Connection { get; }

    /// <summary>Time of recording, as stored.</summary>
    public string At { get; }

    /// <summary>A new id.</summary>
    public long NextId(TableShape table) => ++lastIds[table];

    /// <summary>Adds a row.</summary>
    public void Add(TableShape table, params object?[] values)
    {
        System.Diagnostics.Debug.Assert(values.Length == table.Columns.Count, table.Name);
        for (int i = 0; i < values.Length; i++)
        {
            if (values[i] is string text)
            {
                values[i] = Stored.Text(text);
            }
        }

        rows[table].Add(values);
    }

    /// <summary>Adds a row of an index of words.</summary>
    public void Index(string index, IndexRow row)
    {
        if (!words.TryGetValue(index, out List<IndexRow>? all))
        {
            words.Add(index, all = []);
        }

        all.Add(row);
    }

    /// <summary>Whether rows of a table wait to be written.</summary>
    public bool HasWaiting(TableShape table) => rows[table].Count > 0;

    /// <summary>Writes what has been added.</summary>
    public void Flush()
    {
        foreach (TableShape table in Tables.All)
        {
            List<IReadOnlyList<object?>> added = rows[table];
            if (added.Count > 0)
            {
                database.Insert(Connection, table, added);
                added.Clear();
            }
        }

        foreach ((string index, List<IndexRow> added) in words)
        {
            if (added.Count > 0)
            {
                database.Index(Connection, index, added);
                added.Clear();
            }
        }
    }

    /// <summary>A flag as it is stored.</summary>
    public static object Flag(bool value) => value ? 1L : 0L;

    /// <summary>A subject of a judgement: <c>S12</c>.</summary>
    public static string Subject(char letter, long id) => string.Create(CultureInfo.InvariantCulture, $"{letter}{id}");
}
