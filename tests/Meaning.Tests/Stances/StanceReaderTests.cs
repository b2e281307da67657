using Hearsay.Language;
using Hearsay.Meaning.Stances;
using Hearsay.Meaning.Tests.Annotated;
using Hearsay.Reading;

namespace Hearsay.Meaning.Tests.Stances;

public sealed class StanceReaderTests
{
    private static readonly StanceReader Reader = new();

    /// <summary>Source, cue and content parted by bars.</summary>
    [Theory]
    [InlineData("The mayor| said |the bridge is open", Stance.Asserts)]
    [InlineData("The mayor| denied |the charge", Stance.Denies)]
    [InlineData("The mayor| doubts |that it will hold", Stance.Doubts)]
    [InlineData("The mayor| believes |it will hold", Stance.Believes)]
    [InlineData("The mayor| predicted |a long winter", Stance.Predicts)]
    [InlineData("The mayor| promised |to repair it", Stance.Promises)]
    [InlineData("The mayor| urged |drivers to wait", Stance.Demands)]
    [InlineData("The mayor| threatened |to close it", Stance.Threatens)]
    [InlineData("The mayor| asked |whether it would hold", Stance.Asks)]
    [InlineData("The mayor| welcomed |the report", Stance.Supports)]
    [InlineData("The mayor| condemned |the delay", Stance.Opposes)]
    [InlineData("The mayor| declined |to comment", Stance.Declines)]
    public void Read_PlainCues_TellTheirStance(string parts, Stance stance) => Assert.Equal(stance, Read(parts).Stance);

    [Theory]
    [InlineData("She| did not think |that it would hold", Stance.Doubts)]
    [InlineData("She| does not support |the toll", Stance.Opposes)]
    [InlineData("She| never said |that it was safe", Stance.Denies)]
    [InlineData("She| has no plans |to resign", Stance.Declines)]
    [InlineData("She| was not sure |who had signed", Stance.Doubts)]
    public void Read_NegatedCue_Turns(string parts, Stance stance) => Assert.Equal(stance, Read(parts).Stance);

    [Theory]
    [InlineData("She| said|: “Who will pay for it?”", Stance.Asks)]
    [InlineData("She| said|: “We must close it today.”", Stance.Demands)]
    [InlineData("She| said|: “I will close it.”", Stance.Promises)]
    [InlineData("She| said |prices will rise", Stance.Predicts)]
    [InlineData("She| said |the report was false", Stance.Denies)]
    [InlineData("She| called |the toll a disgrace", Stance.Opposes)]
    [InlineData("She| said |she would not sign", Stance.Declines)]
    [InlineData("She| wants |to run again", Stance.Promises)]
    [InlineData("She| wants |the council to resign", Stance.Demands)]
    [InlineData("She| said |the office had wrongly reported the bridge as closed", Stance.Denies)]
    public void Read_NeutralCue_LetsTheContentDecide(string parts, Stance stance) => Assert.Equal(stance, Read(parts).Stance);

    [Theory]
    [InlineData("She| said |it may be closed", Certainty.Possible)]
    [InlineData("She| said |it is probably safe", Certainty.Probable)]
    [InlineData("She| insisted |it was safe", Certainty.Certain)]
    [InlineData("She| said |it was safe", Certainty.Unstated)]
    [InlineData("She| does not know |who closed it", Certainty.Unstated)]
    [InlineData("She| said |it could not be closed", Certainty.Unstated)]
    [InlineData("It| appears |that it was closed", Certainty.Probable)]
    public void Read_Hedges_TellCertainty(string parts, Certainty certainty) => Assert.Equal(certainty, Read(parts).Certainty);

    [Theory]
    [InlineData("She| could not help admitting |that the dam leaked", Certainty.Unstated)]
    [InlineData("She| could also admit |that the dam leaked", Certainty.Possible)]
    [InlineData("She| said |if I may, the dam leaked", Certainty.Unstated)]
    [InlineData("She| said |the dam may leak", Certainty.Possible)]
    public void Read_ModalsThatHedgeNothing_AreNoHedges(string parts, Certainty certainty) => Assert.Equal(certainty, Read(parts).Certainty);

    [Fact]
    public void Read_NegatedCue_NamesBothWordsAsReasons()
    {
        const string parts = "She| did not support |the toll";
        string text = parts.Replace("|", "", StringComparison.Ordinal);
        Assert.Equal(
            [("support", "supports"), ("not", "negates")],
            Read(parts).Reasons.Select(r => (r.Words.In(text).ToString(), r.Tells)));
    }

    [Fact]
    public void Read_WithoutCueAndContent_AssertsWithoutReasons()
    {
        StanceReading reading = Reader.Read(Tagged.Of("Nothing."), [], []);
        Assert.Equal((Stance.Asserts, Certainty.Unstated), (reading.Stance, reading.Certainty));
        Assert.Empty(reading.Reasons);
        Assert.Equal(0, reading.StanceStrength);
    }

    [Fact]
    public void Read_UntaggedDocument_Throws() => Assert.Throws<InvalidOperationException>(
        () => Reader.Read(Document.Parse("She said so."), [new Span(4, 8)], [new Span(9, 11)]));

    /// <summary>Floors well under what was measured (<c>docs/stance.md</c>), so that a worse lexicon does not go unseen.</summary>
    [Fact]
    public void Read_TheAnnotatedSet_StaysAboveItsFloors()
    {
        var texts = AnnotatedSet.Articles().ToDictionary(a => a.Id, a => Tagged.Of(a.Text));
        // The articles hold no code point above U+FFFF, so that code points are UTF-16 units.
        Assert.DoesNotContain(texts.Values, d => d.Text.Any(char.IsSurrogate));
        var read = AnnotatedSet.Layer().SelectMany(row => row.Statements.Select(s => (Gold: s, Read: Reader.Read(
            texts[row.Id], Spans(s.Cue), Spans(s.Content))))).ToList();
        double Share(Func<LayerStatement, string> gold, Func<StanceReading, string> given) => read.Count(
            r => string.Equals(gold(r.Gold), given(r.Read), StringComparison.OrdinalIgnoreCase)) / (double)read.Count;
        Assert.InRange(Share(s => s.Stance, r => r.Stance.ToString()), 0.84, 1);
        Assert.InRange(Share(s => s.Certainty, r => r.Certainty.ToString()), 0.90, 1);
    }

    private static Span[] Spans(IReadOnlyList<int[]> spans) => [.. spans.Select(s => new Span(s[0], s[1]))];

    private static StanceReading Read(string parts)
    {
        string[] cut = parts.Split('|');
        Document document = Tagged.Of(string.Concat(cut) + ".");
        int cueEnd = cut[0].Length + cut[1].TrimEnd().Length;
        int content = cut[0].Length + cut[1].Length;
        return Reader.Read(document, [new Span(cut[0].Length + 1, cueEnd)], [new Span(content, content + cut[2].Length)]);
    }
}
