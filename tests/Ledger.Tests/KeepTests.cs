namespace Hearsay.Ledger.Tests;

public sealed class KeepTests
{
    private const string First = "Ada Lindt said that the bridge was rebuilt. Officials said that it would open soon.";

    [Theory]
    [InlineData("sqlite")]
    [InlineData("postgres")]
    public void Keep_NewDocument_IsFoundAgain(string database)
    {
        using TestProject project = TestProject.On(database);
        ILedger ledger = project.Create();
        Assert.Equal([Kept.New], ledger.Keep(Make.Delivery(0, Make.Document("a.txt", First, outlet: "The Halmar Post", published: "2026-02-09")), Make.Stop));

        StatementRow row = Assert.Single(ledger.Said(new StatementQuery { Words = "rebuild" }));
        Assert.Equal("the bridge was rebuilt", row.Content);
        Assert.Equal("Ada Lindt", row.Holder!.Name);
        Assert.Equal(new DateOnly(2026, 2, 9), row.SaidFrom);
        Assert.Equal([Make.Span(First, 35, 42)], row.Hits);
        Assert.Equal(2, ledger.Said(new StatementQuery { Outlet = "the halmar post" }).Count);
        DocumentRow document = Assert.Single(ledger.Documents(new DocumentQuery { Words = "\"bridge was rebuilt\"" }));
        Assert.Equal(2, document.Statements);
        Assert.True(ledger.Knows(null, "b.txt", document.Sha256));
        Assert.False(ledger.Knows("https://halmar.example/1", "b.txt", document.Sha256));
    }
}
