namespace Hearsay.Ledger.Tests;

public sealed class DumpTests
{
    [Theory]
    [InlineData("sqlite", "sqlite")]
    [InlineData("sqlite", "postgres")]
    [InlineData("postgres", "sqlite")]
    public void Restore_WhatDumpGave_IsTheSameProject(string from, string to)
    {
        using TestProject one = TestProject.On(from);
        using TestProject other = TestProject.On(to);
        ILedger source = Scripts.Play(one.Create(), 7);
        ILedger target = other.Create();
        target.Restore(source.Dump(), Make.Stop);
        Assert.Equal(Scripts.Rows(source), Scripts.Rows(target));
        Assert.Equal(Scripts.Answers(source), Scripts.Answers(target));
        Assert.Empty(target.Diagnose(isFull: true, null, Make.Stop).Problems);
        Assert.Throws<InvalidOperationException>(() => target.Restore(source.Dump(), Make.Stop));
        target.Keep(Make.Delivery(5000, Make.Document("later", "Ada Lindt said that it goes on.")), Make.Stop);
        Assert.Empty(target.Diagnose(isFull: true, null, Make.Stop).Problems);
    }

    [Theory, ClassData(typeof(Databases))]
    public void Restore_RowsThatDoNotFit_AreRefusedAndLeaveNothing(string database)
    {
        using TestProject project = TestProject.On(database);
        ILedger ledger = project.Create();
        TableShape document = ledger.Dump().First(t => t.Table.Name == "document").Table;
        foreach (IReadOnlyList<object?> row in new IReadOnlyList<object?>[] { [1L, "k"], ["1", "k", "t"], [1L, null, "t"], [1L, "a\0b", "t"] })
        {
            Assert.Throws<InvalidDataException>(() => ledger.Restore([new TableRows(document, [row])], Make.Stop));
        }

        Assert.Throws<InvalidDataException>(() => ledger.Restore([new TableRows(document with { Name = "nosuch" }, [])], Make.Stop));
        Assert.Throws<InvalidDataException>(() => ledger.Restore([], Make.Stop));
        Assert.Empty(ledger.Documents(new DocumentQuery()));
        Assert.Empty(ledger.Diagnose(isFull: true, null, Make.Stop).Problems);
    }
}
