using Hearsay.Language;

namespace Hearsay.Meaning.Disputes;

/// <summary>Makes the record of a dispute that a rule has found.</summary>
internal static class Disputing
{
    private const int LongestMatter = 90;

    /// <summary>A dispute with its evidence in text order, each span once.</summary>
    public static Dispute Make(
        Document document, HeldStatement first, HeldStatement second, DisputeRelation relation, IEnumerable<Span> evidence, string signal) => new(
            first.Statement.Id,
            second.Statement.Id,
            relation,
            Matter(document, first),
            [.. evidence.Distinct().OrderBy(s => s.Start)],
            signal);

    private static string Matter(Document document, HeldStatement s)
    {
        string words = string.Join(' ', s.Statement.Content[0].In(document.Text).ToString().Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
        words = words.Trim('“', '”', '"', '‘', ',', ' ');
        words = words.StartsWith("that ", StringComparison.OrdinalIgnoreCase) ? words["that ".Length..] : words;
        if (words.Length <= LongestMatter)
        {
            return words;
        }

        int end = words.LastIndexOf(' ', LongestMatter);
        return words[..(end > 0 ? end : LongestMatter)] + " …";
    }
}
