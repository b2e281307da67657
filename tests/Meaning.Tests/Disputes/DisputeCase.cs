using Hearsay.Language;
using Hearsay.Meaning.Tests.Annotated;
using Hearsay.Reading;

namespace Hearsay.Meaning.Tests.Disputes;

/// <summary>A marked text and the disputes that a careful reader sees in it, <c>first relation second</c>.</summary>
internal sealed record DisputeCase(string Name, Document Document, IReadOnlyList<Statement> Statements, IReadOnlyList<string> Expected)
{
    /// <summary>All cases of <c>tests/data/meaning/disputes.txt</c> by name.</summary>
    public static IReadOnlyDictionary<string, DisputeCase> All { get; } =
        File.ReadAllText(Path.Combine(AnnotatedSet.Folder, "disputes.txt")).Split("## ", StringSplitOptions.RemoveEmptyEntries)
            .Select(Parse).ToDictionary(c => c.Name, StringComparer.Ordinal);

    private static DisputeCase Parse(string block)
    {
        string[] lines = block.TrimEnd().Split('\n');
        string marked = string.Join('\n', lines[1..].Where(l => !l.StartsWith("= ", StringComparison.Ordinal))).Trim();
        string text = MarkedArticle.Strip(lines[0], marked, out Dictionary<int, Dictionary<char, List<int[]>>> spans);
        var statements = spans.OrderBy(s => s.Key).Select(s => Of(s.Key, s.Value, spans)).ToList();
        string[] expected = [.. lines.Where(l => l.StartsWith("= ", StringComparison.Ordinal)).Select(l => l[2..]).Where(l => l != "none")];
        return new DisputeCase(lines[0], Tagged.Of(text), statements, expected);
    }

    private static Statement Of(int number, Dictionary<char, List<int[]>> roles, Dictionary<int, Dictionary<char, List<int[]>>> all)
    {
        Span[] Spans(char role) => [.. roles[role].Select(s => new Span(s[0], s[1]))];
        int parent = all.Where(p => p.Key != number && roles['q'].Concat(roles['c']).All(x => p.Value['c'].Any(y => y[0] <= x[0] && x[1] <= y[1])))
            .OrderBy(p => p.Value['c'].Sum(y => y[1] - y[0])).Select(p => p.Key).FirstOrDefault();
        return new Statement
        {
            Id = $"{number}",
            Source = Spans('s'),
            Cue = Spans('q'),
            Content = Spans('c'),
            Mode = Mode.Indirect,
            Confidence = 1,
            Within = parent == 0 ? null : $"{parent}",
        };
    }
}
