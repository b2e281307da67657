using Hearsay.Intake;

namespace Hearsay.Desk.Ingest;

/// <summary>What an address answered.</summary>
internal sealed record Fetched
{
    /// <summary>Why there is nothing; null when there is.</summary>
    public Problem? Problem { get; init; }

    /// <summary>Whether nothing has changed since the last time.</summary>
    public bool IsUnchanged { get; init; }

    /// <summary>The body, decompressed, with the media type that the server gives it (empty for none) and the time of the answer.</summary>
    public OriginalDocument? Original { get; init; }

    /// <summary>What the server says of its encoding; null for nothing.</summary>
    public string? Charset { get; init; }

    /// <summary>Entity tag, to ask with next time.</summary>
    public string? ETag { get; init; }

    /// <summary>Last-Modified, to ask with next time.</summary>
    public string? LastModified { get; init; }
}
