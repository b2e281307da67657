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
    public void Add_TwoForOneGold_LinksOnlyTheBetter()
    {
        var article = new LabelledArticle("t", Text, [Ann]);
        int[] links = new AttributionScores().Add(article, [Ann with { Content = [At("rain")] }, Ann], null);
        Assert.Equal([-1, 0], links);
    }

    [Fact]
    public void Add_Kinds_AreToldByMarksAndSource()
    {
        AttributionScores scores = Score([Bo]);
        Assert.Equal((1, 1), (scores.Kinds["direct"].Right, scores.Kinds["direct"].Gold));
        Assert.Equal((0, 1), (scores.Kinds["indirect"].Right, scores.Kinds["indirect"].Gold));
        Assert.Equal(2, scores.Kinds["nominal source"].Gold);
    }

    [Fact]
    public void CalibrationError_CountedByHand() =>
        // Bin .9-1.0 holds .9 and .94, one right: |1.84 - 1| = .84. Bin .5-.6 holds .5, right: .5. (.84 + .5) / 3.
        Assert.Equal(1.34 / 3, ScoreCommand.CalibrationError([new(0, 0.9, true), new(0, 0.94, false), new(0, 0.5, true)]), 1e-9);

    [Fact]
    public void Fit_OddsKnown_FindsThem()
    {
        // Of cases with x = 1 three of four are right, with x = -1 one of four: weight ln 3, constant 0.
        (double[], bool)[] cases = [
            .. Enumerable.Range(0, 400).Select(i => (new double[] { 1, 1 }, i % 4 != 0)),
            .. Enumerable.Range(0, 400).Select(i => (new double[] { -1, 1 }, i % 4 == 0))];
        double[] weights = CalibrateCommand.Fit(cases);
        Assert.Equal(Math.Log(3), weights[0], 0.02);
        Assert.Equal(0, weights[1], 0.02);
    }

    private static AttributionScores Score(LabelledArticle.Attribution[] found)
    {
        var scores = new AttributionScores();
        scores.Add(new LabelledArticle("t", Text, [Ann, Bo]), found, null);
        return scores;
    }

    private static Span At(string words)
    {
        int start = Text.IndexOf(words, StringComparison.Ordinal);
        return new Span(start, start + words.Length);
    }
}
