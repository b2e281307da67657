using System.Globalization;

namespace Hearsay.Cli.Record;

/// <summary>Numbers of things in words.</summary>
internal static class Count
{
    /// <summary><c>1 statement</c>, <c>2,000 statements</c>.</summary>
    public static string Of(long number, string thing) =>
        $"{number.ToString("N0", CultureInfo.InvariantCulture)} {thing}{(number == 1 ? "" : "s")}";
}
