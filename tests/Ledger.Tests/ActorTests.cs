namespace Hearsay.Ledger.Tests;

public sealed class ActorTests
{
    [Theory, ClassData(typeof(Databases))]
    public void Who_FullNames_AreSharedAndTheRestIsNot(string database)
    {
        using TestProject project = TestProject.On(database);
        ILedger ledger = project.Create();
        ledger.Keep(
            Make.Delivery(
                0,
                Make.Document("a", "Ada Lindt said that one fell. officials said that two fell. Halmar Water said that three fell.", published: "2026-01-05"),
                Make.Document("b", "President Ada Lindt said that four fell. officials said that five fell.", published: "2026-02-05"),
                Make.Document("c", "Adam Lindtberg said that six fell. Ada Lindt's aide said that seven fell.")),
            Make.Stop);
        ledger.Keep(Make.Delivery(2, Make.Document("d", "ADA LINDT said that eight fell.")), Make.Stop);

        IReadOnlyList<ActorRow> found = ledger.Who("ada lindt", null, 10);
        Assert.Equal((3, 3), (found[0].Statements, found[0].Documents));
        Assert.Equal("Ada Lindt", found[0].Name);
        Assert.Equal(["President Ada Lindt"], found[0].Aliases);
        Assert.Equal((new DateOnly(2026, 1, 5), new DateOnly(2026, 2, 5)), (found[0].FirstSaid, found[0].LastSaid));
        Assert.Equal(3, found.Count);
        Assert.Equal(["Adam Lindtberg"], ledger.Who("lindtb", null, 10).Select(a => a.Name));
        Assert.Equal(2, ledger.Who("officials", null, 10).Count);
        Assert.Equal(2, ledger.Actor(found[0].Id, Make.At(1))!.Statements);
        Assert.Empty(ledger.Who("Nobody", null, 10));
        Assert.Null(ledger.Actor(new ActorId(999), null));
        Assert.Throws<ArgumentException>(() => ledger.Who("…", null, 10));
    }

    [Theory]
    [InlineData("Ada Lindt", "person", "person:ada lindt")]
    [InlineData("Prime Minister Ada Lindt", "person", "person:ada lindt")]
    [InlineData("Mr Lindt", "person", null)]
    [InlineData("Lindt", "person", null)]
    [InlineData("Ruan’s President", "person", null)]
    [InlineData("islands’ health minister", "person", null)]
    [InlineData("The Halmar Post", "outlet", "outlet:halmar post")]
    [InlineData("council", "organisation", null)]
    [InlineData("Officials", "group", null)]
    [InlineData("A Senior Official (anonymous)", "unnamed", null)]
    [InlineData("Ada Lindt", null, null)]
    public void ActorKeys_Of_SharesOnlyFullNames(string name, string? kind, string? key) => Assert.Equal(key, ActorKeys.Of(name, kind));
}
