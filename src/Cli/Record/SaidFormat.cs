namespace Hearsay.Cli.Record;

/// <summary>What <c>hearsay said</c> writes.</summary>
internal enum SaidFormat
{
    /// <summary>A list for people.</summary>
    Text,

    /// <summary>One document of schema <c>hearsay.record/1</c>.</summary>
    Json,

    /// <summary>An object a statement.</summary>
    JsonLines,

    /// <summary>A table for spreadsheets.</summary>
    Csv,
}
