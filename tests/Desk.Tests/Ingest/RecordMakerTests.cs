using Hearsay.Desk.Ingest;
using Hearsay.Intake;
using Hearsay.Ledger;
using NodaTime;

namespace Hearsay.Desk.Tests.Ingest;

public sealed class RecordMakerTests
{
    private static readonly DateTimeOffset Now = new(2026, 2, 11, 8, 0, 0, TimeSpan.Zero);

    [Fact]
    public void Reading_Sample_KeepsWordsAndCodePoints()
    {
        ReadArticle read = SampleReading.Read with
        {
            Reading = SampleReading.Reading with { Model = "test" },
            SaidDays = new Dictionary<string, (LocalDate, LocalDate)>(StringComparer.Ordinal)
            {
                ["s1"] = (new LocalDate(2026, 2, 10), new LocalDate(2026, 2, 10)),
            },
        };
        ReadingRecord record = RecordMaker.Reading(read, 0.25, Now);
        Assert.Equal(("test", RecordMaker.Program, 0.25, Now), (record.Model, record.Program, record.MinConfidence, record.ReadAt));
        Assert.Equal(read.Reading.Statements.Select(s => s.Id), record.Statements.Select(s => s.LocalId));

        // One pair of surrogates stands before it.
        StatementRecord quote = record.Statements.Single(s => s.LocalId == "s6");
        int at = SampleReading.At("“Nobody wrote to us,”").Start - 1;
        Assert.Equal([new TextSpan(at, at + "“Nobody wrote to us,”".Length)], quote.Content.Take(1));
        Assert.Equal(("direct", "denies", null, "a1"), (quote.Mode, quote.Stance, quote.Sourcing, quote.Holder));
        Assert.Equal(("s2", "collective"), (record.Statements[2].Within, record.Statements[2].Sourcing));
        Assert.Equal(["a2", "a3"], record.Statements[2].Chain);
        Assert.Equal((new DateOnly(2026, 2, 10), new DateOnly(2026, 2, 10)), (record.Statements[0].SaidFrom, record.Statements[0].SaidTo));
        Assert.Null(record.Statements[1].SaidFrom);

        CommitmentRecord due = record.Commitments[0];
        Assert.Equal(("the ministry", "stay closed", "spring", new DateOnly(2026, 3, 1)), (due.Setter, due.Act, due.DueWords, due.DueFrom!.Value));
        Assert.Equal("missed", record.Commitments[1].Status);
        Assert.Equal((2.0, "officials"), (record.Agreements[0].Amount!.Value, record.Agreements[0].Unit));
        Assert.Equal(("s5", "s7", "contradicts"), (record.Disputes[0].First, record.Disputes[0].Second, record.Disputes[0].Relation));
        Assert.Equal(7, record.Actors.Count);
    }

    [Fact]
    public void Reading_InnerStatementFirst_ComesAfterItsOuterOne()
    {
        var statements = SampleReading.Reading.Statements;
        ReadArticle read = SampleReading.Read with
        {
            Reading = SampleReading.Reading with
            {
                Model = "test",
                Statements = [statements[4], statements[3], statements[0] with { Within = "gone" }],
            },
            Disputes = [],
        };
        ReadingRecord record = RecordMaker.Reading(read, 0, Now);
        Assert.Equal(["s4", "s5", "s1"], record.Statements.Select(s => s.LocalId));
        Assert.Null(record.Statements[2].Within);
    }

    [Fact]
    public void Document_CapturedByItsSource_KeepsThatTime()
    {
        DateTimeOffset captured = Now.AddDays(-3);
        Article article = SampleReading.Article with { Original = new OriginalDocument(new byte[] { 1 }, "text/html", captured) };
        DeliveredDocument document = RecordMaker.Document("a.warc@7", article, null, Now);
        Assert.Equal((captured, "text/html", "a.warc@7", "The Haven Courier"), (document.CapturedAt, document.MediaType, document.Where, document.Outlet));
        Assert.Equal(Now, RecordMaker.Document("a", article with { Original = new OriginalDocument(default, "text/plain") }, null, Now).CapturedAt);
    }
}
