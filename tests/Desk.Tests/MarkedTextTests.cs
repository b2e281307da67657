using CsCheck;
using Hearsay.Desk.Formats;
using Hearsay.Language;
using Hearsay.Reading;

namespace Hearsay.Desk.Tests;

public sealed class MarkedTextTests
{
    private const string Text = "abcdefghijklmnopqrstuvwxyz";

    private static readonly Gen<Span> Spans = Gen.Select(Gen.Int[0, 26], Gen.Int[0, 26], (a, b) => new Span(Math.Min(a, b), Math.Max(a, b)));

    private static readonly Gen<Statement> Statements = Gen.Select(Spans, Spans, Spans, (source, cue, content) => new Statement
    {
        Id = "s",
        Source = [source],
        Cue = [cue],
        Content = [content],
        Mode = Mode.Indirect,
        Confidence = 1,
    });

    [Fact]
    public void Cut_AnySpans_TilesTheText() => Statements.Array[0, 6].Sample(statements =>
    {
        IReadOnlyList<MarkedRun> runs = MarkedText.Cut(Text, statements, [3, 9]);
        Assert.Equal(Text, string.Concat(runs.Select(r => r.Span.In(Text).ToString())));
    });

    [Fact]
    public void Cut_AnySpans_EachUnitStandsInExactlyItsSpans() => Statements.Array[0, 6].Sample(statements =>
    {
        foreach (MarkedRun run in MarkedText.Cut(Text, statements))
        {
            int expected = statements.Sum(s => s.Source.Concat(s.Cue).Concat(s.Content).Count(x => x.Length > 0 && x.Overlaps(run.Span)));
            Assert.Equal(expected, run.Marks.Count);
            Assert.All(run.Marks, m => Assert.True(m.Span.Start <= run.Span.Start && m.Span.End >= run.Span.End));
        }
    });

    [Fact]
    public void Cut_NestedStatement_InnermostRoleWins()
    {
        Span engineers = SampleReading.At("engineers");
        MarkedRun run = MarkedText.Cut(SampleReading.Text, SampleReading.Reading.Statements).Single(r => r.Span == engineers);
        Assert.Equal(Role.Source, run.Role);
        Assert.Equal(1, run.Depth);
    }
}
