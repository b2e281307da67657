namespace Hearsay.Cli.Read;

/// <summary>What goes to standard output.</summary>
internal enum OutputFormat
{
    /// <summary>Marked text and list for people.</summary>
    Text,

    /// <summary>Schema <c>hearsay.reading/1</c>.</summary>
    Json,

    /// <summary>W3C Web Annotations.</summary>
    Annotations,

    /// <summary>Nothing: the page goes to a file.</summary>
    None,
}
