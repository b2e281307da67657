using System.Text;
using System.Text.RegularExpressions;

namespace Hearsay.Meaning.Tests.Annotated;

public sealed partial class AnnotatedSetTests
{
    private static readonly IReadOnlyList<ArticleRow> Articles = AnnotatedSet.Articles();
    private static readonly IReadOnlyList<LayerRow> Layer = AnnotatedSet.Layer();

    public static TheoryData<string> Genres() => [.. AnnotatedSet.Genres];

    [Fact]
    public void Rows_FollowFrom_TheMarkedTexts()
    {
        Assert.Equal(AnnotatedSet.Lines(AnnotatedSet.Marked.Select(m => m.Article)), AnnotatedSet.Lines(Articles));
        Assert.Equal(AnnotatedSet.Lines(AnnotatedSet.Marked.Select(m => m.Layer)), AnnotatedSet.Lines(Layer));
        Assert.Equal(Articles.Select(a => a.Id), Layer.Select(l => l.Id));
    }

    [Theory]
    [MemberData(nameof(Genres))]
    public void Spans_CutOutOfTheText_AreTheWordsInTheMarks(string genre)
    {
        // Read apart from the parser: innermost marks are taken out again and again, and their words are kept.
        string marks = AnnotatedSet.Marks(genre);
        var meant = new List<string>();
        while (InnermostMark().Match(marks) is { Success: true } m)
        {
            meant.AddRange(m.Groups["n"].Value.Split(',').Select(_ => m.Groups["words"].Value));
            marks = marks[..m.Index] + m.Groups["words"].Value + marks[(m.Index + m.Length)..];
        }

        string[] ids = [.. Articles.Where(a => a.Genre == genre).Select(a => a.Id)];
        var cut = ids.SelectMany(id => Layer.Single(l => l.Id == id).Statements.SelectMany(s => s.Spans().Select(x => Cut(id, x))));
        Assert.Equal(meant.Order(StringComparer.Ordinal), cut.Order(StringComparer.Ordinal));
        Assert.DoesNotContain('{', marks);
    }

    [Fact]
    public void InnerStatements_Lie_InsideTheirParents() => Assert.All(Layer, row =>
    {
        foreach (LayerStatement s in row.Statements.Where(s => s.Within is not null))
        {
            LayerStatement parent = row.Statements.Single(p => p.Id == s.Within);
            Assert.All(s.Spans(), x => Assert.Contains(parent.Content, p => p[0] <= x[0] && x[1] <= p[1]));
        }
    });

    [Fact]
    public void Chains_Follow_Within() => Assert.All(Layer, row =>
    {
        foreach (LayerStatement s in row.Statements)
        {
            IReadOnlyList<string> above = s.Within is null ? [] : row.Statements.Single(p => p.Id == s.Within).Chain;
            Assert.Equal(above.Count > 0 && above[^1] == s.Holder ? above : [.. above, s.Holder], s.Chain);
        }
    });

    [Fact]
    public void Spans_Edges_LookAsTheGuideAsks() => Assert.All(Layer, row => Assert.All(row.Statements, s =>
    {
        Assert.All(s.Spans(), x => Assert.Equal(Cut(row.Id, x).Trim(), Cut(row.Id, x)));
        Assert.All(s.Cue, x => Assert.False(Cut(row.Id, x).EndsWith(','), Cut(row.Id, x)));
        Assert.All(s.Content, x => Assert.False(Cut(row.Id, x)[0] != '“' && Cut(row.Id, x).EndsWith('.'), Cut(row.Id, x)));
    }));

    [Fact]
    public void Classes_AllOf_AreCovered()
    {
        LayerStatement[] all = [.. Layer.SelectMany(l => l.Statements)];
        Assert.True(all.Length >= 160);
        var stances = all.CountBy(s => s.Stance).ToDictionary();
        Assert.Equal(
            ["asks", "asserts", "believes", "declines", "demands", "denies", "doubts", "opposes", "predicts", "promises", "supports", "threatens"],
            stances.Keys.Order(StringComparer.Ordinal));
        Assert.All(stances, s => Assert.True(s.Value >= 8, s.ToString()));
        var certainties = all.CountBy(s => s.Certainty).ToDictionary();
        Assert.Equal(["certain", "possible", "probable", "unstated"], certainties.Keys.Order(StringComparer.Ordinal));
        Assert.All(certainties, c => Assert.True(c.Value >= 15, c.ToString()));
        Assert.Equal(["collective", "named", "unnamed"], all.Select(s => s.Sourcing).Distinct().Order(StringComparer.Ordinal));
        Assert.Contains(all, s => s.Chain.Count == 3);
        Assert.All(AnnotatedSet.Genres, g => Assert.True(
            Articles.Where(a => a.Genre == g).Sum(a => Layer.Single(l => l.Id == a.Id).Statements.Count) >= 30, g));
    }

    private static string Cut(string id, int[] span) => string.Concat(Articles.Single(a => a.Id == id).Text
        .EnumerateRunes().Skip(span[0]).Take(span[1] - span[0]).Select((Rune r) => r.ToString()));

    [GeneratedRegex(@"\{[sqc](?<n>[\d,]+)\|(?<words>[^{}]*)\}")]
    private static partial Regex InnermostMark();
}
