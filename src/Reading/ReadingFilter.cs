namespace Hearsay.Reading;

/// <summary>Leaves out statements that are not sure enough.</summary>
public static class ReadingFilter
{
    /// <summary>Keeps statements of at least a confidence; ids stay, actors stay.</summary>
    /// <param name="reading">Any reading.</param>
    /// <param name="minConfidence">In [0, 1].</param>
    /// <returns>The kept ones; <see cref="Statement.Within"/> names the nearest kept statement around.</returns>
    public static ArticleReading AtLeast(this ArticleReading reading, double minConfidence)
    {
        ArgumentNullException.ThrowIfNull(reading);
        if (reading.Statements.All(s => s.Confidence >= minConfidence))
        {
            return reading;
        }

        Dictionary<string, Statement> byId = reading.Statements.ToDictionary(s => s.Id, StringComparer.Ordinal);
        return reading with
        {
            Statements =
            [
                .. reading.Statements
                    .Where(s => s.Confidence >= minConfidence)
                    .Select(s => s with { Within = KeptAround(s, byId, minConfidence) }),
            ],
        };
    }

    private static string? KeptAround(Statement statement, Dictionary<string, Statement> byId, double minConfidence)
    {
        string? around = statement.Within;
        while (around is not null && byId.TryGetValue(around, out Statement? parent) && parent.Confidence < minConfidence)
        {
            around = parent.Within;
        }

        return around;
    }
}
