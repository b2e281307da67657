namespace Hearsay.Ledger.Tests;

public sealed class VersionTests
{
    private const string First = "Ada Lindt said that the bridge was sold. Bo Halm said that nobody paid. Cleo Marsh said that it rained.";
    private const string Second = "Ada Lindt said that the bridge was not sold.";

    private static ILedger Filled(TestProject project)
    {
        ILedger ledger = project.Create();
        ledger.Keep(Make.Delivery(0, Make.Document("a.txt", First, title: "Bridge sold", outlet: "Halmar Post")), Make.Stop);
        ledger.Judge(new StatementId(2), Verdict.Accept, null, "ivo", Make.At(1), null);
        ledger.Judge(new StatementId(3), Verdict.Correct, new Correction { Stance = "doubts" }, "ivo", Make.At(1), null);
        ledger.Keep(Make.Delivery(2, Make.Document("a.txt", Second, title: "Bridge not sold") with { CapturedAt = Make.At(1.5) }), Make.Stop);
        return ledger;
    }

    [Theory, ClassData(typeof(Databases))]
    public void Versions_ChangedDocument_AreAllItsTexts(string database)
    {
        using TestProject project = TestProject.On(database);
        ILedger ledger = Filled(project);
        IReadOnlyList<VersionRow> texts = ledger.Versions(new DocumentId(1), null);
        Assert.Equal([(1, "Bridge sold", First.Length, 3), (2, "Bridge not sold", Second.Length, 1)], texts.Select(t => (t.Number, t.Title!, t.Length, t.Statements)));
        Assert.Equal([(Make.At(0), (DateTimeOffset?)Make.At(2)), (Make.At(2), null)], texts.Select(t => (t.RecordedAt, t.ReplacedAt)));
        Assert.Equal([Make.Start, Make.At(1.5)], texts.Select(t => t.CapturedAt));
        Assert.Equal([Make.Document("a", First).Sha256, Make.Document("a", Second).Sha256], texts.Select(t => t.Sha256));
        Assert.All(texts, t => Assert.Equal("test-1", t.Model));
        Assert.Equal("Halmar Post", ledger.Version(texts[0].Id, null)!.Outlet);
        Assert.Equal(texts[0], ledger.Version(texts[0].Id, null));
        Assert.Empty(ledger.Versions(new DocumentId(9), null));
        Assert.Null(ledger.Version(new VersionId(9), null));
        Assert.Empty(ledger.Statements(new VersionId(9), null));
    }

    [Theory, ClassData(typeof(Databases))]
    public void Versions_AsOf_AreThoseOfThen(string database)
    {
        using TestProject project = TestProject.On(database);
        ILedger ledger = Filled(project);
        VersionRow then = Assert.Single(ledger.Versions(new DocumentId(1), Make.At(1.2)));
        Assert.Equal((1, null, 3), (then.Number, then.ReplacedAt, then.Statements));
        Assert.Null(ledger.Version(new VersionId(2), Make.At(1.2)));
        Assert.Empty(ledger.Versions(new DocumentId(1), Make.At(-1)));
    }

    [Theory, ClassData(typeof(Databases))]
    public void Statements_OfAnOldText_AreAsTheyStoodWhenItWasReplaced(string database)
    {
        using TestProject project = TestProject.On(database);
        ILedger ledger = Filled(project);
        ledger.Judge(new StatementId(2), Verdict.Reject, null, "ivo", Make.At(3), null);
        IReadOnlyList<StatementRow> old = ledger.Statements(new VersionId(1), null);
        Assert.Equal(["the bridge was sold", "nobody paid", "it rained"], old.Select(s => s.Content));
        Assert.Equal([StatementState.Unreviewed, StatementState.Accepted, StatementState.Corrected], old.Select(s => s.State));
        Assert.Equal("doubts", old[2].Stance);
        Assert.Equal("the bridge was not sold", Assert.Single(ledger.Statements(new VersionId(2), null)).Content);
        Assert.Equal("asserts", ledger.Statements(new VersionId(1), Make.At(0.5))[2].Stance);
        ledger.Reread([(new VersionId(1), Make.Reading(First, "test-2") with { ReadAt = Make.At(4) })], Make.Stop);
        Assert.Equal(old.Select(s => s.Content), ledger.Statements(new VersionId(1), null).Select(s => s.Content));
    }

    [Theory, ClassData(typeof(Databases))]
    public void Statements_TextReplacedInItsOwnDelivery_AreWhatWasReadInIt(string database)
    {
        using TestProject project = TestProject.On(database);
        ILedger ledger = project.Create();
        ledger.Keep(Make.Delivery(0, Make.Document("a.txt", First), Make.Document("a.txt", Second)), Make.Stop);
        Assert.Equal([3, 1], ledger.Versions(new DocumentId(1), null).Select(t => t.Statements));
        Assert.Equal(3, ledger.Statements(new VersionId(1), null).Count);
    }
}
