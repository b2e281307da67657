namespace Hearsay.Ledger;

/// <summary>How a project file is.</summary>
public sealed record Diagnosis
{
    /// <summary><c>sqlite</c> or <c>postgresql</c>, with the version of the database.</summary>
    public required string Database { get; init; }

    /// <summary>Number of the last change to the schema.</summary>
    public required string SchemaVersion { get; init; }

    /// <summary>When the project was made.</summary>
    public required DateTimeOffset CreatedAt { get; init; }

    /// <summary>Rows of each table, by its name, in order of the schema.</summary>
    public required IReadOnlyList<(string Table, long Rows)> Counts { get; init; }

    /// <summary>Bytes that the project takes; null where the database does not tell.</summary>
    public long? SizeBytes { get; init; }

    /// <summary>Documents by model that read them; an empty name for those that none did.</summary>
    public required IReadOnlyList<(string Model, long Documents)> Models { get; init; }

    /// <summary>What is wrong, a line each; empty for a sound project.</summary>
    public required IReadOnlyList<string> Problems { get; init; }
}
