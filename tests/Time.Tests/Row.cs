using NodaTime;
using NodaTime.Text;

namespace Hearsay.Time.Tests;

/// <summary>One row of <c>expressions.tsv</c>: a sentence and what its marked expression means.</summary>
/// <remarks>The marked expression stands in [ ]; others that must be found too stand in { }. A sentence without marks holds none.</remarks>
internal sealed record Row(string Published, string Marked, string Earliest, string Latest, string Precision, string Kind, string Edtf, string More)
{
    public LocalDate? PublishedDay => Published == "-" ? null : LocalDatePattern.Iso.Parse(Published).Value;

    /// <summary>The sentence without its marks.</summary>
    public string Text => string.Concat(Marked.Where(c => c is not ('[' or ']' or '{' or '}')));

    /// <summary>The marked words, in text order.</summary>
    public IReadOnlyList<string> Expected
    {
        get
        {
            var found = new List<string>();
            for (int i = Marked.IndexOfAny(['[', '{']); i >= 0; i = Marked.IndexOfAny(['[', '{'], i + 1))
            {
                found.Add(Marked[(i + 1)..Marked.IndexOfAny([']', '}'], i)]);
            }

            return found;
        }
    }

    /// <summary>The words that the columns speak of; null in a sentence that holds no expression.</summary>
    public string? Main => Marked.Contains('[', StringComparison.Ordinal)
        ? Marked[(Marked.IndexOf('[', StringComparison.Ordinal) + 1)..Marked.IndexOf(']', StringComparison.Ordinal)] : null;

    public static IEnumerable<Row> All() => File.ReadLines(Path.Combine(AppContext.BaseDirectory, "expressions.tsv"))
        .Skip(1).Where(l => !l.StartsWith('#'))
        .Select(l => l.Split('\t')).Select(c => new Row(c[0], c[1], c[2], c[3], c[4], c[5], c[6], c[7]));
}
