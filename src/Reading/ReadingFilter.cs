namespace Hearsay.Reading;

/// <summary>Leaves out statements that are not sure enough.</summary>
public static class ReadingFilter
{
    /// <summary>Keeps statements of at least a confidence; ids stay, actors stay.</summary>
    /// <param name="reading">Any reading.</param>
    /// <param name="minConfidence">In [0, 1].</param>
    /// <returns>The kept ones. What lies in an outermost statement that is left out is left out with it; else
    /// <see cref="Statement.Within"/> names the nearest kept statement around.</returns>
    public static ArticleReading AtLeast(this ArticleReading reading, double minConfidence)
    {
        ArgumentNullException.ThrowIfNull(reading);
        if (reading.Statements.All(s => s.Confidence >= minConfidence))
        {
            return reading;
        }

        Dictionary<string, Statement> byId = reading.Statements.ToDictionary(s => s.Id, StringComparer.Ordinal);
        var kept = new List<Statement>();
        foreach (Statement statement in reading.Statements.Where(s => s.Confidence >= minConfidence))
        {
            string? around = statement.Within;
            while (around is not null && byId[around] is var parent && parent.Confidence < minConfidence)
            {
                around = parent.Within;
            }

            if (around is not null || statement.Within is null)
            {
                kept.Add(statement with { Within = around });
            }
        }

        return reading with { Statements = kept };
    }
}
