namespace Hearsay.Ledger.Tests;

public sealed class KeepTests
{
    private const string Text = "Ada Lindt said that the bridge was rebuilt. Officials said that it would open soon.";
    private const string Changed = "Ada Lindt said that the bridge was rebuilt in May. Officials said that it would open soon.";

    [Theory, ClassData(typeof(Databases))]
    public void Keep_NewDocument_IsFoundAgainAfterOpening(string database)
    {
        using TestProject project = TestProject.On(database);
        project.Create().Keep(Make.Delivery(0, Make.Document("a.txt", Text, outlet: "The Halmar Post", published: "2026-02-09T22:00:00+05:00")), Make.Stop);

        ILedger ledger = project.Open();
        StatementRow row = Assert.Single(ledger.Said(new StatementQuery { Words = "rebuild" }));
        Assert.Equal("the bridge was rebuilt", row.Content);
        Assert.Equal("Ada Lindt", row.Holder!.Name);
        Assert.Equal([row.Holder], row.Chain);
        Assert.Equal(new DateOnly(2026, 2, 9), row.SaidFrom);
        Assert.False(row.IsDayTold);
        Assert.Equal([Make.Span(Text, 35, 42)], row.Hits);
        Assert.Equal(Text, ledger.Text(row.Version));
        Assert.Equal(System.Text.Encoding.UTF8.GetBytes(Text), ledger.Original(row.Version)!.Value.Bytes);
    }

    [Theory, ClassData(typeof(Databases))]
    public void Keep_SameBytes_AreRepeatsAtTheirPlaceAndAnywhereWithoutAnAddress(string database)
    {
        using TestProject project = TestProject.On(database);
        ILedger ledger = project.Create();
        DeliveredDocument file = Make.Document("a.txt", Text);
        DeliveredDocument page = Make.Document("page", Text, url: "https://halmar.example/1");
        Assert.Equal(
            [Kept.New, Kept.Repeat, Kept.Repeat, Kept.New, Kept.Repeat],
            ledger.Keep(Make.Delivery(0, file, file, file with { Where = "b.txt" }, page, page), Make.Stop));
        Assert.Equal([Kept.Repeat, Kept.Repeat], ledger.Keep(Make.Delivery(1, file, page), Make.Stop));
        Assert.Equal([Kept.New], ledger.Keep(Make.Delivery(2, page with { Url = "https://mirror.example/1" }), Make.Stop));
        IReadOnlyList<DocumentRow> documents = ledger.Documents(new DocumentQuery());
        Assert.Equal([1, 3, 4], documents.Select(d => d.Captures));
        Assert.Equal(6, ledger.Said(new StatementQuery()).Count);
        Assert.True(ledger.Knows(null, "c.txt", file.Sha256));
        Assert.True(ledger.Knows(page.Url, "page", page.Sha256));
        Assert.False(ledger.Knows("https://other.example/1", "page", page.Sha256));
        Assert.Empty(ledger.Diagnose(isFull: true, null, Make.Stop).Problems);
    }

    [Theory, ClassData(typeof(Databases))]
    public void Keep_SameTextInOtherBytes_IsARepeat(string database)
    {
        using TestProject project = TestProject.On(database);
        ILedger ledger = project.Create();
        DeliveredDocument page = Make.Document("page", Text, url: "https://halmar.example/1");
        DeliveredDocument again = page with { Original = "<p>other bytes"u8.ToArray(), Sha256 = new string('b', 64) };
        Assert.Equal([Kept.New, Kept.Repeat], ledger.Keep(Make.Delivery(0, page, again), Make.Stop));
        Assert.True(ledger.Knows(page.Url, "page", again.Sha256));
        Assert.Equal([Kept.Repeat], ledger.Keep(Make.Delivery(1, again), Make.Stop));
    }

    [Theory, ClassData(typeof(Databases))]
    public void Keep_ChangedText_IsANewVersionAndTheOlderOneStaysAsItWas(string database)
    {
        using TestProject project = TestProject.On(database);
        ILedger ledger = project.Create();
        ledger.Keep(Make.Delivery(0, Make.Document("a.txt", Text)), Make.Stop);
        StatementRow old = ledger.Said(new StatementQuery())[^1];
        Assert.Equal([Kept.NewVersion], ledger.Keep(Make.Delivery(2, Make.Document("a.txt", Changed)), Make.Stop));

        Assert.All(ledger.Said(new StatementQuery()), s => Assert.Equal(2, s.VersionNumber));
        Assert.All(ledger.Said(new StatementQuery { AsOf = Make.At(1) }), s => Assert.Equal(1, s.VersionNumber));
        DocumentRow document = Assert.Single(ledger.Documents(new DocumentQuery()));
        Assert.Equal((2, Changed.Length), (document.Versions, document.Length));
        StatementView view = ledger.Show(old.Id, null)!;
        Assert.Equal(Text, view.Text);
        Assert.Equal(Make.At(2), view.Row.RetiredAt);
        Assert.Null(ledger.Show(old.Id, Make.At(1))!.Row.RetiredAt);
    }

    [Theory, ClassData(typeof(Databases))]
    public void Keep_TwoVersionsInOneDelivery_LeaveOnlyTheSecondStanding(string database)
    {
        using TestProject project = TestProject.On(database);
        ILedger ledger = project.Create();
        Assert.Equal(
            [Kept.New, Kept.NewVersion, Kept.Repeat],
            ledger.Keep(Make.Delivery(0, Make.Document("a.txt", Text), Make.Document("a.txt", Changed), Make.Document("a.txt", Text)), Make.Stop));
        Assert.All(ledger.Said(new StatementQuery()), s => Assert.Equal(2, s.VersionNumber));
        Assert.Empty(ledger.Diagnose(isFull: true, null, Make.Stop).Problems);
    }

    [Theory, ClassData(typeof(Databases))]
    public void Keep_TextThatIsNotRead_IsKept(string database)
    {
        using TestProject project = TestProject.On(database);
        ILedger ledger = project.Create();
        ledger.Keep(Make.Delivery(0, Make.Document("a.txt", "Die Brücke steht.", isRead: false), Make.Document("b.txt", Text)), Make.Stop);
        DocumentRow foreign = Assert.Single(ledger.Documents(new DocumentQuery { IsRead = false }));
        Assert.Null(foreign.Model);
        Assert.Equal(foreign.Id, Assert.Single(ledger.Documents(new DocumentQuery { Words = "brucke" })).Id);
        Assert.Single(ledger.Documents(new DocumentQuery { IsRead = true }));
    }

    [Theory, ClassData(typeof(Databases))]
    public void Keep_DeliveryThatFails_LeavesNothing(string database)
    {
        using TestProject project = TestProject.On(database);
        ILedger ledger = project.Create();
        ReadingRecord wrong = Make.Reading(Text) with { Statements = [Make.Reading(Text).Statements[0] with { Content = [new TextSpan(5, 5000)] }] };
        Assert.Throws<ArgumentException>(() =>
            ledger.Keep(Make.Delivery(0, Make.Document("a.txt", Text), Make.Document("b.txt", Changed) with { Reading = wrong }), Make.Stop));
        Assert.Empty(ledger.Documents(new DocumentQuery()));
        Assert.Equal([Kept.New], ledger.Keep(Make.Delivery(0, Make.Document("a.txt", Text)), Make.Stop));
    }

    [Theory, ClassData(typeof(Databases))]
    public void Keep_CancelledDelivery_LeavesNothing(string database)
    {
        using TestProject project = TestProject.On(database);
        ILedger ledger = project.Create();
        using var stop = new CancellationTokenSource();
        stop.Cancel();
        Assert.Throws<OperationCanceledException>(() => ledger.Keep(Make.Delivery(0, Make.Document("a.txt", Text)), stop.Token));
        Assert.Empty(ledger.Documents(new DocumentQuery()));
    }

    [Theory, ClassData(typeof(Databases))]
    public void Keep_HostileText_IsHeldByBothDatabases(string database)
    {
        using TestProject project = TestProject.On(database);
        ILedger ledger = project.Create();
        string place = new('x', 5000);
        DeliveredDocument document = Make.Document(place, "𝒜da Lindt said that the 😀 bridge fell\0 down \ud800.", title: "a\0b", outlet: "' OR 1=1 --");
        Assert.Equal([Kept.New], ledger.Keep(Make.Delivery(0, document), Make.Stop));
        Assert.Equal([Kept.Repeat], ledger.Keep(Make.Delivery(1, document), Make.Stop));
        StatementRow row = Assert.Single(ledger.Said(new StatementQuery { Words = "bridges" }));
        Assert.Equal("the 😀 bridge fell\uFFFD down \uFFFD", row.Content);
        Assert.Equal([new TextSpan(26, 32)], row.Hits);
        Assert.Single(ledger.Said(new StatementQuery { Outlet = "' or 1=1 --" }));
        Assert.Empty(ledger.Diagnose(isFull: true, null, Make.Stop).Problems);
    }

    [Theory, ClassData(typeof(Databases))]
    public void Keep_Failures_AreCountedAndSettledByWhatComesLater(string database)
    {
        using TestProject project = TestProject.On(database);
        ILedger ledger = project.Create();
        DeliveredFailure failure = new("a.txt", "is encrypted", "Decrypt it.", false, Make.At(0));
        ledger.Keep(new Delivery { At = Make.At(0), Failures = [failure, failure with { Where = "b.txt" }] }, Make.Stop);
        ledger.Keep(new Delivery { At = Make.At(1), Failures = [failure with { At = Make.At(1), Reason = "is empty" }] }, Make.Stop);
        Assert.Equal([("a.txt", "is empty", 2), ("b.txt", "is encrypted", 1)], ledger.Failures().Select(f => (f.Where, f.Reason, f.Attempts)));
        ledger.Keep(Make.Delivery(2, Make.Document("a.txt", Text)), Make.Stop);
        Assert.Equal("b.txt", Assert.Single(ledger.Failures()).Where);
        ledger.Keep(new Delivery { At = Make.At(3), Failures = [failure with { At = Make.At(3) }] }, Make.Stop);
        Assert.Equal(1, ledger.Failures()[0].Attempts);
    }

    [Theory, ClassData(typeof(Databases))]
    public void Keep_Marks_ComeWithTheirDelivery(string database)
    {
        using TestProject project = TestProject.On(database);
        ILedger ledger = project.Create();
        SourceMark mark = new("feed.xml", 12, Make.At(-5), 3, false, "\"abc\"", "Tue, 10 Feb 2026 08:00:00 GMT");
        ledger.Keep(Make.Delivery(0) with { Marks = [mark with { Position = 1 }, mark] }, Make.Stop);
        Assert.Equal(mark, ledger.MarkOf("feed.xml"));
        ledger.Keep(Make.Delivery(1) with { Marks = [mark with { IsDone = true }] }, Make.Stop);
        Assert.True(ledger.MarkOf("feed.xml")!.IsDone);
        Assert.Null(ledger.MarkOf("other.xml"));
    }

    [Theory, ClassData(typeof(Databases))]
    public void Keep_ClockThatWentBack_NeverRecordsBeforeWhatIsThere(string database)
    {
        using TestProject project = TestProject.On(database);
        ILedger ledger = project.Create();
        ledger.Keep(Make.Delivery(10_000, Make.Document("a.txt", Text)), Make.Stop);
        ledger.Keep(Make.Delivery(9_000, Make.Document("b.txt", Changed)), Make.Stop);
        Assert.Empty(ledger.Documents(new DocumentQuery { AsOf = Make.At(9_500) }));
        Assert.Equal(2, ledger.Documents(new DocumentQuery { AsOf = Make.At(10_000) }).Count);
    }

    [Theory, ClassData(typeof(Databases))]
    public void Keep_LongTextOfOtherWordsOnly_IsFoundByItsFirstAndLastWord(string database)
    {
        using TestProject project = TestProject.On(database);
        ILedger ledger = project.Create();
        // More distinct words than a tsvector takes.
        string text = "alpha " + string.Join(' ', Enumerable.Range(0, 120_000).Select(i => $"word{i}x")) + " omega";
        ledger.Keep(Make.Delivery(0, Make.Document("long.txt", text), Make.Document("short.txt", "alpha only")), Make.Stop);
        Assert.Single(ledger.Documents(new DocumentQuery { Words = "alpha omega" }));
        Assert.Single(ledger.Documents(new DocumentQuery { Words = "word77777x \"word119999x omega\"" }));
        Assert.Empty(ledger.Documents(new DocumentQuery { Words = "alpha beta" }));
        Assert.Equal(2, ledger.Documents(new DocumentQuery { Words = "alpha" }).Count);
    }
}
