using Hearsay.Language;
using Hearsay.Meaning.Deadlines;
using Hearsay.Reading;
using Hearsay.Time;
using NodaTime;

namespace Hearsay.Meaning.Tests.Deadlines;

public sealed class DeadlineReaderTests
{
    private const string Text = "The envoy said that Karsa has set a June deadline for Ruan and Tessaly to reach a settlement.";

    private static readonly TimeReader Times = new(Tagger.Load());

    [Fact]
    public void Read_DeadlineInsideAStatement_IsToldByItsSource()
    {
        Deadline found = Assert.Single(Read(Text, Said("The envoy", "said", Text[20..^1])));
        Assert.Equal("The envoy", found.Teller?.Name);
        Assert.Equal("Karsa has set a June deadline for Ruan and Tessaly to reach a settlement", Text[found.Evidence.Start..found.Evidence.End]);
        Assert.Equal("Karsa", Text[found.Setter!.Span.Start..found.Setter.Span.End]);
    }

    [Fact]
    public void Read_DeadlineOutsideTheContent_IsToldByNobody()
    {
        Deadline found = Assert.Single(Read(Text, Said("The envoy", "said", "a settlement")));
        Assert.Null(found.Teller);
    }

    [Fact]
    public void Read_Status_HasItsOwnWordsAsEvidence()
    {
        const string Fate = "Although the governor has set several deadlines, most have come and gone without result.";
        Deadline found = Assert.Single(Read(Fate));
        Assert.Equal((DeadlineStatus.Passed, "most have come and gone without result"), (found.Status, Fate[found.Evidence.Start..found.Evidence.End]));
    }

    [Fact]
    public void Read_UntaggedDocument_Throws() =>
        Assert.Throws<InvalidOperationException>(() => DeadlineReader.Read(Document.Parse("They must pay."), [], []));

    [Fact]
    public void Read_SentenceTooLongForProse_IsLeftOut() =>
        Assert.Empty(Read(string.Concat(Enumerable.Repeat("they must reply by Friday and ", 300))));

    [Theory]
    [InlineData("")]
    [InlineData("deadline")]
    [InlineData("by by Friday until until to to must must deadline deadline for for to")]
    [InlineData("if unless , , , who which must by May 1 , , ")]
    public void Read_Fragments_DoNotFail(string text) => Assert.NotNull(Read(text));

    private static IReadOnlyList<Deadline> Read(string text, params Statement[] statements)
    {
        Document document = Tagged.Of(text);
        return DeadlineReader.Read(document, statements, Times.Read(document, new LocalDate(2026, 2, 10)));
    }

    private static Statement Said(string source, string cue, string content) => new()
    {
        Id = "s1",
        Source = Tagged.Find(Text, source),
        Cue = Tagged.Find(Text, cue),
        Content = Tagged.Find(Text, content),
        Mode = Mode.Indirect,
        Confidence = 1,
    };
}
