using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;

namespace Hearsay.Meaning.Tests.Annotated;

/// <summary>An article with its statements written into it by hand; the format is told in <c>tests/data/meaning/README.md</c>.</summary>
internal sealed partial record MarkedArticle(ArticleRow Article, LayerRow Layer)
{
    /// <summary>Parses a file of marked articles.</summary>
    /// <exception cref="InvalidDataException">A brace is left over, or statement and label lines do not match.</exception>
    public static IEnumerable<MarkedArticle> ParseAll(string genre, string file) =>
        file.Split("## ", StringSplitOptions.RemoveEmptyEntries).Select(block => Parse(genre, block));

    private static MarkedArticle Parse(string genre, string block)
    {
        string[] lines = block.TrimEnd().Split('\n');
        string[] head = lines[0].Split(" | ");
        Match[] labels = [.. lines.Select(l => Label().Match(l)).Where(m => m.Success)];
        string marked = string.Join('\n', lines.Skip(1).Where(l => !Label().IsMatch(l))).Trim();
        string text = Strip(head[0], marked, out Dictionary<int, Dictionary<char, List<int[]>>> spans);
        if (labels.Length != spans.Count)
        {
            throw new InvalidDataException($"{head[0]}: {spans.Count} statements are marked and {labels.Length} have labels.");
        }

        var made = new Dictionary<int, LayerStatement>();
        foreach (Match label in labels.OrderByDescending(l => Size(spans[Number(l)]['c'])))
        {
            int n = Number(label);
            Dictionary<char, List<int[]>> roles = spans[n];
            if (roles['q'].Count > 1 || roles['c'].Count == 0)
            {
                throw new InvalidDataException($"{head[0]}: statement {n} needs one cue and some content.");
            }

            LayerStatement? parent = made.Values
                .Where(p => roles['q'].Concat(roles['c']).All(s => Inside(s, p.Content)))
                .MinBy(p => Size(p.Content));
            string holder = label.Groups["holder"].Value;
            string[] above = parent is null ? [] : [.. parent.Chain];
            made[n] = new LayerStatement(
                Id(n, parent is null), parent?.Id, roles['s'], roles['q'], roles['c'],
                label.Groups["stance"].Value, label.Groups["certainty"].Value, label.Groups["sourcing"].Value,
                holder, above.LastOrDefault() == holder ? above : [.. above, holder]);
        }

        var article = new ArticleRow(head[0], text, head[2], head[1], genre);
        return new MarkedArticle(article, new LayerRow(head[0], ParentsFirst(made)));
    }

    private static LayerStatement[] ParentsFirst(Dictionary<int, LayerStatement> made)
    {
        var ordered = new List<LayerStatement>();
        void Add(string? parent)
        {
            foreach (LayerStatement s in made.OrderBy(m => m.Key).Select(m => m.Value).Where(s => s.Within == parent))
            {
                ordered.Add(s);
                Add(s.Id);
            }
        }

        Add(null);
        return [.. ordered];
    }

    /// <summary>Takes the marks out, which may nest, and gathers their spans by number and role.</summary>
    /// <exception cref="InvalidDataException">A brace is left over.</exception>
    public static string Strip(string id, string marked, out Dictionary<int, Dictionary<char, List<int[]>>> spans)
    {
        var text = new StringBuilder();
        var open = new Stack<(char Role, int[] Numbers, int Start)>();
        spans = [];
        int codePoints = 0;
        for (int i = 0; i < marked.Length; i++)
        {
            Match mark = Mark().Match(marked, i);
            if (mark.Success && mark.Index == i)
            {
                int[] numbers = [.. mark.Groups["numbers"].Value.Split(',').Select(n => int.Parse(n, CultureInfo.InvariantCulture))];
                open.Push((mark.Groups["role"].Value[0], numbers, codePoints));
                i += mark.Length - 1;
            }
            else if (marked[i] == '}')
            {
                (char role, int[] numbers, int start) = open.Pop();
                foreach (int n in numbers)
                {
                    spans.TryAdd(n, new() { ['s'] = [], ['q'] = [], ['c'] = [] });
                    spans[n][role].Add([start, codePoints]);
                }
            }
            else if (marked[i] == '{')
            {
                throw new InvalidDataException($"{id}: a brace that opens no mark, at \"{marked[i..Math.Min(marked.Length, i + 30)]}\".");
            }
            else
            {
                text.Append(marked[i]);
                codePoints += char.IsLowSurrogate(marked[i]) ? 0 : 1;
            }
        }

        return open.Count == 0 ? text.ToString() : throw new InvalidDataException($"{id}: a mark is not closed.");
    }

    private static string Id(int number, bool outer) => string.Create(CultureInfo.InvariantCulture, $"{(outer ? 'O' : 'N')}{number}");

    private static int Number(Match label) => int.Parse(label.Groups["number"].Value, CultureInfo.InvariantCulture);

    private static int Size(IEnumerable<int[]> spans) => spans.Sum(s => s[1] - s[0]);

    private static bool Inside(int[] span, IEnumerable<int[]> pieces) => pieces.Any(p => p[0] <= span[0] && span[1] <= p[1]);

    [GeneratedRegex(@"\G\{(?<role>[sqc])(?<numbers>\d+(?:,\d+)*)\|")]
    private static partial Regex Mark();

    [GeneratedRegex(@"^(?<number>\d+) (?<stance>[a-z]+) (?<certainty>[a-z]+) (?<sourcing>[a-z]+) (?<holder>.+)$")]
    private static partial Regex Label();
}
