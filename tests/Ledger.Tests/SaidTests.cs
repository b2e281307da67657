namespace Hearsay.Ledger.Tests;

public sealed class SaidTests
{
    private static readonly string[] Texts =
    [
        "Ada Lindt said that the spokesmen denied a cease-fire. Bo Halm said that the U.N.-paid men were 1,200.",
        "Ada Lindt said that the fire will cease. Officials said that the café on Harbour Road was sold.",
        "Bo Halm said that the ministers’ plan failed. Ada Lindt said that harbor roads are being repaired.",
    ];

    private static ILedger Filled(TestProject project)
    {
        ILedger ledger = project.Create();
        ledger.Keep(Make.Delivery(0, Make.Document("a", Texts[0], outlet: "Halmar Post", published: "2026-01-30")), Make.Stop);
        ledger.Keep(Make.Delivery(1, Make.Document("b", Texts[1], outlet: "Orva Courier", published: "2026-02")), Make.Stop);
        ledger.Keep(Make.Delivery(2, Make.Document("c", Texts[2], outlet: "halmar post") with { Reading = Make.Reading(Texts[2], stance: "denies") }), Make.Stop);
        return ledger;
    }

    private static string Found(ILedger ledger, StatementQuery query) =>
        string.Join(" | ", ledger.Said(query).Select(s => s.Content));

    [Theory, ClassData(typeof(Databases))]
    public void Said_Words_AreFoundInAnyForm(string database)
    {
        using TestProject project = TestProject.On(database);
        ILedger ledger = Filled(project);
        Assert.Equal("the spokesmen denied a cease-fire", Found(ledger, new StatementQuery { Words = "spokesman deny" }));
        Assert.Equal("the café on Harbour Road was sold", Found(ledger, new StatementQuery { Words = "CAFE selling" }));
        Assert.Equal("harbor roads are being repaired | the café on Harbour Road was sold", Found(ledger, new StatementQuery { Words = "harbour road" }));
        Assert.Equal("the ministers’ plan failed", Found(ledger, new StatementQuery { Words = "minister's plans" }));
        Assert.Equal("the U.N.-paid men were 1,200", Found(ledger, new StatementQuery { Words = "UN pay 1200 man" }));
        Assert.Equal("", Found(ledger, new StatementQuery { Words = "bridge" }));
    }

    [Theory, ClassData(typeof(Databases))]
    public void Said_Phrases_StandInOrderWithinOnePart(string database)
    {
        using TestProject project = TestProject.On(database);
        ILedger ledger = Filled(project);
        Assert.Equal("the spokesmen denied a cease-fire", Found(ledger, new StatementQuery { Words = "\"cease fire\"" }));
        Assert.Equal("the spokesmen denied a cease-fire", Found(ledger, new StatementQuery { Words = "cease-fire" }));
        Assert.Equal("the fire will cease | the spokesmen denied a cease-fire", Found(ledger, new StatementQuery { Words = "cease fire" }));
        Assert.Equal("", Found(ledger, new StatementQuery { Words = "\"Lindt said\"" }));
        Assert.Equal(3, ledger.Said(new StatementQuery { Words = "\"Ada Lindt\"" }).Count);
    }

    [Theory, ClassData(typeof(Databases))]
    public void Said_Filters_Narrow(string database)
    {
        using TestProject project = TestProject.On(database);
        ILedger ledger = Filled(project);
        ActorId ada = ledger.Who("Ada Lindt", null, 5)[0].Id;
        Assert.Equal(3, ledger.Said(new StatementQuery { Actor = ada }).Count);
        Assert.Equal("harbor roads are being repaired", Found(ledger, new StatementQuery { Actor = ada, Stance = "denies" }));
        Assert.Equal("the café on Harbour Road was sold", Found(ledger, new StatementQuery { Sourcing = "collective" }));
        Assert.Equal(4, ledger.Said(new StatementQuery { Outlet = "HALMAR POST" }).Count);
        Assert.Equal(4, ledger.Said(new StatementQuery { From = new DateOnly(2026, 1, 1), To = new DateOnly(2026, 2, 1) }).Count);
        Assert.Equal(2, ledger.Said(new StatementQuery { From = new DateOnly(2026, 2, 28) }).Count);
        Assert.Equal(2, ledger.Said(new StatementQuery { To = new DateOnly(2026, 1, 31) }).Count);
        Assert.Empty(ledger.Said(new StatementQuery { From = new DateOnly(2026, 3, 1) }));
        Assert.Equal(4, ledger.Said(new StatementQuery { From = new DateOnly(1990, 1, 1), To = new DateOnly(2040, 1, 1) }).Count);
        Assert.Equal("the fire will cease", Found(ledger, new StatementQuery { Words = "fire", Document = new DocumentId(2) }));
        Assert.Equal(6, ledger.Said(new StatementQuery { Certainty = "unstated" }).Count);
        Assert.Empty(ledger.Said(new StatementQuery { Outlet = "!!!" }));
    }

    [Theory, ClassData(typeof(Databases))]
    public void Said_Pages_FollowOneAnotherNewestFirst(string database)
    {
        using TestProject project = TestProject.On(database);
        ILedger ledger = Filled(project);
        List<StatementId> all = [.. ledger.Said(new StatementQuery()).Select(s => s.Id)];
        Assert.Equal(all.OrderByDescending(i => i.Value), all);
        List<StatementId> paged = [];
        while (ledger.Said(new StatementQuery { Limit = 2, Before = paged.Count > 0 ? paged[^1] : null }) is { Count: > 0 } page)
        {
            paged.AddRange(page.Select(s => s.Id));
        }

        Assert.Equal(all, paged);
        IReadOnlyList<StatementRow> first = ledger.Said(new StatementQuery { Words = "\"ada lindt\"", Limit = 2 });
        IReadOnlyList<StatementRow> rest = ledger.Said(new StatementQuery { Words = "\"ada lindt\"", Limit = 2, Before = first[1].Id });
        Assert.Equal([6L, 3L, 1L], first.Concat(rest).Select(s => s.Id.Value));
    }

    [Theory, ClassData(typeof(Databases))]
    public void Said_PhraseThatCommonWordsHide_IsStillFound(string database)
    {
        using TestProject project = TestProject.On(database);
        ILedger ledger = project.Create();
        string[] texts = [.. Enumerable.Range(0, 40).Select(i => $"Ada Lindt said that fire number {i} did cease.")];
        ledger.Keep(Make.Delivery(0, [Make.Document("first", "Ada Lindt said that a cease fire held."), .. texts.Select((t, i) => Make.Document($"d{i}", t))]), Make.Stop);
        Assert.Equal("a cease fire held", Found(ledger, new StatementQuery { Words = "\"cease fire\"", Limit = 2 }));
    }

    [Theory]
    [InlineData("\"open")]
    [InlineData("…!")]
    [InlineData("")]
    public void Said_WordsThatCannotBeLookedFor_AreRefused(string words)
    {
        using TestProject project = TestProject.On("sqlite");
        ILedger ledger = project.Create();
        Assert.Throws<ArgumentException>(() => ledger.Said(new StatementQuery { Words = words }));
        Assert.Throws<ArgumentException>(() => ledger.Documents(new DocumentQuery { Words = words }));
    }

    [Theory, ClassData(typeof(Databases))]
    public void Said_HostileWords_AreOnlyWords(string database)
    {
        using TestProject project = TestProject.On(database);
        ILedger ledger = Filled(project);
        foreach (string words in (string[])["words: OR", "a* NEAR(b)", "'; DROP TABLE statement; --", "{x} ^y -z", "stance_denies", "any_"])
        {
            Assert.Empty(ledger.Said(new StatementQuery { Words = words }));
        }

        Assert.Throws<ArgumentException>(() => ledger.Said(new StatementQuery { Limit = 0 }));
        Assert.Throws<ArgumentException>(() => ledger.Said(new StatementQuery { Limit = 1001 }));
    }

    [Theory, ClassData(typeof(Databases))]
    public void Documents_WordsAndFilters_GiveSnippets(string database)
    {
        using TestProject project = TestProject.On(database);
        ILedger ledger = Filled(project);
        DocumentRow row = Assert.Single(ledger.Documents(new DocumentQuery { Words = "sell cafe" }));
        Assert.Equal("… said that the fire will cease. Officials said that the café on Harbour Road was sold.", row.Snippet);
        Assert.Equal(["café", "sold"], row.Hits.Select(h => Texts[1][h.Start..h.End]));
        Assert.Equal([3L, 1L], ledger.Documents(new DocumentQuery { Outlet = "halmar post" }).Select(d => d.Id.Value));
        Assert.Equal([2L], ledger.Documents(new DocumentQuery { From = new DateOnly(2026, 2, 10) }).Select(d => d.Id.Value));
        Assert.Equal([1L], ledger.Documents(new DocumentQuery { Before = new DocumentId(2) }).Select(d => d.Id.Value));
        Assert.Equal([2L, 1L], ledger.Documents(new DocumentQuery { AsOf = Make.At(1.5) }).Select(d => d.Id.Value));
    }
}
