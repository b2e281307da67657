using System.Data.Common;
using DbUp.Builder;
using DbUp.Engine;

namespace Hearsay.Ledger;

/// <summary>The plain SQL scripts that make a project's tables, run in order by DbUp, which notes each in <c>schemaversions</c>.</summary>
internal static class Migrations
{
    /// <summary>Names of the scripts of one database, in order: <c>0001-record.sql</c>.</summary>
    public static IReadOnlyList<string> Names(string folder) =>
        [.. typeof(Migrations).Assembly.GetManifestResourceNames()
            .Where(n => n.StartsWith(folder + "/", StringComparison.Ordinal))
            .Select(n => n[(folder.Length + 1)..])
            .Order(StringComparer.Ordinal)];

    /// <summary>Whether all scripts have been run.</summary>
    /// <exception cref="InvalidDataException">Others have been run, so that a newer program made the project.</exception>
    public static bool AreDone(string folder, DbConnection connection, string place)
    {
        IReadOnlyList<string> known = Names(folder);
        List<string> done = Done(connection);
        return done.FirstOrDefault(d => !known.Contains(d, StringComparer.Ordinal)) is { } strange
            ? throw new InvalidDataException(
                $"{place} was written by a newer Hearsay (its schema has {strange}, this program ends at {known[^1]}); use that one.")
            : done.Count == known.Count;
    }

    /// <summary>Names of the scripts that have been run.</summary>
    public static List<string> Done(DbConnection connection) =>
        connection.Rows("SELECT scriptname FROM schemaversions ORDER BY scriptname", r => r.GetString(0));

    /// <summary>Runs the scripts that have not been run, all in one transaction.</summary>
    public static void Run(string folder, UpgradeEngineBuilder builder)
    {
        DatabaseUpgradeResult result = builder
            .WithScripts(Names(folder).Select(n => new SqlScript(n, Script(folder, n))))
            .WithTransaction()
            .WithVariablesDisabled()
            .LogToNowhere()
            .Build()
            .PerformUpgrade();
        if (!result.Successful)
        {
            System.Runtime.ExceptionServices.ExceptionDispatchInfo.Throw(result.Error);
        }
    }

    private static string Script(string folder, string name)
    {
        using Stream stream = typeof(Migrations).Assembly.GetManifestResourceStream($"{folder}/{name}")!;
        using var reader = new StreamReader(stream);
        return reader.ReadToEnd();
    }
}
