using Hearsay.Training.Scoring;

namespace Hearsay.Training.Tests;

public sealed class ReliabilityTests
{
    private static readonly JudgedStatement[] Judged = [new(0, 0.9, true), new(0, 0.94, false), new(0, 0.5, true)];

    [Fact]
    public void Error_CountedByHand() =>
        // Bin .9-1.0 holds .9 and .94, one right: |1.84 - 1| = .84. Bin .5-.6 holds .5, right: .5. (.84 + .5) / 3.
        Assert.Equal(1.34 / 3, Reliability.Error(Judged), 1e-9);

    [Fact]
    public void Pictures_OfAnything_AreSmallSvgThatParses()
    {
        string reliability = ReliabilityPicture.Draw("a <model>", Judged);
        var linked = new Tally();
        linked.Add(4, 2, 1);
        string threshold = ThresholdPicture.Draw("m", [new ThresholdPoint(0, linked), new ThresholdPoint(0.4, linked)]);
        Assert.All([reliability, threshold], p => Assert.InRange(p.Length, 1_000, 20_000));
        Assert.Equal("svg", System.Xml.Linq.XDocument.Parse(reliability).Root!.Name.LocalName);
        Assert.Equal("svg", System.Xml.Linq.XDocument.Parse(threshold).Root!.Name.LocalName);
    }

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
}
