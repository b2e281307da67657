using Hearsay.Desk.Records;
using Hearsay.Ledger;

namespace Hearsay.Desk.Tests.Records;

public sealed class ObservationFileTests
{
    [Fact]
    public void Read_Number_KeepsItsUnitAndWhatHasNoColumn()
    {
        ObservationRecord seen = Assert.Single(Read("""
            {"id":"o1","about":"How many came?","answer":10,"unit":"percent","from":"2026-02-01","to":"2026-02-02","seen":"2026-02-03","by":"Mission","basis":"observed","note":"The yard only.","event":"e01","deadline":{"due":"2026-02-01","outcome":"missed","done":"2026-02-04"}}
            """));
        Assert.Equal(
            new ObservationRecord(
                "o1", "How many came?", "10 percent", new DateOnly(2026, 2, 1), new DateOnly(2026, 2, 2), new DateOnly(2026, 2, 3), "Mission", "observed",
                "The yard only. Event e01. Due 2026-02-01: missed, done 2026-02-04."),
            seen);
    }

    [Fact]
    public void Read_WhatIsNotKnown_IsNull()
    {
        ObservationRecord seen = Assert.Single(Read("""{"id":"o1","about":"Was it shut?","answer":"yes","by":"Mission","basis":"imagery","note":""}"""));
        Assert.Null(seen.From);
        Assert.Null(seen.Seen);
        Assert.Null(seen.Note);
    }

    [Theory]
    [InlineData("", "holds no observation")]
    [InlineData("oops", "line 1: is no JSON object")]
    [InlineData("[]", "line 1: expected a JSON object")]
    [InlineData("{\"id\":\"o1\",\"about\":\"?\",\"by\":\"x\",\"basis\":\"y\"}", "line 1: \"answer\" lacks")]
    [InlineData("{\"id\":\"o1\",\"about\":\"?\",\"answer\":true,\"by\":\"x\",\"basis\":\"y\"}", "\"answer\" must be text")]
    [InlineData("{\"id\":\"o1\",\"about\":\"?\",\"answer\":\"a\",\"by\":\"x\",\"basis\":\"y\",\"from\":\"May\"}", "\"from\" must be a day")]
    [InlineData("{\"id\":\"o1\",\"about\":\"?\",\"answer\":\"a\",\"by\":\"x\",\"basis\":\"y\",\"from\":\"2026-02-02\",\"to\":\"2026-02-01\"}", "\"from\" is after \"to\"")]
    [InlineData("{\"id\":\"o1\",\"abuot\":\"?\"}", "there is no property \"abuot\"")]
    public void Read_SomethingElse_SaysWhere(string text, string problem)
    {
        var e = Assert.Throws<InvalidDataException>(() => Read(text));
        Assert.Contains(problem, e.Message, StringComparison.Ordinal);
        Assert.DoesNotContain('\n', e.Message);
    }

    private static IReadOnlyList<ObservationRecord> Read(string text)
    {
        string path = Path.GetTempFileName();
        try
        {
            File.WriteAllText(path, text);
            return ObservationFile.Read(path);
        }
        finally
        {
            File.Delete(path);
        }
    }
}
