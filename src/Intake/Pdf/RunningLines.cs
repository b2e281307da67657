using System.Text.RegularExpressions;

namespace Hearsay.Intake.Pdf;

/// <summary>Finds headers, footers and page numbers: lines at the edge of pages that come again on others.</summary>
internal static partial class RunningLines
{
    private const int EdgeLines = 2;
    private const double MinShare = 0.4;
    private const int MaxLength = 200;

    /// <summary>Lines that are no part of the text.</summary>
    /// <param name="pages">Each page's lines.</param>
    public static HashSet<PdfLine> Find(IReadOnlyList<IReadOnlyList<PdfLine>> pages)
    {
        var found = new HashSet<PdfLine>(ReferenceEqualityComparer.Instance);
        if (pages.Count < 2)
        {
            return found;
        }

        var edges = pages.SelectMany((lines, page) => Edge(lines).Select(line => (page, line, key: Key(line))))
            .GroupBy(e => e.key, StringComparer.Ordinal);
        foreach (var same in edges)
        {
            int count = same.Select(e => e.page).Distinct().Count();
            if (PageNumber().IsMatch(same.Key) || (count >= 2 && count >= MinShare * pages.Count))
            {
                found.UnionWith(same.Select(e => e.line));
            }
        }

        return found;
    }

    private static IEnumerable<PdfLine> Edge(IReadOnlyList<PdfLine> lines)
    {
        PdfLine[] sorted = [.. lines.OrderByDescending(l => l.Baseline)];
        return sorted.Take(EdgeLines).Concat(sorted.Skip(Math.Max(EdgeLines, sorted.Length - EdgeLines))).Where(l => l.Text.Length <= MaxLength);
    }

    // Numbers differ from page to page.
    private static string Key(PdfLine line) => Digits().Replace(line.Text, "#");

    [GeneratedRegex(@"[0-9]+")]
    private static partial Regex Digits();

    [GeneratedRegex(@"^\W*(page |p\. ?)?#( ?(of|/) ?#)?\W*$", RegexOptions.IgnoreCase)]
    private static partial Regex PageNumber();
}
