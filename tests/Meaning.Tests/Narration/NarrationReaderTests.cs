using Hearsay.Language;
using Hearsay.Meaning.Narration;
using Hearsay.Reading;

namespace Hearsay.Meaning.Tests.Narration;

public sealed class NarrationReaderTests
{
    private static readonly NarrationReader Reader = new(Tagger.Load());

    [Theory]
    [InlineData("The ferry sank on Monday.", "The ferry sank on Monday")]
    [InlineData("Yet, repairs on the pier remain incomplete.", "repairs on the pier remain incomplete")]
    [InlineData("However, the mayor has left the town.", "the mayor has left the town")]
    [InlineData("PORT ELMS, Oct. 4 — The ferry sank on Monday.", "The ferry sank on Monday")]
    [InlineData("The report rests on “notes from the pier.”", "The report rests on “notes from the pier.”")]
    public void Read_Sentence_IsAssertedWithoutItsFrame(string text, string words) => Assert.Equal([words], Told(text));

    [Theory]
    [InlineData("Who sank the ferry?")]
    [InlineData("Ferry sinks off Port Elms")]
    [InlineData("By Ida Lund, Harbour Correspondent.")]
    [InlineData("“Nobody came to help us on that night.”")]
    [InlineData("A quiet town no more.")]
    [InlineData("— We were told to wait. We are good at it.")]
    [InlineData("She should.")]
    public void Read_NoAssertion_IsLeftOut(string text) => Assert.Empty(Told(text));

    [Fact]
    public void Read_SentenceOfAStatement_IsLeftOutButForItsOtherMainClause()
    {
        const string Text = "The ferry sank on Monday, and the mayor said it was old. The mayor said it was late.";
        Statement old = Say(Text, "the mayor", "said", "it was old"), late = Say(Text, "The mayor", "said it was late"[..4], "it was late");
        Assert.Equal(["The ferry sank on Monday"], Told(Text, old, late with { Cue = Tagged.Find(Text, "said it was late") }));
    }

    [Fact]
    public void Read_WhatAppearsToNobodyInParticular_IsTheArticlesOwn()
    {
        const string Text = "The strike appears likely to last.";
        Assert.Equal(["The strike appears likely to last"], Told(Text, Say(Text, "", "appears", "likely to last")));
        Assert.Empty(Told(Text, Say(Text, "The strike", "appears", "likely to last")));
    }

    [Fact]
    public void Read_Assertion_IsHeldByTheOutletWithoutASource()
    {
        Statement said = Assert.Single(Reader.Read(Tagged.Of("The ferry sank on Monday."), []));
        Assert.Equal(("n1", Sourcing.Outlet, Mode.Indirect, 1.0), (said.Id, said.Sourcing, said.Mode, said.Confidence));
        Assert.Empty(said.Source);
        Assert.Empty(said.Cue);
    }

    private static IEnumerable<string> Told(string text, params Statement[] statements) =>
        Reader.Read(Tagged.Of(text), statements).Select(s => s.Content[0].In(text).ToString());

    private static Statement Say(string text, string source, string cue, string content) => new()
    {
        Id = "s1",
        Source = Tagged.Find(text, source),
        Cue = Tagged.Find(text, cue),
        Content = Tagged.Find(text, content),
        Mode = Mode.Indirect,
        Confidence = 1,
    };
}
