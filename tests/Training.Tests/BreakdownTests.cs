using Hearsay.Language;
using Hearsay.Training.Scoring;

namespace Hearsay.Training.Tests;

/// <summary>Kinds of gold and of errors, each counted by hand on one sentence.</summary>
public sealed class BreakdownTests
{
    private const string Text = "Ann said rain fell. “Go,” Bo told us, “now.”";

    private static readonly LabelledArticle.Attribution Ann = new([At("Ann")], [At("said")], [At("rain fell")]);
    private static readonly LabelledArticle.Attribution Bo = new([At("Bo")], [At("told us")], [At("“Go,”"), At("“now.”")]);

    [Fact]
    public void Add_OneExactOneWithoutSource_CountsEachInItsKinds()
    {
        var breakdown = new Breakdown();
        breakdown.Add(Compare([Ann, Bo with { Source = [] }]), ["speech verb", "noun"], "Courier");
        Assert.Equal((1, 1, 1, 1), Counts(breakdown.Groups["mode"]["indirect"]));
        Assert.Equal((1, 1, 0, 0), Counts(breakdown.Groups["mode"]["direct"]));
        Assert.Equal((1, 1, 0, 0), Counts(breakdown.Groups["cue"]["noun"]));
        Assert.Equal((2, 2, 1, 1), Counts(breakdown.Groups["source"]["nominal"]));
        Assert.Equal((2, 2, 1, 1), Counts(breakdown.Groups["publisher"]["Courier"]));
    }

    [Fact]
    public void Add_ContentShort_IsLinkedNotExact()
    {
        var breakdown = new Breakdown();
        breakdown.Add(Compare([Ann with { Content = [At("rain")] }]), ["speech verb", "speech verb"], null);
        Assert.Equal((2, 1, 1, 0), Counts(breakdown.Groups["cue"]["speech verb"]));
        Assert.DoesNotContain("publisher", breakdown.Groups.Keys);
    }

    public static TheoryData<string, string, string, string?> Readings => new()
    {
        { "Ann", "said", "rain fell", null },
        { "", "said", "rain fell", "source missing" },
        { "Bo", "said", "rain", "source another one" },
        { "Ann", "said", "rain", "content too short" },
        { "Ann", "said", "rain fell.", "content too long" },
        { "Ann", "said", "fell.", "content other edges" },
        { "Ann", "said", "us", "content elsewhere" },
        { "Ann said", "said", "rain fell", "source too long" },
        { "Ann", "said rain", "rain fell", "cue too long" },
        { "Ann", "told", "rain fell", "cue elsewhere" },
    };

    [Theory]
    [MemberData(nameof(Readings))]
    public void KindOf_OneReading_IsTheFirstThatHolds(string source, string cue, string content, string? kind)
    {
        LabelledArticle.Attribution read = new(source.Length == 0 ? [] : [At(source)], [At(cue)], [At(content)]);
        Comparison compared = Comparison.Of(new LabelledArticle("t", Text, [Ann]), [read]);
        Assert.Equal(kind, ErrorKinds.KindOf(compared.Gold[0], compared.Read[0]));
    }

    [Fact]
    public void Errors_PairsByCueThenContent_LeavesMissedAndSpurious()
    {
        var errors = new ErrorKinds();
        // Ann's has another source, so it is not linked but shares the cue; Bo's is missed; the third belongs to nothing.
        errors.Add(Compare([Ann with { Source = [At("Bo")] }, new([At("us")], [At("now")], [At("Go")])]));
        Assert.Equal([("missed", 1), ("source another one", 1), ("spurious", 1)], errors.Commonest);
        Assert.Equal(3, errors.Total);
    }

    [Theory]
    [InlineData("Aux have|Verb say", "speech verb")]
    [InlineData("Aux be|Verb expect|Part to", "other verb")]
    [InlineData("Det a|Noun warning|Part to|Verb say", "noun")]
    [InlineData("Verb accord|Adp to", "adjective or preposition")]
    [InlineData("Aux be|Adj sure", "adjective or preposition")]
    [InlineData("Aux would|Part not", "other verb")]
    [InlineData("Punct :", "punctuation")]
    [InlineData("", "other")]
    public void CueKind_ByTheFirstVerbOrNoun(string cue, string kind) => Assert.Equal(kind, CueKinds.Of(
        [.. cue.Split('|', StringSplitOptions.RemoveEmptyEntries).Select(w => w.Split(' ')).Select(w => (Enum.Parse<Upos>(w[0]), w[1]))]));

    [Fact]
    public void SpeechVerbs_AreThirtyTwo() => Assert.Equal(32, CueKinds.SpeechVerbs.Count);

    private static (int, int, int, int) Counts(KindTally t) => (t.Gold, t.Found, t.Linked, t.Exact);

    private static Comparison Compare(LabelledArticle.Attribution[] read) => Comparison.Of(new LabelledArticle("t", Text, [Ann, Bo]), read);

    private static Span At(string words)
    {
        int start = Text.IndexOf(words, StringComparison.Ordinal);
        return new Span(start, start + words.Length);
    }
}
