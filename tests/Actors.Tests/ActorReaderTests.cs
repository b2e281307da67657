using Hearsay.Language;
using Hearsay.Reading;

namespace Hearsay.Actors.Tests;

public sealed class ActorReaderTests
{
    private static readonly Lazy<Tagger> Shipped = new(Tagger.Load);

    public static TheoryData<string> Titles() => [.. HolderCase.All.Keys];

    [Theory]
    [MemberData(nameof(Titles))]
    public void Read_ShortArticle_NamesTheHolders(string title)
    {
        HolderCase holderCase = HolderCase.All[title];
        ActorReading reading = Read(holderCase.Marked, out MarkedArticle article);
        Assert.All(holderCase.Expected, row =>
        {
            string[] fields = row[2..].Split('|', StringSplitOptions.TrimEntries);
            int at = article.Statements.ToList().FindIndex(s => s.Id == "s" + row[..1]);
            Holding holding = reading.Holdings[at];
            Assert.Equal(fields[0], string.Join(" > ", holding.Chain.Select(id => reading.Actors.Single(a => a.Id == id).Name)), ignoreCase: true);
            Assert.Equal(holding.Holder, holding.Chain[^1]);
            if (fields.Length > 1)
            {
                Assert.Equal(fields[1], holding.Sourcing.ToString(), ignoreCase: true);
            }
        });
    }

    [Fact]
    public void Read_Person_HasAllMentionsAndTheRole()
    {
        ActorReading reading = Read(
            "[1s Ilse Brandt, the head of the harbour board], [1c said] [1t the port was open]. Her deputy was ill. "
            + "[2s Brandt] [2c praised] [2t him]. [3s The harbour chief] [3c left] [3t early].",
            out MarkedArticle article);
        Actor brandt = reading.Actors.Single(a => a.Name == "Ilse Brandt");
        Assert.Equal(ActorKind.Person, brandt.Kind);
        Assert.Contains("head of the harbour board", brandt.Description, StringComparison.Ordinal);
        string[] mentions = [.. brandt.Mentions.Select(m => m.In(article.Text).ToString())];
        Assert.Contains("Ilse Brandt", mentions);
        Assert.Contains("Her", mentions);
        Assert.Contains("Brandt", mentions);
        Assert.Contains("The harbour chief", mentions);
    }

    [Fact]
    public void Read_UnnamedSource_KeepsItsReason()
    {
        ActorReading reading = Read(
            "[1t The fleet would sail], [1c according to] [1s a senior officer, who spoke on condition of anonymity because the orders were secret].",
            out _);
        Actor officer = reading.Actors.Single(a => a.Kind == ActorKind.Unnamed);
        Assert.Equal("spoke on condition of anonymity because the orders were secret", officer.Reason);
    }

    [Theory]
    [InlineData("[1s A harbour pilot] [1c said] [1t the fog had lifted].", 0.7)]
    [InlineData("[1s Two aides] [1c said] [1t the fog had lifted].", 0.6)]
    [InlineData("[1s The mayor] [1c said] [1t the fog had lifted].", 0)]
    [InlineData("[1s Ilse Brandt] [1c said] [1t the fog had lifted].", 0)]
    [InlineData("[1s Sailors] [1c said] [1t the fog had lifted].", 0)]
    public void Read_Source_ItsWordsTellHowSurelyItIsUnnamed(string marked, double least)
    {
        Holding holding = Assert.Single(Read(marked, out _).Holdings);
        Assert.InRange(holding.UnnamedStrength, least, least == 0 ? 0 : 1);
    }

    [Fact]
    public void Read_PronounForAnUnnamedSource_TellsNothingByItself()
    {
        ActorReading reading = Read("[1s A harbour pilot] [1c said] [1t the fog had lifted]. [2s He] [2c added] [2t that ships could sail].", out _);
        Assert.Equal(reading.Holdings[0].Holder, reading.Holdings[1].Holder);
        Assert.Equal(0, reading.Holdings[1].UnnamedStrength);
    }

    [Fact]
    public void Read_Metonym_IsAnOrganisationAndNoPerson()
    {
        ActorReading reading = Read("[1s Moscow] [1c said] [1t Ivan Petrov, born in Moscow, was free].", out _);
        Assert.Equal(ActorKind.Organisation, reading.Actors.Single(a => a.Name == "Moscow").Kind);
        Assert.Equal(ActorKind.Person, reading.Actors.Single(a => a.Name == "Ivan Petrov").Kind);
    }

    [Fact]
    public void Read_PlaceThatActs_IsAnOrganisation()
    {
        ActorReading reading = Read("[1s Anna Berg] [1c said] [1t Oslo wants peace and lives in Lisbon].", out _);
        Assert.Equal(ActorKind.Organisation, reading.Actors.Single(a => a.Name == "Oslo").Kind);
        Assert.DoesNotContain(reading.Actors, a => a.Name == "Lisbon");
    }

    [Fact]
    public void Read_Apposition_IsKeptWhole()
    {
        ActorReading reading = Read("[1s Anna Berg, a former adviser to the mayor and an expert on reefs], [1c said] [1t so].", out _);
        Assert.Equal("former adviser to the mayor; expert on reefs", reading.Actors.Single(a => a.Name == "Anna Berg").Description);
    }

    [Fact]
    public void Read_Outlet_IsKnownByItsName()
    {
        var document = Document.Parse("The Lantern asked him twice. Anna Berg declined.");
        Shipped.Value.Tag(document);
        Assert.Contains(ActorReader.Read(document, [], "Lantern").Actors, a => a.Kind == ActorKind.Outlet);
    }

    [Theory]
    [InlineData("")]
    [InlineData(" \n ")]
    [InlineData("'s 's ’s - - of of the the")]
    [InlineData("\ud800 He \0 said . ( ) , who")]
    public void Read_OddText_DoesNotThrow(string text)
    {
        var document = Document.Parse(text);
        Shipped.Value.Tag(document);
        Assert.Empty(ActorReader.Read(document, []).Holdings);
    }

    [Fact]
    public void Read_StatementsWithinEachOther_Ends()
    {
        var document = Document.Parse("He said she said it.");
        Shipped.Value.Tag(document);
        Statement Made(string id, string within) => new()
        {
            Id = id,
            Within = within,
            Source = [],
            Cue = [new Span(3, 7)],
            Content = [new Span(8, 19)],
            Mode = Mode.Indirect,
            Confidence = 1,
        };
        ActorReading reading = ActorReader.Read(document, [Made("s1", "s2"), Made("s2", "s1")]);
        Assert.Equal(2, reading.Holdings.Count);
    }

    [Fact]
    public void Read_Twice_GivesTheSame()
    {
        string marked = string.Join('\n', HolderCase.All.Values.Take(1).Select(c => c.Marked));
        Assert.Equivalent(Read(marked, out _), Read(marked, out _), strict: true);
    }

    [Fact]
    public void Read_UntaggedDocument_Throws()
        => Assert.Throws<InvalidOperationException>(() => ActorReader.Read(Document.Parse("He said so."), []));

    private static ActorReading Read(string marked, out MarkedArticle article)
    {
        article = MarkedArticle.Parse(marked);
        var document = Document.Parse(article.Text);
        Shipped.Value.Tag(document);
        return ActorReader.Read(document, article.Statements);
    }
}
