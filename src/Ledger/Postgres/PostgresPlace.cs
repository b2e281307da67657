using System.Globalization;
using Npgsql;

namespace Hearsay.Ledger.Postgres;

/// <summary>Names of PostgreSQL databases: addresses as psql takes them, and connection strings.</summary>
internal static class PostgresPlace
{
    private const string LongScheme = "postgresql://";
    private const string ShortScheme = "postgres://";

    /// <summary>Whether a place is a database rather than a file.</summary>
    public static bool IsOne(string place) =>
        place.StartsWith(LongScheme, StringComparison.OrdinalIgnoreCase)
        || place.StartsWith(ShortScheme, StringComparison.OrdinalIgnoreCase)
        || place.Contains("Host=", StringComparison.OrdinalIgnoreCase)
        || place.StartsWith("Server=", StringComparison.OrdinalIgnoreCase);

    /// <summary>Settings of a place.</summary>
    /// <exception cref="ArgumentException">It cannot be read.</exception>
    public static NpgsqlConnectionStringBuilder Parse(string place)
    {
        try
        {
            return place.Contains("://", StringComparison.Ordinal) && !place.Contains("Host=", StringComparison.OrdinalIgnoreCase)
                ? OfAddress(place)
                : new NpgsqlConnectionStringBuilder(place);
        }
        catch (Exception problem) when (problem is ArgumentException or FormatException or UriFormatException or KeyNotFoundException)
        {
            throw new ArgumentException(
                $"The database's address cannot be read ({problem.Message}); write postgres://user@host/database or Host=…;Database=…", nameof(place));
        }
    }

    private static NpgsqlConnectionStringBuilder OfAddress(string place)
    {
        var address = new Uri(place);
        string[] user = address.UserInfo.Split(':', 2);
        var settings = new NpgsqlConnectionStringBuilder
        {
            Host = address.Host.Length > 0 ? Uri.UnescapeDataString(address.Host) : "localhost",
            Port = address.Port > 0 ? address.Port : NpgsqlConnection.DefaultPort,
        };
        string database = Uri.UnescapeDataString(address.AbsolutePath.TrimStart('/'));
        if (database.Length > 0)
        {
            settings.Database = database;
        }

        if (user[0].Length > 0)
        {
            settings.Username = Uri.UnescapeDataString(user[0]);
        }

        if (user.Length > 1)
        {
            settings.Password = Uri.UnescapeDataString(user[1]);
        }

        foreach (string pair in address.Query.TrimStart('?').Split('&', StringSplitOptions.RemoveEmptyEntries))
        {
            string[] setting = pair.Split('=', 2);
            string name = Uri.UnescapeDataString(setting[0]);
            string value = setting.Length > 1 ? Uri.UnescapeDataString(setting[1]) : "";
            switch (name.ToUpperInvariant().Replace('_', ' '))
            {
                case "SEARCH PATH" or "CURRENTSCHEMA" or "SCHEMA":
                    settings.SearchPath = value;
                    break;
                case "SSLMODE":
                    settings["SSL Mode"] = value.Replace("-", "", StringComparison.Ordinal);
                    break;
                case "HOST":
                    settings.Host = value;
                    break;
                case "PORT":
                    settings.Port = int.Parse(value, NumberStyles.None, CultureInfo.InvariantCulture);
                    break;
                case "USER":
                    settings.Username = value;
                    break;
                default:
                    settings[name] = value;
                    break;
            }
        }

        return settings;
    }
}
