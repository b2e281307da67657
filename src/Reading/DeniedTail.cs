using Hearsay.Language;

namespace Hearsay.Reading;

/// <summary>Cuts off an inner content the clause in which the teller around it says that it was not so.</summary>
/// <remarks>In "she found that clerks reported full shelves when this was not the case" the last clause is hers, not the clerks'. A
/// network sees too few of these to learn them.</remarks>
internal static class DeniedTail
{
    private static readonly HashSet<string> Openers = new(StringComparer.OrdinalIgnoreCase) { "although", "but", "though", "when", "whereas", "while" };

    private static readonly HashSet<string> Subjects = new(StringComparer.OrdinalIgnoreCase) { "he", "it", "none", "she", "that", "they", "this" };

    private static readonly HashSet<string> Verbs = new(StringComparer.OrdinalIgnoreCase)
    {
        "are", "could", "did", "does", "do", "had", "has", "have", "is", "was", "were", "would",
    };

    private static readonly HashSet<string> Denials = new(StringComparer.OrdinalIgnoreCase) { "not", "n't", "n’t" };

    /// <summary>The content without such a clause at its end; as it is where there is none or nothing would be left.</summary>
    public static IReadOnlyList<Span> Cut(Document document, IReadOnlyList<Span> content)
    {
        Span last = content[^1];
        for (int t = last.End - 4; t > last.Start; t--)
        {
            if (Is(Openers, t) && Is(Subjects, t + 1) && Is(Verbs, t + 2) && Is(Denials, t + 3))
            {
                int end = document.Token(t - 1).Equals("even", StringComparison.OrdinalIgnoreCase) ? t - 1 : t;
                end = end > last.Start && document.Token(end - 1).SequenceEqual(",") ? end - 1 : end;
                return end <= last.Start ? content : [.. content.Take(content.Count - 1), new Span(last.Start, end)];
            }
        }

        return content;

        bool Is(HashSet<string> words, int token) => words.GetAlternateLookup<ReadOnlySpan<char>>().Contains(document.Token(token));
    }
}
