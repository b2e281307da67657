namespace Hearsay.Ledger.Tests;

public sealed class RereadTests
{
    private const string Text = "Ada Lindt said that the old bridge was rebuilt. Officials said that it would open soon. Bo Halm said that nobody paid.";

    private static ILedger Filled(TestProject project)
    {
        ILedger ledger = project.Create();
        ledger.Keep(Make.Delivery(0, Make.Document("a.txt", Text, published: "2026-02-09")), Make.Stop);
        return ledger;
    }

    private static void Reread(ILedger ledger, double hours, Func<ReadingRecord, ReadingRecord> change)
    {
        StoredText text = Assert.Single(ledger.TextsNotReadBy("again-" + hours, "0.2.0"));
        ledger.Reread([(text.Version, change(Make.Reading(text.Text, "again-" + hours)) with { ReadAt = Make.At(hours) })], Make.Stop);
    }

    private static ReadingRecord Without(ReadingRecord reading, int index) =>
        reading with { Statements = [.. reading.Statements.Where((_, i) => i != index)] };

    [Theory, ClassData(typeof(Databases))]
    public void Reread_SameStatements_KeepTheirIds(string database)
    {
        using TestProject project = TestProject.On(database);
        ILedger ledger = Filled(project);
        Reread(ledger, 1, r => r with { Statements = [r.Statements[0] with { Content = [Make.Span(Text, 24, 46)], Stance = "claims" }, .. r.Statements.Skip(1)] });
        IReadOnlyList<StatementRow> rows = ledger.Said(new StatementQuery());
        Assert.Equal([3L, 2L, 1L], rows.Select(r => r.Id.Value));
        Assert.Equal(("old bridge was rebuilt", "claims", "again-1"), (rows[2].Content, rows[2].Stance, rows[2].Model));
        Assert.Equal("the old bridge was rebuilt", ledger.Show(new StatementId(1), Make.At(0.5))!.Row.Content);
        Assert.Equal("the old bridge was rebuilt", Assert.Single(ledger.Show(new StatementId(1), null)!.Replaced).Content);
        Assert.Empty(ledger.TextsNotReadBy("again-1", "0.2.0"));
        Assert.Single(ledger.TextsNotReadBy("again-1", "0.3.0"));
        Assert.Equal("again-1", ledger.Documents(new DocumentQuery())[0].Model);
        Assert.Empty(ledger.Diagnose(isFull: true, null, Make.Stop).Problems);
    }

    [Theory, ClassData(typeof(Databases))]
    public void Reread_UnnamedAndGroups_StayTheSameActors(string database)
    {
        using TestProject project = TestProject.On(database);
        ILedger ledger = Filled(project);
        ActorId officials = ledger.Show(new StatementId(2), null)!.Row.Holder!.Actor;
        Reread(ledger, 1, r => r);
        Assert.Equal(officials, ledger.Show(new StatementId(2), null)!.Row.Holder!.Actor);
    }

    [Theory, ClassData(typeof(Databases))]
    public void Reread_LostStatements_GoUnlessAPersonKeptThem(string database)
    {
        using TestProject project = TestProject.On(database);
        ILedger ledger = Filled(project);
        ledger.Judge(new StatementId(1), Verdict.Accept, null, "ivo", Make.At(0.1), null);
        Reread(ledger, 1, r => Without(Without(r, 1), 0));
        Assert.Equal([3L, 1L], ledger.Said(new StatementQuery()).Select(s => s.Id.Value));
        Assert.Equal(Make.At(1), ledger.Show(new StatementId(2), null)!.Row.RetiredAt);
        Reread(ledger, 2, r => r);
        Assert.Equal([3L, 2L, 1L], ledger.Said(new StatementQuery()).Select(s => s.Id.Value).OrderDescending());
        Assert.Equal("test-1", ledger.Show(new StatementId(1), null)!.Row.Model);
    }

    [Theory, ClassData(typeof(Databases))]
    public void Reread_WhatPeopleDecided_Stands(string database)
    {
        using TestProject project = TestProject.On(database);
        ILedger ledger = Filled(project);
        ledger.Judge(new StatementId(1), Verdict.Correct, new Correction { Stance = "doubts" }, "ivo", Make.At(0.1), null);
        ledger.Judge(new StatementId(2), Verdict.Reject, null, "ivo", Make.At(0.2), null);
        Reread(ledger, 1, r => r with { Statements = [.. r.Statements.Select(s => s with { Stance = "claims" })] });
        Assert.Equal(
            [(3L, "claims", StatementState.Unreviewed), (1L, "doubts", StatementState.Corrected)],
            ledger.Said(new StatementQuery()).Select(s => (s.Id.Value, s.Stance!, s.State)));
        StatementRow rejected = Assert.Single(ledger.Said(new StatementQuery { State = StatementState.Rejected }));
        Assert.Equal(2, rejected.Id.Value);
        Assert.Equal("claims", ledger.Judge(new StatementId(2), Verdict.Accept, null, "eva", Make.At(2), null)!.Stance);
        Assert.Equal(3, ledger.Said(new StatementQuery()).Count);
        Assert.Empty(ledger.Diagnose(isFull: true, null, Make.Stop).Problems);
    }

    [Theory, ClassData(typeof(Databases))]
    public void Show_NestedStatementsAndDisputes_AreThere(string database)
    {
        using TestProject project = TestProject.On(database);
        ILedger ledger = project.Create();
        ReadingRecord reading = Make.Reading(Text);
        reading = reading with
        {
            Statements = [reading.Statements[0], reading.Statements[1] with { Within = "s1", Chain = ["a1", "a2"] }, reading.Statements[2]],
            Disputes = [new DisputeRecord("s1", "s3", "contradicts", "the bridge", [Make.Span(Text, 0, 3)])],
            Commitments = [new CommitmentRecord { Act = "open", Evidence = Make.Span(Text, 0, 3), Bound = ["Officials"], DueFrom = new DateOnly(2026, 3, 1) }],
            Agreements = [new AgreementRecord(null, ["A", "B"], "to trade", 3.5, "more than", "tons", Make.Span(Text, 0, 3))],
        };
        ledger.Keep(Make.Delivery(0, Make.Document("a.txt", Text) with { Reading = reading }), Make.Stop);
        StatementView view = ledger.Show(new StatementId(1), null)!;
        Assert.Equal(2, Assert.Single(view.Inner).Id.Value);
        Assert.Equal(["Ada Lindt", "Officials"], view.Inner[0].Chain.Select(c => c.Name));
        Assert.Equal(new StatementId(1), view.Inner[0].Within);
        Assert.Equal(("contradicts", 3L), (view.Answers[0].Relation, view.Answers[0].Other.Id.Value));
        Assert.Equal("contradicts", ledger.Show(new StatementId(3), null)!.Answers[0].Relation);
        Assert.Equal("Ada Lindt said that the old bridge was rebuilt.", Text[view.Passage.Start..view.Passage.End]);
        Assert.Null(ledger.Show(new StatementId(99), null));
    }
}
