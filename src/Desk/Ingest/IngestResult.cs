namespace Hearsay.Desk.Ingest;

/// <summary>What became of an article on its way into the record.</summary>
public enum IngestResult
{
    /// <summary>It is new, and was read.</summary>
    Read,

    /// <summary>It is a new text of a document that was known, and was read.</summary>
    Changed,

    /// <summary>It was known.</summary>
    Repeat,

    /// <summary>It is not in English: kept, not read.</summary>
    Unread,

    /// <summary>It could not be taken in.</summary>
    Failed,
}
