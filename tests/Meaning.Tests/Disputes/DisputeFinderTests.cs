using Hearsay.Language;
using Hearsay.Meaning.Disputes;
using Hearsay.Reading;

namespace Hearsay.Meaning.Tests.Disputes;

public sealed class DisputeFinderTests
{
    public static TheoryData<string> Cases() => [.. DisputeCase.All.Keys];

    [Theory]
    [MemberData(nameof(Cases))]
    public void Find_Case_GivesTheDisputesOfACarefulReader(string name)
    {
        DisputeCase c = DisputeCase.All[name];
        Assert.Equal(
            c.Expected,
            DisputeFinder.Find(c.Document, c.Statements, []).Select(d => $"{d.First} {d.Relation.ToString().ToLowerInvariant()} {d.Second}"));
    }

    [Theory]
    [InlineData("wrongly reported", "wrongly|wrongly reported", "the bridge had been taken")]
    [InlineData("despite her claims", "Despite|claims|said", "the team is united")]
    [InlineData("while A claims, B speaks of their lack", "While|refusal", "they want a new stand")]
    [InlineData("rejected a claim inside", "rejected|claims", "the port had fallen")]
    public void Find_Case_ShowsItsWordsAndTheMatter(string name, string evidence, string on)
    {
        DisputeCase c = DisputeCase.All[name];
        Dispute found = Assert.Single(DisputeFinder.Find(c.Document, c.Statements, []));
        Assert.Equal(evidence.Split('|'), found.Evidence.Select(s => s.In(c.Document.Text).ToString()));
        Assert.Equal(on, found.On);
    }

    [Fact]
    public void Find_LongMatter_IsCutAtAWord()
    {
        string long1 = string.Join(' ', Enumerable.Repeat("the long grey ferry", 8));
        string text = $"Meldren said {long1} sank. Sarovia denied it.";
        Statement[] statements = [Make("a", text, "Meldren", "said", long1 + " sank"), Make("b", text, "Sarovia", "denied", "it.")];
        Dispute found = Assert.Single(DisputeFinder.Find(Tagged.Of(text), statements, []));
        Assert.True(found.On.Length <= 92, found.On);
        Assert.EndsWith(" …", found.On, StringComparison.Ordinal);
        Assert.StartsWith("the long grey ferry", found.On, StringComparison.Ordinal);
    }

    [Fact]
    public void Find_KnownActors_TellHoldersApart()
    {
        const string text = "The chief said the line had held. The official denied it.";
        Statement first = Make("a", text, "The chief", "said", "the line had held");
        Statement second = Make("b", text, "The official", "denied", "it.");
        Document document = Tagged.Of(text);
        Assert.Empty(DisputeFinder.Find(document, [first, second], []));
        Assert.Empty(DisputeFinder.Find(document, [first with { Actor = "a1" }, second with { Actor = "a1" }], []));
        Assert.Single(DisputeFinder.Find(document, [first with { Actor = "a1" }, second with { Actor = "a2" }], []));
    }

    [Fact]
    public void Find_OrderOfStatements_ChangesNothing()
    {
        DisputeCase c = DisputeCase.All["denied in other words"];
        Assert.Equal(
            DisputeFinder.Find(c.Document, c.Statements, []).Select(d => (d.First, d.Second, d.Relation)),
            DisputeFinder.Find(c.Document, [.. c.Statements.Reverse()], []).Select(d => (d.First, d.Second, d.Relation)));
    }

    [Fact]
    public void Find_ActorsMentionedByDifferentWords_CountAsTheMatter()
    {
        const string text = "Mirren said the envoy was ready. However, Orrel wrote that Tarsk did not come.";
        Statement first = Make("a", text, "Mirren", "said", "the envoy was ready");
        Statement second = Make("b", text, "Orrel", "wrote", "that Tarsk did not come");
        Document document = Tagged.Of(text);
        Assert.Empty(DisputeFinder.Find(document, [first, second], []));
        var envoy = new Actor("a1", "Tarsk", null, null, [], [.. Tagged.Find(text, "the envoy"), .. Tagged.Find(text, "Tarsk")]);
        Assert.Equal("connective", Assert.Single(DisputeFinder.Find(document, [first, second], [envoy])).Signal);
    }

    [Theory]
    [InlineData("   \n\n   ")]
    [InlineData("\ud83d\ude00 \ud800 said \u0000 “ ” . ? ! it")]
    [InlineData("said denied it that , but while despite not")]
    public void Find_SpansOfAnyKind_NeverThrow(string text)
    {
        Document document = Tagged.Of(text);
        var random = new Random(7);
        Span Any()
        {
            int start = random.Next(text.Length);
            return new Span(start, start + 1 + random.Next(text.Length - start));
        }

        for (int round = 0; round < 200; round++)
        {
            Statement[] statements = [.. Enumerable.Range(0, 4).Select(i => new Statement
            {
                Id = $"{i}",
                Source = random.Next(2) == 0 ? [] : [Any()],
                Cue = random.Next(3) == 0 ? [] : [Any()],
                Content = [Any()],
                Mode = Mode.Indirect,
                Confidence = 1,
                Within = random.Next(3) == 0 ? $"{random.Next(4)}" : null,
            })];
            Assert.All(
                DisputeFinder.Find(document, statements, []).SelectMany(d => d.Evidence),
                s => Assert.InRange(s.End, s.Start, text.Length));
        }
    }

    [Fact]
    public void Find_NoStatements_FindsNothing() => Assert.Empty(DisputeFinder.Find(Tagged.Of(""), [], []));

    [Fact]
    public void Cases_CoverBothAnswers()
    {
        Assert.True(DisputeCase.All.Count >= 40);
        Assert.True(DisputeCase.All.Values.Count(c => c.Expected.Count == 0) >= 12);
    }

    private static Statement Make(string id, string text, string source, string cue, string content) => new()
    {
        Id = id,
        Source = Tagged.Find(text, source),
        Cue = Tagged.Find(text, cue),
        Content = Tagged.Find(text, content),
        Mode = Mode.Indirect,
        Confidence = 1,
    };
}
