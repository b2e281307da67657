using Hearsay.Language;
using Hearsay.Training.Scoring;

namespace Hearsay.Training.Tests;

/// <summary>Every expected figure was counted by hand on this one sentence.</summary>
public sealed class AttributionScoresTests
{
    private const string Text = "Ann said rain fell. “Go,” Bo told us, “now.”";

    private static readonly LabelledArticle.Attribution Ann = new([At("Ann")], [At("said")], [At("rain fell")]);
    private static readonly LabelledArticle.Attribution Bo = new([At("Bo")], [At("told")], [At("“Go,”"), At("“now.”")]);

    [Fact]
    public void Add_AllAsGold_IsHundred()
    {
        AttributionScores scores = Score([Ann, Bo]);
        Assert.All(scores.Exact.Values, t => Assert.Equal(100, t.F1));
        Assert.Equal(100, scores.Linked.F1);
        Assert.Equal(100, scores.AllExact.F1);
    }

    [Fact]
    public void Add_NothingFound_IsZero()
    {
        AttributionScores scores = Score([]);
        Assert.Equal(0, scores.Linked.F1);
        Assert.Equal(3, scores.Exact["content"].Gold);
        Assert.Equal(2, scores.Exact["cue"].Gold);
    }

    [Fact]
    public void Add_ContentOneWordShort_LinksButIsNotExact()
    {
        // rain | rain fell: token F1 is 2 * 1 / (1 + 2) = 2/3.
        AttributionScores scores = Score([Ann with { Content = [At("rain")] }]);
        Assert.Equal((1, 1, 2), (scores.Linked.Right, scores.Linked.Found, scores.Linked.Gold));
        Assert.Equal(0, scores.AllExact.Right);
        Assert.Equal((0, 1, 3), (scores.Exact["content"].Right, scores.Exact["content"].Found, scores.Exact["content"].Gold));
        Assert.Equal(1, scores.Exact["source"].Right);
        Assert.Equal(2 * 1 / 3.0 * 100, scores.Exact["source"].F1, 1e-9);
    }

    [Fact]
    public void Add_WrongSource_DoesNotLink() => Assert.Equal(0, Score([Ann with { Source = [At("Bo")] }]).Linked.Right);

    [Fact]
    public void Add_SourceMissing_DoesNotLink() => Assert.Equal(0, Score([Ann with { Source = [] }]).Linked.Right);

    [Fact]
    public void Add_ContentUnderOneHalf_DoesNotLink() =>
        // “ Go , ” of “ Go , ” “ now . ”: 4 shared of 4 + 8 gives 2/3; one mark of it, 2 * 1 / 9.
        Assert.Equal((1, 0), (
            Score([Bo with { Content = [At("“Go,”")] }]).Linked.Right,
            Score([Bo with { Content = [At("“")] }]).Linked.Right));

    [Fact]
    public void Add_TouchingPieces_CountAsOne()
    {
        AttributionScores scores = Score([Ann with { Content = [At("rain"), At("fell")] }, Bo]);
        Assert.Equal(100, scores.Exact["content"].F1);
    }

    [Fact]
    public void Of_TwoForOneGold_LinksOnlyTheBetter() =>
        Assert.Equal([-1, 0], Comparison.Of(new LabelledArticle("t", Text, [Ann]), [Ann with { Content = [At("rain")] }, Ann]).Links);

    private static AttributionScores Score(LabelledArticle.Attribution[] found)
    {
        var scores = new AttributionScores();
        scores.Add(Comparison.Of(new LabelledArticle("t", Text, [Ann, Bo]), found));
        return scores;
    }

    private static Span At(string words)
    {
        int start = Text.IndexOf(words, StringComparison.Ordinal);
        return new Span(start, start + words.Length);
    }
}
