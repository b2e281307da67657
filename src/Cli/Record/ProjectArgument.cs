using System.CommandLine;

namespace Hearsay.Cli.Record;

/// <summary><c>PROJECT</c>, the same for every command that uses the record.</summary>
internal static class ProjectArgument
{
    /// <summary>The argument; its value is what <see cref="ProjectPlace.Open"/> takes.</summary>
    public static Argument<string> Create() => new("PROJECT")
    {
        Description = "File of the project, as desk.hearsay, or a connection string of PostgreSQL",
    };
}
