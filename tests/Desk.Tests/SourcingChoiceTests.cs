using Hearsay.Actors;
using Hearsay.Language;
using Hearsay.Reading;

namespace Hearsay.Desk.Tests;

public sealed class SourcingChoiceTests
{
    private static readonly Actor Judge = new("a1", "judge (anonymous)", ActorKind.Unnamed, null, [], []);

    [Theory]
    [InlineData(Sourcing.Named, 0.6, Sourcing.Unnamed)]
    [InlineData(Sourcing.Collective, 0.6, Sourcing.Unnamed)]
    [InlineData(Sourcing.Named, 0.9, Sourcing.Named)]
    [InlineData(Sourcing.Collective, 0.9, Sourcing.Collective)]
    [InlineData(Sourcing.Unnamed, 0.5, Sourcing.Unnamed)]
    public void Settle_WordsOfAnUnnamedSource_TheSurerDecides(Sourcing model, double probability, Sourcing settled) =>
        Assert.Equal(settled, SourcingChoice.Settle(Read(model, probability), new Holding("a1", ["a1"], Sourcing.Unnamed, 0.74), Judge));

    [Theory]
    [InlineData(Sourcing.Unnamed)]
    [InlineData(Sourcing.Named)]
    public void Settle_WordsThatTellNothing_TheModelDecides(Sourcing rule) =>
        Assert.Equal(Sourcing.Collective, SourcingChoice.Settle(Read(Sourcing.Collective, 0.35), new Holding("a1", ["a1"], rule, 0), Judge));

    [Fact]
    public void Settle_ReasonForAnonymity_IsUnnamedWhateverTheModelSays() => Assert.Equal(
        Sourcing.Unnamed,
        SourcingChoice.Settle(Read(Sourcing.Named, 0.99), new Holding("a1", ["a1"], Sourcing.Named, 0), Judge with { Reason = "asked not to be named" }));

    [Fact]
    public void Settle_NoModel_TheRuleDecides() => Assert.Equal(
        Sourcing.Collective,
        SourcingChoice.Settle(Read(null, null), new Holding("a1", ["a1"], Sourcing.Collective, 0), Judge));

    [Theory]
    [InlineData(Sourcing.Named, Sourcing.Named)]
    [InlineData(Sourcing.Unnamed, Sourcing.Unnamed)]
    [InlineData(Sourcing.Collective, Sourcing.Unnamed)]
    public void Settle_NoWordsOfASource_UnnamedOnlyWhereNobodyNamedHoldsIt(Sourcing rule, Sourcing settled) => Assert.Equal(
        settled,
        SourcingChoice.Settle(Read(Sourcing.Unnamed, 0.9) with { Source = [] }, new Holding("a1", ["a1"], rule, 0), Judge));

    private static Statement Read(Sourcing? sourcing, double? probability) => new()
    {
        Id = "s1",
        Source = [new Span(0, 7)],
        Cue = [new Span(8, 12)],
        Content = [new Span(13, 30)],
        Mode = Mode.Indirect,
        Confidence = 1,
        Sourcing = sourcing,
        MeaningProbability = probability is { } p ? (0.5, 0.5, p) : null,
    };
}
