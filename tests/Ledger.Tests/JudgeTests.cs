namespace Hearsay.Ledger.Tests;

public sealed class JudgeTests
{
    private const string Text = "Ada Lindt said that the bridge was rebuilt. Bo Halm said that it would open soon.";

    private static (ILedger Ledger, StatementId Id) Filled(TestProject project)
    {
        ILedger ledger = project.Create();
        ledger.Keep(Make.Delivery(0, Make.Document("a.txt", Text)), Make.Stop);
        return (ledger, ledger.Said(new StatementQuery { Words = "rebuilt" })[0].Id);
    }

    private static int Count(ILedger ledger, StatementState? state, double? asOf = null) =>
        ledger.Said(new StatementQuery { State = state, AsOf = asOf is { } hours ? Make.At(hours) : null }).Count;

    [Theory, ClassData(typeof(Databases))]
    public void Judge_Accept_IsKeptWithWhoWhenAndWhy(string database)
    {
        using TestProject project = TestProject.On(database);
        (ILedger ledger, StatementId id) = Filled(project);
        Assert.Equal(StatementState.Accepted, ledger.Judge(id, Verdict.Accept, null, "ivo", Make.At(1), "read it twice")!.State);
        Assert.Equal(new Judgement("S1", "accept", null, "ivo", Make.At(1), "read it twice"), Assert.Single(ledger.Show(id, null)!.History));
        Assert.Equal((1, 1, 2), (Count(ledger, StatementState.Accepted), Count(ledger, StatementState.Unreviewed), Count(ledger, null)));
        Assert.Equal((0, 2), (Count(ledger, StatementState.Accepted, 0.5), Count(ledger, StatementState.Unreviewed, 0.5)));
        Assert.Empty(ledger.Show(id, Make.At(0.5))!.History);
        Assert.Null(ledger.Judge(new StatementId(999), Verdict.Accept, null, "ivo", Make.At(1), null));
    }

    [Theory, ClassData(typeof(Databases))]
    public void Judge_RejectThenAccept_GoesAndComesBack(string database)
    {
        using TestProject project = TestProject.On(database);
        (ILedger ledger, StatementId id) = Filled(project);
        StatementRow rejected = ledger.Judge(id, Verdict.Reject, null, "ivo", Make.At(1), null)!;
        Assert.Equal((StatementState.Rejected, Make.At(1)), (rejected.State, rejected.RetiredAt));
        Assert.Equal((1, 1), (Count(ledger, null), Count(ledger, StatementState.Rejected)));
        Assert.Equal(StatementState.Rejected, ledger.Show(id, null)!.Row.State);
        Assert.Equal(StatementState.Unreviewed, ledger.Show(id, Make.At(0.5))!.Row.State);

        Assert.Equal(StatementState.Accepted, ledger.Judge(id, Verdict.Accept, null, "eva", Make.At(2), null)!.State);
        Assert.Equal((2, 0, 1), (Count(ledger, null), Count(ledger, StatementState.Rejected), Count(ledger, StatementState.Accepted)));
        Assert.Equal((1, 1, 0), (Count(ledger, null, 1.5), Count(ledger, StatementState.Rejected, 1.5), Count(ledger, StatementState.Accepted, 1.5)));
        Assert.Equal(id, Assert.Single(ledger.Said(new StatementQuery { Words = "rebuilt" })).Id);
        Assert.Equal(2, ledger.Show(id, null)!.History.Count);
        Assert.Empty(ledger.Diagnose(isFull: true, null, Make.Stop).Problems);
    }

    [Theory, ClassData(typeof(Databases))]
    public void Judge_Correct_AddsAStateAndKeepsTheOneBefore(string database)
    {
        using TestProject project = TestProject.On(database);
        (ILedger ledger, StatementId id) = Filled(project);
        Correction correction = new() { Stance = "denies", Holder = "bo halm", Content = [Make.Span(Text, 20, 30), Make.Span(Text, 35, 42)] };
        StatementRow row = ledger.Judge(id, Verdict.Correct, correction, "ivo", Make.At(1), "misread")!;
        ActorId bo = ledger.Who("Bo Halm", null, 1)[0].Id;
        Assert.Equal((StatementState.Corrected, "denies", "the bridge … rebuilt", bo), (row.State, row.Stance, row.Content, row.Holder!.Actor));
        Assert.Null(row.Confidence);
        Assert.Null(row.Model);
        Assert.Equal([new RungRow(bo, "bo halm")], row.Chain);
        Assert.Equal(2, ledger.Said(new StatementQuery { Actor = bo }).Count);
        Assert.Equal(1, Count(ledger, StatementState.Corrected));
        StatementView view = ledger.Show(id, null)!;
        Assert.Equal("the bridge was rebuilt", Assert.Single(view.Replaced).Content);
        Assert.Contains("\"stance\":\"denies\"", view.History[0].Value, StringComparison.Ordinal);
        Assert.Equal("asserts", ledger.Show(id, Make.At(0.5))!.Row.Stance);
        Assert.Equal(StatementState.Corrected, ledger.Judge(id, Verdict.Accept, null, "eva", Make.At(2), null)!.State);
        Assert.Empty(ledger.Diagnose(isFull: true, null, Make.Stop).Problems);
    }

    [Theory, ClassData(typeof(Databases))]
    public void Judge_CorrectToANewHolder_AddsAnActorThatTheNextOneShares(string database)
    {
        using TestProject project = TestProject.On(database);
        (ILedger ledger, StatementId id) = Filled(project);
        ActorId first = ledger.Judge(id, Verdict.Correct, new Correction { Holder = "Cleo Marsh" }, "ivo", Make.At(1), null)!.Holder!.Actor;
        ActorId second = ledger.Judge(new StatementId(2), Verdict.Correct, new Correction { Holder = "CLEO MARSH" }, "ivo", Make.At(2), null)!.Holder!.Actor;
        Assert.Equal(first, second);
        Assert.Equal(2, ledger.Actor(first, null)!.Statements);
    }

    [Theory, ClassData(typeof(Databases))]
    public void Judge_ImpossibleCorrections_AreRefusedAndLeaveNoTrace(string database)
    {
        using TestProject project = TestProject.On(database);
        (ILedger ledger, StatementId id) = Filled(project);
        foreach (Correction? wrong in new[]
        {
            null, new Correction(), new Correction { Stance = " " }, new Correction { Content = [] }, new Correction { Cue = [new TextSpan(4, 400)] },
            new Correction { Source = [new TextSpan(7, 7)] },
        })
        {
            Assert.Throws<ArgumentException>(() => ledger.Judge(id, Verdict.Correct, wrong, "ivo", Make.At(1), null));
        }

        Assert.Throws<ArgumentException>(() => ledger.Judge(id, Verdict.Accept, new Correction { Stance = "denies" }, "ivo", Make.At(1), null));
        Assert.Empty(ledger.Show(id, null)!.History);
    }

    [Theory, ClassData(typeof(Databases))]
    public void Judgements_AreNeverChangedOrDeleted(string database)
    {
        using TestProject project = TestProject.On(database);
        (ILedger ledger, StatementId id) = Filled(project);
        ledger.Judge(id, Verdict.Accept, null, "ivo", Make.At(1), null);
        Assert.ThrowsAny<System.Data.Common.DbException>(() => project.Run("UPDATE judgement SET who = 'eva'"));
        Assert.ThrowsAny<System.Data.Common.DbException>(() => project.Run("DELETE FROM judgement"));
        Assert.Single(ledger.Show(id, null)!.History);
    }
}
