using Hearsay.Language;
using Hearsay.Meaning.Deadlines;
using Hearsay.Reading;

namespace Hearsay.Desk.Tests;

public sealed class ArticleInterpreterTests
{
    private const string Text =
        "The old bridge was shut on Monday.\n\n" +
        "Ida Lund, the harbour master, said the ministry had set a June deadline for the town to repair it. " +
        "She denied the claim that the bridge was unsafe.\n";

    private static readonly ReadArticle Read = Interpret(hasNarration: false), Narrated = Interpret(hasNarration: true);

    [Fact]
    public void Read_Statements_HaveHolderChainStanceAndSourcing()
    {
        Actor lund = Read.Reading.Actors.Single(a => a.Name == "Ida Lund");
        Statement[] hers = [.. Read.Reading.Statements.Where(s => s.Within is null)];
        Assert.Equal(2, hers.Length);
        Assert.All(hers, s => Assert.Equal((lund.Id, Sourcing.Named), (s.Actor, s.Sourcing)));
        Assert.All(hers, s => Assert.Equal([lund.Id], s.Chain));
        Assert.Equal([Stance.Asserts, Stance.Denies], hers.Select(s => s.Stance));
        Assert.Contains(Read.Reasons[hers[1].Id], r => r.Tells == "denies");
    }

    [Fact]
    public void Read_Deadline_IsDatedByThePublicationAndNamesItsTeller()
    {
        Deadline deadline = Assert.Single(Read.Deadlines);
        Assert.Equal("2026-06-30", deadline.Due!.Latest!.Value.ToString("uuuu-MM-dd", null));
        Assert.Equal("Ida Lund", deadline.Teller!.Name);
    }

    [Fact]
    public void Read_Narration_AddsTheArticlesOwnAndLeavesTheRest()
    {
        Statement own = Assert.Single(Narrated.Reading.Statements, s => s.Sourcing == Sourcing.Outlet);
        Assert.Equal("The old bridge was shut on Monday", own.Content[0].In(Text).ToString());
        Assert.Equal(("The Haven Courier", ActorKind.Outlet), Narrated.Reading.Actors.Where(a => a.Id == own.Actor).Select(a => (a.Name, a.Kind!.Value)).Single());
        Assert.Equal(Read.Reading.Statements.Select(s => s.Id), Narrated.Reading.Statements.Where(s => s != own).Select(s => s.Id));
    }

    private static ReadArticle Interpret(bool hasNarration) =>
        new ArticleInterpreter(StatementReader.Load(), Tagger.Load(), StatementReader.UsualMinConfidence, hasNarration)
            .Read(SampleReading.Article with { Text = Text });
}
