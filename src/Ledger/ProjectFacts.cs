namespace Hearsay.Ledger;

/// <summary>What a project is and how much it holds.</summary>
public sealed record ProjectFacts
{
    /// <summary><c>sqlite</c> or <c>postgresql</c>, with the version of the database.</summary>
    public required string Database { get; init; }

    /// <summary>Number of the last change to the schema.</summary>
    public required string SchemaVersion { get; init; }

    /// <summary>When the project was made.</summary>
    public required DateTimeOffset CreatedAt { get; init; }

    /// <summary>Rows of each table whose rows have ids, by its name, in order of the schema.</summary>
    /// <remarks>The highest id: ids are given without gaps and such rows are never deleted. A full diagnosis counts them one by one.</remarks>
    public required IReadOnlyList<(string Table, long Rows)> Counts { get; init; }

    /// <summary>Bytes that the project takes; null where the database does not tell.</summary>
    public long? SizeBytes { get; init; }

    /// <summary>Documents by model that read their newest text; an empty name for those that none did.</summary>
    public required IReadOnlyList<(string Model, long Documents)> Models { get; init; }
}
