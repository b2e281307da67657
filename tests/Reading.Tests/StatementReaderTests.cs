using System.Text;
using CsCheck;
using Hearsay.Language;

namespace Hearsay.Reading.Tests;

public sealed class StatementReaderTests
{
    private const string Article = """
        Harbour works to start in spring

        The port of Ostrel will be dredged from April, the harbour master said on Monday.

        “We have waited eleven years for this,” said Ida Marsten, who runs the fishing co-operative. “Nobody here believes in dates any more.”

        According to a ministry report, the work will take two seasons. A spokesman declined to comment on the cost.
        """;

    private static readonly StatementReader Reader = StatementReader.Load(ShippedModels.Fast);

    [Theory]
    [InlineData("")]
    [InlineData(" \n\n ")]
    [InlineData(".")]
    [InlineData("”")]
    public void Read_HardlyAnyText_HasNoStatements(string text) => Assert.Empty(Reader.Read(text).Statements);

    [Fact]
    public void Read_Article_FindsWhoSaidWhat()
    {
        string[] lines = [.. Reader.Read(Article).Statements.Select(Line)];
        Assert.Contains("the harbour master | said | The port of Ostrel will be dredged from April", lines);
        Assert.Contains(lines, l => l.StartsWith("Ida Marsten", StringComparison.Ordinal)
            && l.Contains("“We have waited eleven years for this,”", StringComparison.Ordinal)
            && l.EndsWith("“Nobody here believes in dates any more.”", StringComparison.Ordinal));
        Assert.Contains(lines, l => l.StartsWith("a ministry report | According to", StringComparison.Ordinal));
        Assert.Contains(lines, l => l.StartsWith("A spokesman | declined", StringComparison.Ordinal));
    }

    [Fact]
    public void Read_Article_TellsModes()
    {
        IReadOnlyList<Statement> statements = Reader.Read(Article).Statements;
        Assert.Equal(Mode.Direct, statements.Single(s => Line(s).StartsWith("Ida", StringComparison.Ordinal)).Mode);
        Assert.Equal(Mode.Indirect, statements[0].Mode);
        Assert.All(statements, s => Assert.InRange(s.Confidence, 0, 1));
    }

    [Fact]
    public void Read_ParagraphAmongOthers_SameAsAlone()
    {
        string paragraph = Article.Split('\n')[2];
        Statement alone = Assert.Single(Reader.Read(paragraph).Statements);
        Statement among = Reader.Read(Article).Statements[0];
        Assert.Equal(Article[among.Start..], Article[Article.IndexOf(paragraph, StringComparison.Ordinal)..]);
        Assert.Equal(alone.Confidence, among.Confidence);
    }

    [Fact]
    public void Read_ManyThreads_SameAsOne()
    {
        string expected = Lines(Article);
        string[] found = new string[32];
        Parallel.For(0, found.Length, i => found[i] = Lines(Article));
        Assert.All(found, f => Assert.Equal(expected, f));
    }

    [Theory]
    [InlineData("\"", 10_000)]
    [InlineData("“ he said ", 10_000)]
    [InlineData("said ", 20_000)]
    [InlineData("He said that she said that ", 4_000)]
    [InlineData("\ud800", 5_000)]
    [InlineData("a\n", 20_000)]
    public void Read_HostileText_SpansLieInside(string piece, int times)
    {
        string text = new StringBuilder().Insert(0, piece, times).ToString();
        Check(text, Reader.Read(text));
    }

    [Fact]
    public void Read_AnyText_SpansAreInOrderAndInside()
    {
        string[] pieces = ["He", "said", "that", "the minister", "“", "”", "\"", "'", "’", ",", ".", "—", "\n", "\n\n", "according to", "?", "told", ":", "é", "😀", "\u0000", "it would not"];
        Gen.Int[0, pieces.Length - 1].Array[0, 120].Select(i => string.Join(' ', i.Select(k => pieces[k])))
            .Sample(text => Check(text, Reader.Read(text)), iter: 300, threads: 1, seed: "0000000000002");
    }

    private static string Lines(string text) => string.Join('\n', Reader.Read(text).Statements.Select(s => $"{s.Id} {s.Confidence:R} {Line(s)}"));

    private static string Line(Statement s) =>
        $"{Words(s.Source)} | {Words(s.Cue)} | {Words(s.Content)}";

    private static string Words(IReadOnlyList<Span> spans) => string.Join(" … ", spans.Select(s => s.In(Article).ToString()));

    private static void Check(string text, ArticleReading reading)
    {
        var ids = new HashSet<string>(StringComparer.Ordinal);
        foreach (Statement s in reading.Statements)
        {
            Assert.True(ids.Add(s.Id));
            Assert.NotEmpty(s.Cue);
            Assert.NotEmpty(s.Content);
            Assert.InRange(s.Confidence, 0, 1);
            foreach (IReadOnlyList<Span> role in new[] { s.Source, s.Cue, s.Content })
            {
                int next = 0;
                foreach (Span span in role)
                {
                    Assert.True(span.Start >= next && span.End > span.Start && span.End <= text.Length);
                    next = span.End + 1;
                }
            }
        }

        Assert.All(reading.Statements, s => Assert.True(s.Within is null || (ids.Contains(s.Within) && s.Within != s.Id)));
    }
}
