namespace Hearsay.Ledger.Tests;

public sealed class ObserveTests
{
    [Theory, ClassData(typeof(Databases))]
    public void Observe_KnownOnes_ArePassedOver(string database)
    {
        using TestProject project = TestProject.On(database);
        ILedger ledger = project.Create();
        ObservationRecord fell = new("o1", "Did the bridge fall?", "yes", new DateOnly(2026, 1, 1), null, null, "survey", "imagery", null);
        Assert.Equal(2, ledger.Observe([fell, fell, fell with { Key = "o2", Answer = "rebuilt", Note = "by night" }], "ivo", Make.At(0)));
        Assert.Equal(1, ledger.Observe([fell, fell with { Answer = "no" }], "eva", Make.At(1)));
        Assert.Equal(["no", "rebuilt", "yes"], ledger.Observations(null, null).Select(o => o.Observation.Answer));
        Assert.Equal("by night", Assert.Single(ledger.Observations("rebuild bridges", null)).Observation.Note);
        Assert.Equal(2, ledger.Observations(null, Make.At(0.5)).Count);
        Assert.Equal(("eva", Make.At(1)), (ledger.Observations(null, null)[0].RecordedBy, ledger.Observations(null, null)[0].RecordedAt));
    }
}
