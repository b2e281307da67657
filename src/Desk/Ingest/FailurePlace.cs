using Hearsay.Intake.Inputs;

namespace Hearsay.Desk.Ingest;

/// <summary>Tells from the place of a failure which source must be opened to try it again.</summary>
internal static class FailurePlace
{
    private const string PartMarks = ":#@!";

    /// <summary>The file, address or standard input; the place itself where no part of it is a file.</summary>
    /// <param name="where">Path, <c>path:line</c>, <c>path@offset</c>, <c>path#part</c>, or an address with or without a part.</param>
    public static string SourceOf(string where)
    {
        if (WebFetcher.IsAddress(where))
        {
            int hash = where.LastIndexOf('#');
            return hash < 0 ? where : where[..hash];
        }

        if (where.StartsWith(InputList.StandardInputName, StringComparison.Ordinal))
        {
            return InputList.StandardInputName;
        }

        if (File.Exists(where))
        {
            return where;
        }

        for (int at = where.Length - 1; at > 0; at--)
        {
            if (PartMarks.Contains(where[at], StringComparison.Ordinal) && File.Exists(where[..at]))
            {
                return where[..at];
            }
        }

        return where;
    }
}
