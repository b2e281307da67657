using System.Globalization;

namespace Hearsay.Ledger;

/// <summary>Conditions of a question, gathered one by one, with their values.</summary>
internal sealed class Conditions
{
    private readonly List<string> texts = [];
    private readonly List<(string Name, object? Value)> values = [];

    /// <summary>Terms by which the index of words filters beforehand.</summary>
    public List<IReadOnlyList<string>> Facets { get; } = [];

    /// <summary>Tables that the conditions need besides; with a space before.</summary>
    public string Joins { get; set; } = "";

    /// <summary>All conditions as SQL.</summary>
    public string Sql => texts.Count == 0 ? "1 = 1" : string.Join(" AND ", texts);

    /// <summary>Their values.</summary>
    public ReadOnlySpan<(string Name, object? Value)> Values => System.Runtime.InteropServices.CollectionsMarshal.AsSpan(values);

    /// <summary>Adds a condition without a value.</summary>
    public void Add(string text) => texts.Add(text);

    /// <summary>Adds a condition; <c>{0}</c> stands for its value.</summary>
    public void Add(string text, object value)
    {
        string name = string.Create(CultureInfo.InvariantCulture, $"@v{values.Count}");
        values.Add((name, value));
        texts.Add(text.Replace("{0}", name, StringComparison.Ordinal));
    }

    /// <summary>Adds a value that a condition names itself.</summary>
    public void Name(string name, object value) => values.Add((name, value));

    /// <summary>Adds that a column has a value, if one is asked for.</summary>
    public void AddEqual(string column, string facet, string? value)
    {
        if (value is not null)
        {
            Add(column + " = {0}", value);
            Facets.Add([Search.Facets.Term(facet, value)]);
        }
    }

    /// <summary>Adds that a range of days touches the days asked for.</summary>
    public void AddDays(string first, string last, DateOnly? from, DateOnly? to)
    {
        if (from is { } earliest)
        {
            Add($"coalesce({last}, {first}) >= {{0}}", Stored.Day(earliest)!);
        }

        if (to is { } latest)
        {
            Add($"coalesce({first}, {last}) <= {{0}}", Stored.Day(latest)!);
        }

        if (from is not null || to is not null)
        {
            Facets.Add(Search.Facets.ForDays(from, to));
        }
    }
}
