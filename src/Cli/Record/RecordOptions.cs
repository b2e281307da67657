using System.CommandLine;
using System.Globalization;

namespace Hearsay.Cli.Record;

/// <summary>Options that several commands of the record share.</summary>
internal static class RecordOptions
{
    private const int UsualLimit = 50;

    /// <summary><c>--json</c>.</summary>
    public static Option<bool> Json() => new("--json") { Description = "Write one JSON document (docs/record-commands.md)" };

    /// <summary><c>--as-of</c>.</summary>
    public static Option<string?> AsOf() => Text("--as-of", "DATE", "Show the record as it stood at the end of that day (UTC)");

    /// <summary><c>--limit</c>.</summary>
    public static Option<int> Limit() => new("--limit")
    {
        HelpName = "N",
        Description = string.Create(CultureInfo.InvariantCulture, $"Show at most N, up to {Given.MaxLimit}"),
        DefaultValueFactory = _ => UsualLimit,
    };

    /// <summary><c>--who</c>.</summary>
    public static Option<string?> Who() => Text("--who", "NAME", "Who decides [default: HEARSAY_WHO, or the user's name]");

    /// <summary>An option that takes a word.</summary>
    public static Option<string?> Text(string name, string helpName, string description) =>
        new(name) { HelpName = helpName, Description = description };
}
